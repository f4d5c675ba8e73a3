import type { MeetingPoll, PollAnswer } from '../../domain/meeting-poll.ts';
import { pollRef, pollWords } from '../../domain/meeting-poll.ts';
import type { TimeStanding } from '../../domain/poll-standing.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Answer, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { personName } from '../words/person-name.ts';
import { wordKeys } from './poll-fields.ts';
import { pollTitle, sayPollTime, sayUntil, sayWord } from './say-poll.ts';
import { pollster } from './telling-poll.ts';

/**
 * The card on which somebody says which times suit them: each time that is still to come, filled in with what they said before.
 * `missing` are those that were left out just now.
 */
export function pollForm(
  context: Context,
  provider: Provider,
  poll: MeetingPoll,
  {
    standing,
    own,
    typed,
    missing = [],
  }: { standing: readonly TimeStanding[]; own?: PollAnswer; typed?: Partial<Record<string, string>>; missing?: readonly number[] },
): Answer {
  const fields = standing
    .filter(({ gone }) => !gone)
    .map(
      ({ at }): Field => ({
        type: 'choice',
        id: wordKeys[at] ?? '',
        label: sayPollTime(poll, at),
        value: typed?.[wordKeys[at] ?? ''] ?? own?.says[at],
        options: pollWords.map((value) => ({ value, label: upperFirst(sayWord[value]) })),
        required: true,
        ...(missing.includes(at) && { error: 'Please say something of this time too.' }),
      }),
    );
  const by = pollster(context, poll);
  const title = pollTitle(context, poll, provider);
  const online = poll.place === 'online';
  // A link is easily passed on: its page names nobody but who answers.
  const asks =
    context.via === 'link'
      ? `Which of these times suit you?${online ? ' The meeting would be online.' : ''}`
      : `${personName(context.people, poll.by)} asks which of these times suit you${online ? ', online' : ''}.`;
  return {
    card: 'form',
    title,
    lead:
      missing.length > 0
        ? 'Nothing is sent yet: please say of each time whether it suits you.'
        : `${asks} You can answer ${sayUntil(poll)}, and change it until then.`,
    form: { request: 'answer-poll', input: { poll: pollRef(poll) }, fields, submit: own ? 'Change my answer' : 'Send my answer' },
    mail: {
      subject: title,
      ...(by && { replyTo: by.key }),
      links: [{ title: 'Say which times suit', request: 'answer-poll', input: { poll: pollRef(poll) } }],
    },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
