import type { Field } from '../../answer.ts';
import { countWords } from '../count-words.ts';

/** What the texts of one step may take up on a card, in bytes: a card has 28 KB, and its fields and buttons take some. */
const ROOM = 11_000;

/** The fields of a step as they fit on a card. */
export interface Fitted {
  fields: Field[];
  /** What is kept, to be said above the fields. */
  facts: { label: string; value: string }[];
}

/**
 * Makes room where the texts of a step are too long for a card: the longest are not shown but kept whole, their fields stand empty,
 * and only what is typed there takes the place of what is kept. A text is never shown cut in a field, because what the field
 * sends back would then be all that is left of it.
 *
 * @example keepLong(fields).facts[0] // { label: 'Evidence seen', value: 'kept whole, 4,312 words: “We saw every class …”' }
 */
export function keepLong(fields: readonly Field[]): Fitted {
  const size = ({ value = '' }: Field) => Buffer.byteLength(JSON.stringify(value));
  const texts = fields.filter(({ type, value }) => type === 'text' && value).toSorted((a, b) => size(b) - size(a));
  let room = fields.reduce((sum, field) => sum + size(field), 0);
  const kept: Field[] = [];
  for (const field of texts) {
    if (room <= ROOM) break;
    kept.push(field);
    room -= size(field);
  }
  const inOrder = fields.filter((field) => kept.includes(field));
  return {
    fields: fields.map((field) =>
      kept.includes(field) ? { ...field, label: `${field.label}: to replace what is kept`, value: '' } : field,
    ),
    facts: inOrder.map(({ label, value = '' }) => ({ label, value: `kept whole, ${countWords(value)}: “${beginningOf(value)}”` })),
  };
}

function beginningOf(text: string): string {
  return `${text.slice(0, 120).replace(/\s+/g, ' ').trim()}…`;
}
