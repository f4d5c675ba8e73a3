import type { Found, Slot } from './found.ts';
import type { Word } from './read-words.ts';
import { monthOf } from './written-date.ts';

type Pattern = readonly [RegExp, string];

/** Which part of the school year, where nothing but its name is said. */
const halves: readonly Pattern[] = [
  [/\bsecond half\b/, 'second-half'],
  [/\bfirst half\b/, 'first-half'],
  ...(['autumn', 'spring', 'summer'] as const).flatMap((term): Pattern[] => [
    [new RegExp(`\\b${term} (1|one)\\b`), `${term}-1`],
    [new RegExp(`\\b${term} (2|two)\\b`), `${term}-2`],
    [new RegExp(`\\b(in|during|for) (the |next )?${term}( term)?\\b`), term],
    [new RegExp(`(?<!\\b(of|since|before|after|until|till|by) ((the|next|this) )?)\\b${term} term\\b`), term],
  ]),
  [/\bnext half term\b/, 'next-half-term'],
  [/\bthis half term\b/, 'this-half-term'],
  [/\bnext terms?\b/, 'next-term'],
  [/\bthis terms?\b/, 'this-term'],
  [/(?<!\b(in|over|within|during|for) the )\bnext week\b/, 'next-week'],
  [/\bthis week\b/, 'this-week'],
  [/(?<!\b(in|over|within|during|for) the )\bnext month\b/, 'next-month'],
  [/\bthis month\b/, 'this-month'],
];

/** Which part of a day. */
const parts: readonly Pattern[] = [
  [/\bmornings?\b/, 'morning'],
  [/\bafternoons?\b/, 'afternoon'],
  [/\b(evenings?|after (work|hours|tea))\b/, 'evening'],
];

/** Which part of a visit days went on, where that is not in the activity's name. */
const partsOfVisit: readonly Pattern[] = [
  [/(?<!\bconversation )\b(prep|preparation|preparing)\b/, 'prep'],
  [/\b(report writing|writing (the |my )?report|for (the |my )?report|write up time|writing (it )?up)\b/, 'report'],
];

/** Where people meet. */
const wheres: readonly Pattern[] = [
  [/\b(hybrid|both online)\b/, 'both'],
  [/\b(online|virtual|virtually|remotely|on teams|by video|video call)\b/, 'online'],
  [/\b(in person|face to face|on site)\b/, 'provider'],
];

/**
 * What a message says of when and where people meet without naming a day: a half of the term, a half term, a month, a part of the
 * day, online. Its words stay words besides: they tell which request is meant.
 *
 * @example findParts(readWords('online in the second half of term')).map(({ slot }) => slot) // ['half', 'where']
 */
export function findParts(words: readonly Word[]): Found[] {
  const said = words.map(({ text }) => text).join(' ');
  const first = (slot: Slot, value: string | undefined): Found[] =>
    value === undefined ? [] : [{ slot, values: [{ value, label: value.replaceAll('-', ' ') }], from: 0, to: words.length }];
  const match = (patterns: readonly Pattern[]) => patterns.find(([pattern]) => pattern.test(said))?.[1];
  return [
    ...first('half', match(halves) ?? monthIn(words)),
    ...first('part', match(parts)),
    ...first('part', match(partsOfVisit)),
    ...first('where', match(wheres)),
  ];
}

/** "In March", "during June". */
function monthIn(words: readonly Word[]): string | undefined {
  for (const [at, { text }] of words.entries()) {
    if (text !== 'in' && text !== 'during') continue;
    const month = monthOf(words[at + 1]?.text ?? '');
    if (month > 0) return `month-${month}`;
  }
  return undefined;
}
