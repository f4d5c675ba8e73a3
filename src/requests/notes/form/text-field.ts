import type { TextField } from '../../answer.ts';
import { fieldOf, type Writing } from '../writing.ts';
import { NO_LIMIT } from './no-limit.ts';

/** A text of a note's form, as it stands. */
export function textField(
  writing: Pick<Writing, 'fields'>,
  id: string,
  label: string,
  more: Partial<Pick<TextField, 'multiline' | 'hint'>> = {},
): TextField {
  return { type: 'text', id, label, value: fieldOf(writing, id), maxLength: NO_LIMIT, ...more };
}
