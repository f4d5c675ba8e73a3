import assert from 'node:assert/strict';
import type { Answer } from '../../src/requests/answer.ts';
import type { TestDesk } from './desk.ts';

/** Somebody filling in the form of a note, button by button, as a client sends it: every field of the card and what was typed. */
export interface Writer {
  /** The card that is open. */
  card: Answer;
  /** Presses a button by its title with some fields filled in; every other field of the card goes along as it stands. */
  press(title: string, typed?: Record<string, string>): Promise<Answer>;
}

/**
 * Opens the form of a note for somebody, or another button's, and fills it in.
 *
 * @example const form = await writing(desk, 'advisor', { provider: '900001' }); await form.press('Next', { activity: 'core-visit' });
 */
export async function writing(
  { ask }: Pick<TestDesk, 'ask'>,
  part: string,
  input: Record<string, unknown>,
  request = 'record-visit',
): Promise<Writer> {
  const writer: Writer = {
    card: await ask(part, request, input),
    async press(title, typed = {}) {
      writer.card = await ask(part, ...pressed(writer.card, title, typed));
      return writer.card;
    },
  };
  return writer;
}

/** The request and the input that a button of a form sends. Fails for a field that the card does not have. */
export function pressed(
  { form, title: card }: Answer,
  title: string,
  typed: Record<string, string> = {},
): [string, Record<string, unknown>] {
  assert.ok(form, `“${card}” is a form`);
  const buttons = [{ title: form.submit, request: form.request, input: form.input }, ...(form.more ?? [])];
  const button = buttons.find((one) => one.title === title);
  assert.ok(button, `“${title}” is among ${buttons.map((one) => one.title).join(', ')}`);
  const ids = form.fields.map(({ id }) => id);
  for (const id of Object.keys(typed)) assert.ok(ids.includes(id), `“${id}” is among ${ids.join(', ')}`);
  const stands = Object.fromEntries(form.fields.map(({ id, value = '' }) => [id, value]));
  return [button.request, { ...button.input, ...stands, ...typed }];
}

/** What a core visit to a school needs besides what is filled in. */
export const findings = { 'part-focus': 'Early reading.', 'part-evidence': 'Phonics in all classes.' };

/** Writes the note of a core visit on Tue 19 Jan 2027 up to its last step. */
export async function writtenUp(
  desk: Pick<TestDesk, 'ask'>,
  part: string,
  more: Record<string, Record<string, string>> = {},
): Promise<Writer> {
  const form = await writing(desk, part, { provider: more.about?.provider ?? '900001' });
  const { provider: _, ...about } = more.about ?? {};
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19', ...about });
  await form.press('Next', { ...findings, ...more.findings });
  if (form.card.subtitle?.startsWith('Step 3 of 5')) await form.press('Next', more.progress);
  await form.press('Next', more.agreed);
  return form;
}
