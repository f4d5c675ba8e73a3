import type { Answer } from '../../requests/answer.ts';
import type { Context } from '../../requests/context.ts';
import { summaryFields } from '../../requests/summaries/summary-fields.ts';
import type { LinkPurpose } from '../links/open-links.ts';
import type { Page } from './page-html.ts';

const { longestReply } = summaryFields;

/**
 * The page that asks once more before a link does anything: the visit, and a button or a field to write in. `shown` is the summary as
 * its reader sees it; none of what it says is on the page, for a link is easily passed on.
 */
export function askingPage({ authority: { name }, asker }: Context, purpose: LinkPurpose, shown: Answer): Page {
  const page = { status: 200, authority: name, title: shown.title };
  const can = (request: string) => shown.buttons.some((button) => button.request === request);
  const by = `You are answering as ${asker.person.name}.`;
  if (purpose === 'comment' && can('reply-summary')) {
    return {
      ...page,
      says: [by, 'Your words go to whoever made the visit, and are kept with its note.'],
      form: { submit: 'Send the reply', field: { label: 'Your reply', value: '', longest: longestReply } },
    };
  }
  if (purpose === 'acknowledge' && can('acknowledge-summary')) {
    return {
      ...page,
      says: [by, 'Press the button to say that you have read the summary of this visit. The advisor sees when you did.'],
      form: { submit: 'Acknowledge' },
    };
  }
  // Acknowledged already, or withdrawn since: the summary says so itself.
  const done = (shown.notes ?? []).filter((note) => note.startsWith('You acknowledged'));
  return { ...page, says: done.length > 0 ? [...done, 'There is nothing more to do.'] : [shown.lead] };
}

/** The page with the field once more, where nothing was written or far too much; undefined where it is fit to be sent. */
export function emptyPage(context: Context, text: string | undefined, shown: Answer): Page | undefined {
  const value = text ?? '';
  if (value.trim() !== '' && value.trim().length <= longestReply) return undefined;
  const error =
    value.trim() === ''
      ? 'Please write your reply first.'
      : `That is longer than a reply can be: please keep it to ${longestReply} letters.`;
  const page = askingPage(context, 'comment', shown);
  return page.form?.field ? { ...page, form: { ...page.form, field: { ...page.form.field, value, error } } } : page;
}

/** What was done, in the words of its answer. */
export function donePage({ authority: { name } }: Context, answer: Answer): Page {
  return { status: 200, authority: name, title: answer.title, says: [answer.lead, 'You can close this page.'] };
}
