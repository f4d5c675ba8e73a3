import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderAnswer } from '../../src/cards/render-answer.ts';
import { fitsFrom } from '../../src/cards/table-width.ts';
import type { Answer, Table } from '../../src/requests/answer.ts';

const figures: Table = {
  columns: ['Activity', 'Days', 'Used', 'Left'],
  rows: [{ cells: ['Autumn Conversation preparation', '1', '0.5', '0.5'] }],
};
const names: Table = {
  columns: ['Provider', 'Category', 'Days left', 'Next'],
  rows: [{ cells: ['Saltersgate Infant School and Community Nursery', 'B1', '12.5', 'Core visit due by Fri 18 Dec 2026'] }],
};
const texts: Table = {
  columns: ['Activity', 'Days', 'When', 'State'],
  rows: [
    {
      cells: [
        'Team Around the School meeting 2 of 3',
        '1 day preparation + 2 days visit',
        'summer term, usually its second half (Mon 12 Apr 2027 to Wed 21 Jul 2027)',
        'Coming up',
      ],
    },
  ],
};
const tags = (table: Table): string[] => {
  const answer: Answer = { card: 'list', title: 'T', lead: 'L', tables: [table], sources: [], buttons: [], audience: 'person' };
  const { body } = renderAnswer(answer).card as { body: { type: string; targetWidth?: string }[] };
  return body.slice(2).map(({ type, targetWidth = 'any width' }) => `${type}: ${targetWidth}`);
};

describe('a table', () => {
  it('of short figures is a table everywhere', () => {
    assert.equal(fitsFrom(figures), 'phone');
    assert.deepEqual(tags(figures), ['Table: any width']);
  });

  it('of names is a table on a desk and blocks on a phone', () => {
    assert.equal(fitsFrom(names), 'standard');
    assert.deepEqual(tags(names), ['Table: atLeast:Standard', 'Container: atMost:Narrow']);
  });

  it('of long texts is blocks everywhere', () => {
    assert.equal(fitsFrom(texts), 'never');
    assert.deepEqual(tags(texts), ['Container: any width']);
  });

  it('with a column that has no name says its cells alone, in blocks and in the twin', () => {
    const long =
      'Judged good or outstanding at the last inspection, but there may be evidence that the school is somewhat vulnerable. '.repeat(2);
    const answer: Answer = {
      card: 'list',
      title: 'T',
      lead: 'L',
      tables: [{ columns: ['', ''], rows: [{ cells: ['Ofsted', long] }] }],
      sources: [],
      buttons: [],
      audience: 'person',
    };
    const { card, text } = renderAnswer(answer);
    assert.match(JSON.stringify(card), /"text":"Judged good/);
    assert.match(text, /^- Ofsted: Judged good/m);
  });

  it('without rows is not shown', () => {
    assert.deepEqual(tags({ columns: ['A'], rows: [] }), []);
  });
});
