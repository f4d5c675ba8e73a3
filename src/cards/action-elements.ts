import type { Answer, Button } from '../requests/answer.ts';
import { buttonAction } from './button-action.ts';
import type { Element } from './element.ts';

/** Teams shows six buttons in a row and leaves out the rest unless they are secondary. */
const shown = 5;

/** The buttons at the foot of a card: sending the form first, then turning the page, then what leads on. */
export function actionElements({ form, page, buttons }: Answer, nonce: string): Element[] {
  const submits = form ? [{ title: form.submit, request: form.request, input: form.input }, ...(form.more ?? [])] : [];
  // The first keeps the card's own nonce; the others are other acts.
  const submit = submits.map((button, at) => buttonAction(button, at === 0 ? nonce : `${nonce}.s${at}`, { takesFields: true }));
  const others = [page?.previous, page?.next, ...buttons].filter((button): button is Button => button !== undefined);
  return [...submit, ...others.map((button, at) => buttonAction(button, `${nonce}.${at}`, { secondary: at + submit.length >= shown }))];
}
