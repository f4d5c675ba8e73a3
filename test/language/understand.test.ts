import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rememberAll } from '../../src/language/remember-all.ts';
import { understand } from '../../src/language/understand.ts';
import { understandAll } from '../../src/language/understand-all.ts';
import type { Memory } from '../../src/language/understanding.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor } from './support/ashmere.ts';
import { allAsExpected, isWrongProvider, type Utterance, utterances } from './support/utterances.ts';

const understood = utterances.map((one) => {
  const context = contextFor(one.as);
  const start: Memory = one.after ? { last: one.after } : {};
  const memory = (one.said ?? []).reduce((kept, text) => rememberAll(kept, understandAll(text, context, requests, kept)), start);
  return { one, got: understandAll(one.say, context, requests, memory).map((part) => part.understood) };
});

function share(part: (one: Utterance) => boolean): { right: number; of: number; missed: string[] } {
  const some = understood.filter(({ one }) => part(one));
  const missed = some
    .filter(({ one, got }) => !allAsExpected(one, got))
    .map(({ one, got }) => `${one.as}: ${one.say} → ${JSON.stringify(got)}`);
  return { right: some.length - missed.length, of: some.length, missed };
}

test('at least 420 messages from seven points of view are tried, a third or so of them kept out of tuning', () => {
  assert.ok(utterances.length >= 420);
  assert.deepEqual([...new Set(utterances.map((one) => one.as))].sort(), [
    'advisor',
    'hannah',
    'head',
    'manager',
    'officer',
    'owner',
    'partner',
  ]);
  assert.ok(utterances.filter((one) => one.keptOut).length >= 140);
});

test('at least 97% of the messages the words were tuned on are understood', (t) => {
  const { right, of, missed } = share((one) => !one.keptOut);
  t.diagnostic(`tuned: ${right} of ${of} (${((100 * right) / of).toFixed(1)}%)`);
  assert.ok(right / of >= 0.97, missed.join('\n'));
});

test('at least 97% of the messages kept out of tuning are understood', (t) => {
  const { right, of, missed } = share((one) => one.keptOut === true);
  for (const miss of missed.slice(0, 10)) t.diagnostic(`missed: ${miss.slice(0, 160)}`);
  t.diagnostic(`kept out: ${right} of ${of} (${((100 * right) / of).toFixed(1)}%)`);
  assert.ok(right / of >= 0.97, missed.join('\n'));
});

test('nobody is ever answered about a provider they did not mean', () => {
  const wrong = understood.filter(({ one, got }) => isWrongProvider(one, got)).map(({ one, got }) => `${one.say} → ${JSON.stringify(got)}`);
  assert.deepEqual(wrong, []);
});

test('every request is asked for in at least three of the messages', () => {
  const seen = (name: string) =>
    utterances
      .flatMap((one) => one.several ?? [one])
      .filter((one) => one.request === name || one.asks?.request === name || one.unknown === name).length;
  assert.deepEqual(
    // What only a button asks for has no ways to say it.
    requests.filter(({ name, says }) => says.length > 0 && seen(name) < 3).map(({ name }) => name),
    [],
  );
});

test('what a request says of itself is understood as that request, with the slots filled in', () => {
  const words: Record<string, string> = {
    provider: 'Kiln Row',
    activity: 'core visit',
    category: 'B1',
    kind: 'child minders',
    person: 'Tom Ashdown',
    days: 'half a day',
    date: '3 November',
    other: 'B2',
    term: 'SNEYS',
    topic: '5 or 6',
    time: '2pm',
  };
  const missed = requests.flatMap(({ name, says }) =>
    says.flatMap((said) => {
      const message = said.replace(/\{([a-z]+)\}/g, (_, slot: string) => words[slot]!);
      const got = understand(message, contextFor('advisor'), requests);
      return 'request' in got && got.request === name ? [] : [`${message} → ${JSON.stringify(got).slice(0, 90)}`];
    }),
  );
  const all = requests.flatMap(({ says }) => says).length;
  assert.ok(missed.length / all <= 0.1, `${missed.length} of ${all}:\n${missed.join('\n')}`);
});
