import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderAnswer } from '../../src/cards/render-answer.ts';
import { writtenAnswer } from '../../src/cards/written-answer.ts';
import type { Answer } from '../../src/requests/answer.ts';
import { samples } from './samples.ts';

/** Every nonce of a card, in the order in which they stand in it, and the card without them. */
function taken(json: string): { nonces: string[]; rest: string } {
  const nonces: string[] = [];
  const rest = json.replace(/"nonce":"([^".]*)/g, (_, nonce: string) => {
    nonces.push(nonce);
    return '"nonce":"';
  });
  return { nonces, rest };
}

describe('an answer written out', () => {
  for (const sample of samples) {
    it(`is the card that is drawn, the first time and every time after it: ${sample.card}`, () => {
      const drawn = renderAnswer(sample, 'n1');
      for (const _ of [1, 2, 3]) {
        const { json, letters, text } = writtenAnswer(structuredClone(sample));
        assert.equal(letters, json.toString().length);
        assert.equal(taken(json.toString()).rest, taken(JSON.stringify(drawn.card)).rest);
        assert.equal(text, drawn.text);
      }
    });

    it(`names every showing anew: ${sample.card}`, () => {
      const all = [1, 2, 3].map(() => [...new Set(taken(writtenAnswer(sample).json.toString()).nonces)]);
      for (const nonces of all) assert.ok(nonces.length <= 1, 'a card has one nonce');
      const used = all.flat();
      assert.equal(new Set(used).size, used.length);
    });
  }

  it('is another card as soon as anything of it differs', () => {
    const answer: Answer = {
      card: 'balance',
      title: 'Cinder Lane',
      lead: '3 days left.',
      tables: [{ columns: ['Activity', 'Days'], rows: [{ cells: ['Review', '3'] }] }],
      sources: ['Strategy, page 3'],
      buttons: [{ title: 'Breakdown', request: 'allocation', input: { provider: '900003' } }],
      audience: 'person',
    };
    const others: Answer[] = [
      { ...answer, lead: '2.75 days left.' },
      { ...answer, tables: [{ columns: ['Activity', 'Days'], rows: [{ cells: ['Review', '2.75'] }] }] },
      { ...answer, buttons: [{ title: 'Breakdown', request: 'allocation', input: { provider: '900004' } }] },
      { ...answer, buttons: [] },
      { ...answer, card: 'answer' },
    ];
    for (const one of [answer, ...others, answer, ...others]) {
      assert.equal(taken(writtenAnswer(one).json.toString()).rest, taken(JSON.stringify(renderAnswer(one, 'n1').card)).rest);
    }
  });
});
