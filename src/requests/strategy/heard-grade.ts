/** An inspection's outcome as somebody says it, in the scale it belongs to. */
export type HeardGrade =
  | { scale: 'overall'; grade: 1 | 2 | 3 | 4; words: string }
  | { scale: 'requirements'; outcome: 'met' | 'not-met'; words: string }
  | { scale: 'report-card'; words: string };

/** Words that name an outcome, longest first where one holds another. */
const known: readonly [RegExp, HeardGrade][] = [
  [/\bnot[ -]met\b/, { scale: 'requirements', outcome: 'not-met', words: 'not met' }],
  [
    /\breport[ -]?cards?\b|\bexceptional\b|\bstrong standard\b|\bexpected standard\b|\bneeds attention\b|\burgent improvement\b|\brequires significant improvement\b/,
    { scale: 'report-card', words: 'a report card' },
  ],
  [
    /\brequir\w+ improvement\b|\b(is|an|in) ri\b|\bri (school|setting|judgement)/,
    { scale: 'overall', grade: 3, words: 'requires improvement' },
  ],
  [/\binadequate\b|\bspecial measures\b|\bserious weakness(es)?\b/, { scale: 'overall', grade: 4, words: 'inadequate' }],
  [/\boutstanding\b/, { scale: 'overall', grade: 1, words: 'outstanding' }],
  [/\bgood\b(?! (morning|afternoon|evening|day|luck|to know|thanks))/, { scale: 'overall', grade: 2, words: 'good' }],
  [/\bmet\b/, { scale: 'requirements', outcome: 'met', words: 'met' }],
];

/**
 * Reads an inspection's outcome out of words, in the scale those words belong to: the grades of a report card are
 * never read as the old ones. Undefined where none is named.
 *
 * @example heardGrade('requires improvement') // { scale: 'overall', grade: 3, words: 'requires improvement' }
 */
export function heardGrade(words: string): HeardGrade | undefined {
  const said = words.toLowerCase();
  return known.find(([pattern]) => pattern.test(said))?.[1];
}
