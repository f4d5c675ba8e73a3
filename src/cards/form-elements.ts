import { TallyError } from '../domain/tally-error.ts';
import type { Field } from '../requests/answer.ts';
import { reservedFields } from './button-action.ts';
import type { Element } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { providerInput } from './provider-input.ts';

/**
 * The fields of a form, filled in with what is known or was typed before; what is wrong with one stands under it.
 * Throws `form-field` for a field named like something a button carries itself.
 */
export function formElements(fields: readonly Field[]): Element[] {
  return fields.flatMap((field) => [
    inputOf(field),
    ...(field.error
      ? [{ type: 'TextBlock', text: escapeMarkdown(field.error), color: 'Attention', wrap: true, spacing: 'None', size: 'Small' }]
      : []),
  ]);
}

function inputOf(field: Field): Element {
  if (reservedFields.includes(field.id)) {
    throw new TallyError('form-field', 'This form cannot be shown.', { culprit: field.id });
  }
  if (field.type === 'provider') return providerInput(field);
  const shared = {
    id: field.id,
    label: field.label,
    ...(field.value === undefined ? {} : { value: field.value }),
    ...(field.required ? { isRequired: true } : {}),
  };
  if (field.type === 'date') {
    return { type: 'Input.Date', ...shared, errorMessage: `${field.label}: please give a date.` };
  }
  if (field.type === 'choices') {
    return {
      type: 'Input.ChoiceSet',
      ...shared,
      wrap: true,
      isMultiSelect: true,
      style: 'expanded',
      choices: field.options.map(({ label, value }) => ({ title: label, value })),
    };
  }
  if (field.type === 'choice') {
    return {
      type: 'Input.ChoiceSet',
      ...shared,
      wrap: true,
      style: field.compact || field.options.length > 4 ? 'compact' : 'expanded',
      ...(field.hint ? { placeholder: field.hint } : {}),
      errorMessage: `${field.label}: please choose one.`,
      choices: field.options.map(({ label, value }) => ({ title: label, value })),
    };
  }
  return {
    type: 'Input.Text',
    ...shared,
    maxLength: field.maxLength,
    ...(field.multiline ? { isMultiline: true } : {}),
    ...(field.hint ? { placeholder: field.hint } : {}),
    errorMessage: `${field.label}: please fill this in.`,
  };
}
