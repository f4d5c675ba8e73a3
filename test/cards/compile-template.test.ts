import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { cardData } from '../../src/cards/card-data.ts';
import { templateOf } from '../../src/cards/card-template.ts';
import { compileTemplate } from '../../src/cards/compile-template.ts';
import type { Answer } from '../../src/requests/answer.ts';
import { samples } from './samples.ts';

const { Template } = createRequire(import.meta.url)('adaptivecards-templating');
const folder = new URL('../../cards/', import.meta.url);
const templates = readdirSync(folder).map((file) => ({ file, json: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) }));

const plain: Answer = { card: 'answer', title: 'Title', lead: 'Lead.', sources: [], buttons: [], audience: 'person' };
const nasty = 'x ${lead} ${$data} {{DATE(2026-01-01T00:00:00Z,SHORT)}} \\ "q" `b` \u2028';
const answers: Answer[] = [
  ...samples,
  Object.assign({}, ...samples),
  plain,
  { ...plain, subtitle: nasty, lead: nasty, notes: [nasty], facts: [{ label: nasty, value: '' }] },
  { ...plain, notes: ['one', '', 'three'] },
];

/** What the package itself makes of a template, as text: the order of fields counts too. */
const byPackage = (json: unknown, data: object) => JSON.stringify(new Template(json).expand({ $root: data }));

describe('a compiled template', () => {
  for (const { file, json } of templates) {
    it(`of ${file} shows every answer as the templating package does`, () => {
      assert.ok(compileTemplate(json), 'it is simple enough to be compiled');
      for (const answer of answers) {
        for (const small of [false, true]) {
          const data = cardData(answer, 'n1', small);
          assert.equal(JSON.stringify(templateOf(json).expand(data)), byPackage(json, data));
        }
      }
    });
  }

  it('of more than is known here is left to the package, and shows the same', () => {
    const beyond: object[] = [
      { type: 'TextBlock', text: 'About ${title}' },
      { type: 'TextBlock', text: '${toUpper(title)}' },
      { type: 'TextBlock', text: '${title}', $when: '${title == "Title"}' },
      { type: 'Container', $data: '${facts}', items: [{ type: 'TextBlock', text: '${label}' }] },
      { type: 'Container', $data: '${facts}', $when: '${exists(title)}', items: [] },
      { type: 'TextBlock', $when: true, text: 'never' },
    ];
    const data = cardData({ ...plain, facts: [{ label: 'Held', value: '3' }] }, 'n1', false);
    for (const json of beyond) {
      assert.equal(compileTemplate(json), undefined, JSON.stringify(json));
      assert.equal(JSON.stringify(templateOf(json).expand(data)), byPackage(json, data));
    }
  });

  it('shows the same data anew each time, and keeps nothing of the last', () => {
    const { json } = templates[0]!;
    const template = templateOf(json);
    const one = JSON.stringify(template.expand(cardData({ ...plain, notes: ['one'] }, 'n1', false)));
    assert.ok(!JSON.stringify(template.expand(cardData(plain, 'n2', false))).includes('one'));
    assert.equal(JSON.stringify(template.expand(cardData({ ...plain, notes: ['one'] }, 'n1', false))), one);
  });
});
