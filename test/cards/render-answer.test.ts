import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardBudget, renderAnswer } from '../../src/cards/render-answer.ts';
import type { Answer } from '../../src/requests/answer.ts';
import { asOtherClientsSee } from './as-other-clients-see.ts';
import { cardSchema } from './card-schema.ts';
import { samples, textsOf } from './samples.ts';

const kinds = ['answer', 'balance', 'list', 'choice', 'form', 'help'] as const;
const plain: Answer = { card: 'answer', title: 'Title', lead: 'Lead.', sources: [], buttons: [], audience: 'person' };

/** Every string in a card, with the escapes of Markdown taken off. */
function stringsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node.replace(/\\([!-/:-@[-`{-~])/g, '$1')];
  if (node === null || typeof node !== 'object') return [];
  return Object.values(node).flatMap(stringsOf);
}

describe('a card', () => {
  it('has a sample of every kind', () => {
    assert.deepEqual(samples.map(({ card }) => card).sort(), [...kinds].sort());
  });

  for (const sample of samples) {
    for (const width of ['narrow', 'standard'] as const) {
      it(`of kind ${sample.card} keeps to version 1.5 on a ${width} client without charts`, () => {
        const { error } = cardSchema.safeParse(asOtherClientsSee(renderAnswer(sample).card, width));
        assert.equal(error?.message, undefined);
      });
    }
  }

  for (const kind of kinds) {
    it(`of kind ${kind} shows every part that an answer may have`, () => {
      const whole = Object.assign({}, ...samples, { card: kind }) as Answer;
      const all = stringsOf(renderAnswer(whole).card).join('\n').replaceAll('**', '');
      for (const text of textsOf(whole)) assert.ok(all.includes(text), `${kind} lacks “${text}”`);
    });
  }

  it('with nothing but a sentence has no empty parts', () => {
    for (const kind of kinds) {
      const { card } = renderAnswer({ ...plain, card: kind }) as { card: { body: unknown[]; actions: unknown[] } };
      assert.deepEqual([card.body.length, card.actions], [2, []], kind);
    }
  });

  it('shows names and typed text exactly, whatever marks are in them', () => {
    const nasty = '*St* _Mary_ [x](https://a.example) ${lead} {{DATE(2026-01-01T00:00:00Z,SHORT)}} <b>b</b> `c` &amp; 1. #';
    const answer: Answer = {
      ...plain,
      title: nasty,
      facts: [{ label: nasty, value: nasty }],
      notes: [nasty, '- item', '12. item', '# big'],
    };
    const { card } = renderAnswer(answer) as { card: { body: { text?: string; facts?: { title: string; value: string }[] }[] } };
    const written = [card.body[0]?.text, card.body[2]?.facts?.[0]?.title, card.body[2]?.facts?.[0]?.value, card.body[3]?.text];
    for (const text of written) {
      assert.equal(stringsOf(text)[0], nasty);
      assert.doesNotMatch(text ?? '', /(?<!\\)[*_`[\]]|\$\{|\{\{|(?<!\\)<b|(?<!\\)&amp;/);
    }
    assert.deepEqual(
      card.body.slice(4).map(({ text }) => text),
      ['\\- item', '12\\. item', '\\# big'],
    );
  });

  it('leaves the marks of ordinary names alone', () => {
    const { card } = renderAnswer({ ...plain, title: "Marlow Bank Nursery & Infant School (St John's), Ashmere – 2.5 days" }) as {
      card: { body: { text: string }[] };
    };
    assert.equal(card.body[0]?.text, "Marlow Bank Nursery & Infant School (St John's), Ashmere – 2.5 days");
  });

  it('gives every button its request, its input and a nonce of its own, and the same to a client without Action.Execute', () => {
    const button = { title: 'Breakdown', request: 'allocation', input: { provider: '900001' } };
    const { card } = renderAnswer({ ...plain, buttons: [button, { ...button, title: 'Again' }] }, 'n1') as {
      card: { actions: { verb: string; data: { nonce: string }; fallback: { type: string; data: object } }[] };
    };
    const [first, second] = card.actions;
    assert.equal(first?.verb, 'allocation');
    assert.deepEqual(first?.data, { v: 1, request: 'allocation', input: { provider: '900001' }, nonce: 'n1.0' });
    assert.equal(second?.data.nonce, 'n1.1');
    assert.equal(first?.fallback.type, 'Action.Submit');
    assert.deepEqual(first?.fallback.data, { verb: 'allocation', ...first?.data });
  });

  it('shown twice has two nonces', () => {
    const form = samples.find(({ card }) => card === 'form');
    assert.ok(form);
    assert.notDeepEqual(renderAnswer(form).card, renderAnswer(form).card);
  });

  it('keeps what was typed in a form, with what is wrong under the field', () => {
    const form = samples.find(({ card }) => card === 'form');
    assert.ok(form);
    const { card } = renderAnswer(form) as { card: { body: { id?: string; value?: string; text?: string }[] } };
    const at = card.body.findIndex(({ id }) => id === 'days');
    assert.equal(card.body[at]?.value, '0.3');
    assert.equal(card.body[at + 1]?.text, 'Days go in quarters: 0.25, 0.5, 0.75, 1 …');
    assert.equal(card.body.find(({ id }) => id === 'note')?.value, 'Met with *both* leaders');
  });

  it('refuses a form whose field is named like what a button carries', () => {
    const form = { request: 'log-days', input: {}, submit: 'Log', fields: [{ type: 'date' as const, id: 'nonce', label: 'When' }] };
    assert.throws(() => renderAnswer({ ...plain, card: 'form', form }), { code: 'form-field' });
  });

  it('keeps at most five buttons in sight, the rest behind the menu', () => {
    const buttons = Array.from({ length: 8 }, (_, at) => ({ title: `B${at}`, request: 'help', input: {} }));
    const { card } = renderAnswer({ ...plain, buttons }) as { card: { actions: { mode?: string }[] } };
    assert.deepEqual(card.actions.map(({ mode }) => mode ?? 'primary').filter((mode) => mode === 'primary').length, 5);
  });

  it('over its budget leaves lines out, says how many, and keeps its twin whole', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({
      cells: [`Saltersgate School ${at}`, 'B1', '12.5', 'Core visit due by Fri 18 Dec 2026'],
      open: { title: 'Open', request: 'provider-overview', input: { provider: String(900001 + at) } },
    }));
    const { card, text } = renderAnswer({ ...plain, card: 'list', tables: [{ columns: ['Provider', 'Category', 'Days', 'Next'], rows }] });
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= cardBudget);
    assert.match(JSON.stringify(card), /275 more lines do not fit on this card/);
    assert.equal(text.match(/Saltersgate School/g)?.length, 300);
  });

  it('shows a long text as far as the card has room, says so, and keeps its twin whole', () => {
    const text = 'Children read every day and talk about what they read.\n'.repeat(700);
    const { card, text: twin } = renderAnswer({ ...plain, texts: [{ heading: 'Strengths', text }] });
    assert.ok(Buffer.byteLength(JSON.stringify(card)) <= cardBudget);
    assert.match(JSON.stringify(card), /…".*What ends in “…” is longer than a card can hold\./);
    assert.ok(twin.includes(text.trim()));
  });

  it('never nears the size that Teams refuses, whatever an answer holds', () => {
    const long = 'ü*'.repeat(2_000);
    const many = <T>(one: T) => Array.from({ length: 100 }, () => one);
    const answer: Answer = {
      ...plain,
      title: long,
      lead: long,
      facts: many({ label: long, value: long }),
      texts: many({ heading: long, text: `${long}\n`.repeat(10) }),
      tables: [{ columns: ['a', 'b'], rows: many({ cells: [long, long] }) }],
      options: many({ title: long, request: 'help', input: {}, detail: long }),
      notes: many(long),
      sources: many(long),
      buttons: many({ title: long, request: 'help', input: {} }),
    };
    assert.ok(JSON.stringify(renderAnswer(answer).card).length * 2 < 80 * 1024);
  });
});
