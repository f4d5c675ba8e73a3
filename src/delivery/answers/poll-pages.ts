import { pollWords } from '../../domain/meeting-poll.ts';
import type { Answer } from '../../requests/answer.ts';
import type { Context } from '../../requests/context.ts';
import { wordKeys } from '../../requests/polls/poll-fields.ts';
import type { Page } from './page-html.ts';

/** What a form said of a poll's times. Whatever is no answer counts as none, and is asked for again. */
export function timesTyped(form: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(wordKeys.map((key) => [key, pollWords.find((word) => word === form[key]) ?? '']));
}

/**
 * The page on which somebody says which times suit them, or what came of it: `shown` is the poll as its reader sees it. Neither who
 * else is asked nor what they said is on it, for a link is easily passed on.
 */
export function pollPage({ authority: { name }, asker }: Context, shown: Answer): Page {
  const page = { status: 200, authority: name, title: shown.title };
  const choices = (shown.form?.fields ?? []).filter((field) => field.type === 'choice');
  if (!shown.form) return { ...page, says: [shown.lead], facts: shown.facts };
  return { ...page, says: [`You are answering as ${asker.person.name}.`, shown.lead], form: { submit: shown.form.submit, choices } };
}
