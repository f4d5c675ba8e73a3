import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import type { Memory } from './understanding.ts';

/** "The first one", "the last school": a row of the list before it; "the last school I visited" is none. */
const row =
  /\b(?:the )?(first|1st|top|second|2nd|third|3rd|fourth|4th|fifth|5th|last|bottom)(?: (?:one|school|setting|nursery|provider|row)\b(?! (?:of|to|i|we|you|he|she|they|that|which|who|with|without|in|visited|seen|inspected)\b))/i;
const places: readonly (readonly string[])[] = [
  ['first', '1st', 'top'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
  ['fifth', '5th'],
];

/**
 * The providers whose rows an answer lists, in their order; undefined for an answer that lists none.
 *
 * @example rowsListed(await perform(context, 'providers-by-category', { category: 'C' })) // ['900002', '900024']
 */
export function rowsListed({ card, tables = [] }: Answer): string[] | undefined {
  if (card !== 'list') return undefined;
  const keys = tables.flatMap(({ rows }) =>
    rows.flatMap(({ open }) => (typeof open?.input.provider === 'string' ? [open.input.provider] : [])),
  );
  return keys.length === 0 ? undefined : [...new Set(keys)];
}

/**
 * A message with the key of a row where it speaks of one ("who is the head at the first one?"), as far as a list was shown and no
 * question waits for an answer.
 *
 * @example withRowNamed('days left at the second one', { listed: ['900002', '900024'] }, context) // 'days left at 900024'
 */
export function withRowNamed(text: string, { listed, choice }: Memory, { directory }: Pick<Context, 'directory'>): string {
  const [said, which = ''] = row.exec(text) ?? [];
  if (!listed || said === undefined || choice) return text;
  const place = places.findIndex((words) => words.includes(which.toLowerCase()));
  const key = place < 0 ? listed.at(-1) : listed[place];
  return key !== undefined && directory.get(key) ? text.replace(said, key) : text;
}
