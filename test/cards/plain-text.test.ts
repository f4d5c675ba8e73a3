import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../src/cards/plain-text.ts';
import { samples, textsOf } from './samples.ts';

describe('the plain-text twin', () => {
  for (const sample of samples) {
    it(`of kind ${sample.card} says everything the card says`, () => {
      const text = plainText(sample);
      for (const part of textsOf(sample)) assert.ok(text.includes(part), `lacks “${part}”`);
    });
  }

  it('says a table as one line a row, each figure after its column', () => {
    const balance = samples.find(({ card }) => card === 'balance');
    assert.ok(balance);
    assert.match(plainText(balance), /^- TAS meeting: Days 6, Used 3, Left 3$/m);
  });

  it('says a form with what is needed, what is filled in and what is wrong', () => {
    const form = samples.find(({ card }) => card === 'form');
    assert.ok(form);
    assert.match(plainText(form), /^- Days, needed: 0\.3\. Please check: Days go in quarters/m);
    assert.match(plainText(form), /^- Part \(one of: Visit, Report\): Visit$/m);
  });

  it('has no card marks in it', () => {
    for (const sample of samples) assert.doesNotMatch(plainText(sample), /\\[*_[]|\*\*|undefined/);
  });
});
