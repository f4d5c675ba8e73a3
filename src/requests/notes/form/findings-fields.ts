import type { Field } from '../../answer.ts';
import { hasPart, labelOf, textParts } from '../note-parts.ts';
import { agrees } from '../steps.ts';
import { fieldOf, type Writing } from '../writing.ts';
import { textField } from './text-field.ts';

/**
 * What was found: the option, and the texts in the order of the pack; who was met, where the first step had no room for it. The
 * first step of minutes has: it asks who was there.
 */
export function findingsFields(writing: Writing): Field[] {
  const { shape, typed } = writing;
  const asksMet = hasPart(shape, 'met') && !hasPart(shape, 'attendance') && typed.met === undefined;
  const texts = textParts(writing).map(({ field, label, help, required }) =>
    textField(writing, field, required ? `${label} (needed)` : label, { multiline: true, hint: help }),
  );
  return [
    ...optionFields(writing),
    ...(asksMet ? [textField(writing, 'met', labelOf(shape, 'met', 'Who was met'))] : []),
    ...texts,
    ...(agrees(writing) ? [] : [confidentialField(writing)]),
  ];
}

/** What stays inside the authority, whatever the shape of the note. */
export function confidentialField(writing: Writing): Field {
  return textField(writing, 'confidential', 'Confidential to the local authority (never in the summary)', { multiline: true });
}

function optionFields(writing: Writing): Field[] {
  const { shape } = writing;
  if (!shape || shape.options.length === 0) return [];
  const options = shape.options.map(({ label }) => ({ label, value: label }));
  const asks = shape.options.flatMap(({ ask }) => ask ?? []);
  const detail = asks.length > 0 ? [textField(writing, 'option-detail', `Where it is asked: ${asks.join(' ')}`)] : [];
  return [{ type: 'choice', id: 'option', label: `${shape.choice} (needed)`, value: fieldOf(writing, 'option'), options }, ...detail];
}
