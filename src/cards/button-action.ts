import type { Button } from '../requests/answer.ts';
import type { Element } from './element.ts';

/**
 * The version of what a button carries. Raised when the fields change, so that a card that has stood in a
 * chat since before is told apart from one that was tampered with.
 */
export const buttonVersion = 1;

/** What a button sends back; a form's fields come beside these, under their own ids. */
export interface ButtonData {
  v: number;
  request: string;
  input: Record<string, unknown>;
  nonce?: string;
}

/** Names that a form's field may not have, for a client merges fields and data into one object. */
export const reservedFields: readonly string[] = ['v', 'request', 'input', 'nonce', 'verb', 'msteams'];

/**
 * A button of a card: Action.Execute under the request's name, with Action.Submit for a client that has no
 * Action.Execute. The nonce names this one button of this one card, so that pressing it twice is one act.
 *
 * @example buttonAction({ title: 'Breakdown', request: 'allocation', input: { provider: '900001' } }, 'n1.0')
 */
export function buttonAction(button: Button, nonce: string, options: { takesFields?: boolean; secondary?: boolean } = {}): Element {
  const data: ButtonData = { v: buttonVersion, request: button.request, input: button.input, nonce };
  const shared = {
    title: button.title,
    ...(options.takesFields ? {} : { associatedInputs: 'none' }),
    ...(options.secondary ? { mode: 'secondary' } : {}),
  };
  return {
    type: 'Action.Execute',
    ...shared,
    verb: button.request,
    data,
    fallback: { type: 'Action.Submit', ...shared, data: { verb: button.request, ...data } },
  };
}

/**
 * The same as something to tap on. It has no fallback, to keep long lists small: where Action.Execute is
 * missing the row still reads, and its name can be typed.
 */
export function tapAction(button: Button, nonce: string): Element {
  const { fallback: _, ...action } = buttonAction(button, nonce);
  return action as Element;
}
