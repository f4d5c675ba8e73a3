import type { Pack } from '../packs/schema.ts';
import type { Candidate, Found, Slot } from './found.ts';
import { oncePer } from './once-per.ts';
import { readWords, type Word } from './read-words.ts';
import { singular } from './singular.ts';

/** How a point of the dashboard is asked to stand. */
const stands: readonly (readonly [RegExp, string])[] = [
  [/\bout of date\b|\b(overdue|stale|outdated|too old|not up to date)\b/, 'out-of-date'],
  [/\b(missing|empty|blank|not kept|no value|nothing (on|kept|entered))\b/, 'missing'],
  [/\b(red|reds)\b/, 'red'],
  [/\b(amber|ambers)\b/, 'amber'],
];

interface Name {
  slot: Slot;
  words: readonly string[];
  value: Candidate;
}

/** What the pack's dashboard calls its points and its teams, the longest names first. Prepared once a pack. */
const namesOf = oncePer(({ dashboard }: Pack): readonly Name[] => {
  const name = (slot: Slot, value: Candidate) => (said: string) => ({ slot, words: wordsOf(said), value });
  const fields = (dashboard?.fields ?? []).flatMap(({ id, label, aliases, asked }) =>
    [label, id.replaceAll('-', ' '), ...aliases, ...asked].map(name('field', { value: id, label })),
  );
  const teams = (dashboard?.teams ?? []).flatMap(({ id, name: called, aliases }) =>
    [called, id.replaceAll('-', ' '), ...aliases].map(name('team', { value: id, label: called })),
  );
  return [...fields, ...teams].filter(({ words }) => words.length > 0).sort((a, b) => b.words.length - a.words.length);
});

function wordsOf(said: string): string[] {
  return readWords(said).map(({ text }) => singular(text));
}

/**
 * Which point of the compliance dashboard a message names, whose columns, and how it is to stand. Their words stay words
 * besides: they tell which request is meant.
 *
 * @example findDashboard(readWords('which schools are red on budget'), pack).map(({ slot }) => slot) // ['field', 'stands']
 */
export function findDashboard(words: readonly Word[], pack: Pack): Found[] {
  if (!pack.dashboard) return [];
  const said = words.map(({ text }) => singular(text));
  const longest = (slot: Slot): Found[] => {
    for (const { slot: of, words: name, value } of namesOf(pack)) {
      if (of !== slot) continue;
      const from = said.findIndex((_, at) => name.every((word, nth) => said[at + nth] === word));
      if (from >= 0) return [{ slot, values: [value], from, to: from + name.length }];
    }
    return [];
  };
  const text = words.map((one) => one.text).join(' ');
  const asked = stands.find(([pattern]) => pattern.test(text))?.[1];
  return [
    ...longest('field'),
    ...longest('team'),
    ...(asked === undefined ? [] : [{ slot: 'stands' as const, values: [{ value: asked, label: asked }], from: 0, to: words.length }]),
  ];
}
