import { z } from 'zod/v4';
import { addDays, sayDate } from '../domain/date.ts';
import type { Pause, PauseEnd, PauseFact } from '../domain/pause.ts';
import { pausesFrom } from '../domain/pauses-from.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { dayField } from './field.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { dayFault } from './pauses/check-pause.ts';
import { mayPause, notYoursToPause } from './pauses/may-pause.ts';
import { creatingPause, pauseFact } from './pauses/pause-fact.ts';
import { pauseYears } from './pauses/pause-years.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { sayPauseDates } from './words/say-paused.ts';

/** Lets the paused support of a provider go on: today, or from a day. A pause that has not begun yet is taken back. */
export const resumeSupport = defineRequest({
  name: 'resume-support',
  title: 'Let paused support go on',
  says: [
    'resume {provider}',
    'resume support for {provider}',
    'resume support at {provider} from {date}',
    'resume visits to {provider}',
    'unpause {provider}',
    'end the pause at {provider}',
    'end the pause for {provider} on {date}',
    'lift the pause on {provider}',
    'restart support for {provider}',
    'start support again at {provider}',
    'take {provider} off hold',
    'let support for {provider} go on',
    '{provider} is no longer paused',
    'start {provider} up again',
    'get {provider} going again',
    'pick {provider} up again',
    '{provider} is back on',
    'bring {provider} back',
    'we can go back into {provider}',
    'carry on with {provider} from {date}',
    'visits to {provider} can start again',
    'end the hold on {provider}',
    'stop the pause at {provider}',
    'start it up again',
    'start it again',
  ],
  input: z.strictObject({ provider: inputs.provider, start: dayField }),
  command: true,
  async run(context, { provider: key, start = context.today }): Promise<Answer> {
    const { name } = theProvider(context, key);
    const says = (title: string, lead: string): Answer => ({
      ...plainAnswer(title, lead, leads(key, ['due', 'remaining-days', 'provider-overview'])),
      audience: 'person',
    });
    if (!mayPause(context.asker, key)) {
      await commit(context.store, context.authority.id, async () => ({
        operations: [audit(context, 'resume-support', 'refused', key, [])],
        result: undefined,
      }));
      return says(`Nothing was changed: ${name}`, notYoursToPause);
    }
    const fault = dayFault(start, context.today);
    if (fault) return says(`Nothing was changed: ${name}`, fault);
    const outcome = await write(context, key, start);
    if (!outcome) return says(name, `Support for ${name} is not paused, so there is nothing to resume.`);
    const { pause, end } = outcome;
    if (end.from <= pause.from)
      return says(
        `No longer paused: ${name}`,
        `The pause of support for ${name} from ${sayDate(pause.from)} (${pause.reason}) is taken back.`,
      );
    const goes = end.from > context.today ? `will go on from ${sayDate(end.from)}` : `goes on from ${sayDate(end.from)}`;
    return says(
      `Support goes on: ${name}`,
      `Support for ${name} ${goes}. It was paused from ${sayDate(pause.from)} to ${sayDate(addDays(end.from, -1))}: what closed in that time stays not due.`,
    );
  },
});

/** Appends the end of the pause in force, else of the next one. An act that is known already writes nothing. */
function write(context: Context, key: string, from: string): Promise<{ pause: Pause; end: PauseEnd } | undefined> {
  const id = actId(context, 'resume-support');
  return commit(context.store, context.authority.id, async (reader) => {
    const facts: PauseFact[] = [];
    for await (const { body } of reader.list('pause', `pause:${key}:`)) facts.push(pauseFact(body));
    const known = facts.find((fact): fact is PauseEnd => fact.id === id && 'ends' in fact);
    const named = facts.find((fact): fact is Pause => fact.id === known?.ends && !('ends' in fact));
    if (known && named) return { operations: [], result: { pause: named, end: known } };
    const pause = pausesFrom(facts).find(({ until }) => until === undefined || until >= context.today);
    // One that ends before that day anyway goes on as it was.
    if (!pause || (pause.until !== undefined && pause.until < from)) return { operations: [], result: undefined };
    const end: PauseEnd = { id, ends: pause.id, from, by: context.asker.person.key };
    return {
      operations: [
        creatingPause(context, key, end),
        ...(await pauseYears(reader, key, [...facts, end], { since: pause.from, today: context.today })),
        audit(
          context,
          'resume-support',
          'done',
          key,
          [id],
          [{ what: 'support', before: `paused ${sayPauseDates(pause)}`, after: `goes on from ${sayDate(end.from)}` }],
        ),
      ],
      result: { pause, end },
    };
  });
}
