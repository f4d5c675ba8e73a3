import type { Provider } from '../../domain/provider.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { leads } from '../words/leads.ts';
import type { Outcome } from './outcome.ts';
import { previewOf } from './preview-of.ts';

type Done = Extract<Outcome, { is: 'done' }>;

/**
 * What is answered to a command about a summary: where it is done, what `done` says; where the note was amended meanwhile, the new
 * preview; else why not.
 */
export async function receiptOf(
  context: Context,
  provider: Provider,
  outcome: Outcome,
  done: (outcome: Done) => Answer | Promise<Answer>,
): Promise<Answer> {
  if (outcome.is === 'done') return done(outcome);
  if (outcome.is === 'stale') {
    const says = 'The note has been amended since that card was made, so nothing was done. This is the summary as it is now.';
    return previewOf(context, provider, outcome.versions, says);
  }
  return said(provider, `Nothing was changed: ${provider.name}`, outcome.says);
}

/** An answer of a sentence about a summary. */
export function said({ key }: Provider, title: string, lead: string, buttons: Button[] = [], more: Partial<Answer> = {}): Answer {
  return {
    card: 'answer',
    title,
    lead,
    sources: [],
    buttons: [...buttons, ...leads(key, ['visits'])],
    audience: 'person',
    ...more,
  };
}
