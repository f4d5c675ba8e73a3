import { z } from 'zod/v4';
import { academicYearOf, sayDate } from '../domain/date.ts';
import { type MeetingPoll, pollRef } from '../domain/meeting-poll.ts';
import type { Provider } from '../domain/provider.ts';
import { activityName } from '../packs/activity-of.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { openPolls } from './polls/open-polls.ts';
import { stillHere } from './polls/seen-poll.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { paged } from './words/paged.ts';

/** Which polls about times are open: for the authority's staff all, for anybody else those they are asked in or of their own school or setting. */
export const polls = defineRequest({
  name: 'polls',
  title: 'Open polls about meeting times',
  says: [
    'which polls are open',
    'open polls',
    'show me the open polls',
    'polls',
    'my polls',
    'list the polls',
    'are any polls open',
    'which polls are running',
    'who has not answered the poll',
    'how does the poll stand',
    'how are the polls going',
    'which meeting polls are still open',
    'polls about meeting times',
    'has everybody answered the poll',
    'there is a vote about times for our {activity}, which are waiting for my answer',
  ],
  input: z.strictObject({ skip: inputs.skip }),
  async run(context, { skip }): Promise<Answer> {
    const me = context.asker.person.key;
    const own = (poll: MeetingPoll) => stillHere(context, poll).has(me);
    const seen = (await openPolls(readerOf(context)))
      .filter((poll) => own(poll) || context.directory.get(poll.provider))
      .sort((a, b) => Number(b.by === me || own(b)) - Number(a.by === me || own(a)) || a.until.localeCompare(b.until));
    const { rows, page } = paged(seen, skip, { request: 'polls', input: {} }, context);
    const shown = await Promise.all(rows.map((poll) => row(context, poll)));
    return {
      card: 'list',
      title: 'Open polls',
      lead:
        seen.length === 0
          ? 'No poll is open.'
          : `${seen.length} ${seen.length === 1 ? 'poll is' : 'polls are'} open. Open one to see how it stands${seen.some(own) ? ', or to answer' : ''}.`,
      tables: seen.length === 0 ? [] : [{ columns: ['Provider', 'Meeting', 'Answered', 'Last day'], rows: shown }],
      page,
      sources: [],
      buttons: [],
      audience: 'person',
    };
  },
});

async function row(context: Context, poll: MeetingPoll) {
  const provider = await providerOf(context, poll);
  const name = provider?.name ?? poll.provider;
  const asked = stillHere(context, poll);
  const answered = poll.answers.filter(({ person }) => asked.has(person)).length;
  const activity = activityName(context.pack(academicYearOf(poll.until)), poll.activity, provider?.kind ?? 'maintained-school');
  return {
    cells: [name, activity, `${answered} of ${asked.size}`, sayDate(poll.until)],
    open: { title: name, request: 'poll', input: { poll: pollRef(poll) } },
  };
}

/** Somebody may be asked who does not see the provider otherwise: its name alone they know from being asked. */
async function providerOf(context: Context, { provider }: MeetingPoll): Promise<Provider | undefined> {
  return context.directory.get(provider) ?? (await readerOf(context).read('provider', `provider:${provider}`))?.body;
}
