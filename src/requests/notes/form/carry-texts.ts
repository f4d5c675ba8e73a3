import type { Answer } from '../../answer.ts';

/**
 * The texts among what was said of a visit before its form was opened ("visited Kiln Row today: …"). The first step has no fields for them.
 *
 * @example textsSaid({ date: '2026-11-20', 'part-evidence': 'Phonics is taught daily.' }) // { 'part-evidence': 'Phonics is taught daily.' }
 */
export function textsSaid(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([field, text]) => field.startsWith('part-') && text.trim() !== ''));
}

/** The first step with such texts in its buttons, so that the step that has their fields shows them; and a word that they are kept. */
export function carryTexts(answer: Answer, texts: Readonly<Record<string, string>>): Answer {
  const { form } = answer;
  if (!form || Object.keys(texts).length === 0) return answer;
  const carried = {
    ...form,
    input: { ...form.input, ...texts },
    more: form.more?.map((button) => ({ ...button, input: { ...button.input, ...texts } })),
  };
  return { ...answer, form: carried, notes: [...(answer.notes ?? []), 'What you wrote of the visit stands in the next step.'] };
}
