import type { Activity } from 'botbuilder';
import { renderAnswer } from '../cards/render-answer.ts';
import type { Answer } from '../requests/answer.ts';

/** The answer to a pressed button that puts a card in the place of the one it was on, for this person alone. */
export function cardResponse(answer: Answer): Partial<Activity> {
  return response('application/vnd.microsoft.card.adaptive', renderAnswer(answer).card);
}

/**
 * The answer to a pressed button that says a sentence and leaves the card, and what was typed into it, as it is.
 * Refusals and failures are said this way too: of an `application/vnd.microsoft.error` Teams may show
 * only its own "Something went wrong", and the person would see neither the reason nor the reference.
 */
export function sentenceResponse(sentence: string): Partial<Activity> {
  return response('application/vnd.microsoft.activity.message', sentence);
}

/** The answer to an invoke of a kind that Tally has no use for. */
export function unsupportedResponse(message: string): Partial<Activity> {
  return { type: 'invokeResponse', value: { status: 501, body: { code: 'NotSupported', message } } };
}

function response(type: string, value: unknown): Partial<Activity> {
  return { type: 'invokeResponse', value: { status: 200, body: { statusCode: 200, type, value } } };
}
