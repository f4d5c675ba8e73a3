import { addDays } from '../../domain/date.ts';
import { localDate } from '../../domain/local-time.ts';
import { type MeetingPoll, pollRef } from '../../domain/meeting-poll.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import { isWanted } from '../../domain/settings.ts';
import type { Context } from '../context.ts';
import { changePoll } from '../polls/change-poll.ts';
import { openPolls } from '../polls/open-polls.ts';
import { standingOf } from '../polls/poll-view.ts';
import { stillHere } from '../polls/seen-poll.ts';
import { pollster, tellingPoll, tellingResult } from '../polls/telling-poll.ts';
import { readerOf } from '../reader-of.ts';
import { readSettings } from '../settings/read-settings.ts';
import { here, hours, inItsZone } from './hours.ts';
import { once } from './once.ts';
import type { Round } from './round.ts';

/** So many school days after they were asked, those who have not answered are reminded, once. */
const AFTER = 2;
/** From this time of its last day on, whoever asked is told how a poll came out. */
const over = '15:00';

/**
 * Looks after the open polls: reminds those who have not answered, tells whoever asked how it came out on the last day, and
 * closes what nobody can answer any more.
 */
export const pollsRound: Round = {
  name: 'polls',
  async run(given) {
    const context = inItsZone(given);
    for (const poll of await openPolls(readerOf(context))) await lookAfter(context, poll);
  },
};

async function lookAfter(context: Context, poll: MeetingPoll): Promise<void> {
  const { date, time } = here(context);
  const closed = context.directory.get(poll.provider)?.status !== 'open';
  if (closed || standingOf(context, poll).every(({ gone }) => gone)) return close(context, poll);
  if (!poll.told && (date > poll.until || (date === poll.until && time >= over))) {
    await changePoll(context, pollRef(poll), (now) =>
      now.state === 'open' && !now.told ? { next: { ...now, told: true }, operations: tellingResult(context, now) } : undefined,
    );
  }
  const days = schoolDaysAcross(context.calendar, addDays(localDate(poll.at, context.authority.timeZone), 1), date);
  if (days.length < AFTER || days.at(-1) !== date || time < hours.reminders || date > poll.until) return;
  for (const person of stillHere(context, poll)) {
    if (poll.answers.some((one) => one.person === person)) continue;
    const wanted = isWanted(await readSettings(context, person), 'reminders', date);
    await once(context, `poll-remind:${pollRef(poll)}:${person}`, wanted ? [tellingPoll(context, poll, person, 'reminder')] : []);
  }
}

/** Nobody can answer it any more: whoever asked is told, and may ask about other times. */
async function close(context: Context, poll: MeetingPoll): Promise<void> {
  await changePoll(context, pollRef(poll), (now) => {
    if (now.state !== 'open') return undefined;
    const next: MeetingPoll = { ...now, state: 'closed', told: true };
    const to = pollster(context, next);
    return { next, operations: to ? [tellingPoll(context, next, to.key, 'closed')] : [] };
  });
}
