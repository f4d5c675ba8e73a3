import type { Answer } from '../../requests/answer.ts';
import type { Context } from '../../requests/context.ts';
import { longestReason } from '../../requests/meetings/meeting-fields.ts';
import type { LinkedMeeting } from './link-of.ts';
import type { Page } from './page-html.ts';

const words: Record<LinkedMeeting['answer'], { submit: string; says: string }> = {
  accepted: { submit: 'Accept', says: 'Press the button to say that you come.' },
  tentative: { submit: 'Maybe', says: 'Press the button to say that you may come.' },
  declined: { submit: 'Decline', says: 'Press the button to say that you cannot come. You can write a word about it before.' },
};

/**
 * The page that asks once more before a link answers an invitation: the meeting, when and where it is now, and a button. `shown` is the
 * meeting as its reader sees it; who else comes is not on the page, for a link is easily passed on.
 */
export function askingInvitationPage({ authority: { name }, asker }: Context, { answer }: LinkedMeeting, shown: Answer): Page {
  const page = { status: 200, authority: name, title: shown.title };
  const fact = (label: string) => shown.facts?.find((one) => one.label === label)?.value;
  const when = [fact('When'), fact('Where')].filter(Boolean).join('. ');
  const own = shown.buttons.filter(({ request }) => request === 'answer-invitation').map(({ input }) => input.answer);
  if (own.length === 0)
    return { ...page, says: [when, 'There is nothing to answer: the meeting has been called off, is over, or you arrange it yourself.'] };
  if (!own.includes(answer)) return { ...page, says: [when, 'You have answered so already. There is nothing more to do.'] };
  const { submit, says } = words[answer];
  const field = { label: 'Why, or when you could (may be left empty)', value: '', longest: longestReason, optional: true as const };
  return {
    ...page,
    says: [`You are answering as ${asker.person.name}.`, when, says],
    form: { submit, ...(answer === 'declined' && { field }) },
  };
}
