import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Pause, PauseFact } from '../domain/pause.ts';
import { pausesFrom } from '../domain/pauses-from.ts';
import type { Provider } from '../domain/provider.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { reasonField } from './ledger/form-input.ts';
import { checkPause } from './pauses/check-pause.ts';
import { mayPause, notYoursToPause } from './pauses/may-pause.ts';
import { creatingPause, pauseFact } from './pauses/pause-fact.ts';
import { pauseForm } from './pauses/pause-form.ts';
import { pauseYears } from './pauses/pause-years.ts';
import { daysMeant } from './periods/days-meant.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { sayPauseDates } from './words/say-paused.ts';

/** Pauses the support of a provider, with a reason; asks with a form for what was not said. */
export const pauseSupport = defineRequest({
  name: 'pause-support',
  title: 'Pause a provider’s support',
  says: [
    'pause {provider}',
    'pause support for {provider}',
    'pause support at {provider} from {date}',
    'pause support for {provider} until {date}',
    'pause {provider} from {date} until {date}',
    'pause visits to {provider}',
    'put {provider} on hold',
    'put support for {provider} on hold until {date}',
    'suspend support for {provider}',
    'suspend visits to {provider} until {date}',
    'stop support at {provider} for now',
    'freeze support for {provider}',
    'halt visits to {provider}',
    '{provider} support paused from {date}',
    'hold off on {provider} until {date}',
    'no visits to {provider} until {date}',
    'put {provider} on hold until {date}',
    'we need to pause {provider}',
    '{provider} needs to be paused',
    'stop everything at {provider} until {date}',
    'stop visits to {provider} for now',
    'shelve {provider} for now',
    '{provider} have asked us to stop for a while',
    'leave {provider} alone until {date}',
    'can we pause our support',
    'take a break from {provider}',
    '{provider} is closed until {date} stop visits',
    '{provider} is closed for building work stop visits until {date}',
    'pause them from {date} until {date}',
    'pause them until {date}',
    '{provider} are having building work pause them until {date}',
    'pause {provider} flood damage back {date}',
    'pause {provider} new head until {date}',
    'pause {provider} staff sickness',
    'nothing at {provider} until {date} please',
    '{provider} flooded so nothing there until {date}',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    reason: reasonField,
    start: dayField,
    until: dayField,
    half: field(z.string().max(20)),
  }),
  command: true,
  written: { field: 'reason', reason: true },
  ahead: true,
  async run(context, { provider: key, reason, ...when }): Promise<Answer> {
    const provider = theProvider(context, key);
    const typed = { reason, ...daysMeant(context, when) };
    if (!mayPause(context.asker, key)) {
      await commit(context.store, context.authority.id, async () => ({
        operations: [audit(context, 'pause-support', 'refused', key, [])],
        result: undefined,
      }));
      return said(provider, `Nothing was changed: ${provider.name}`, notYoursToPause);
    }
    if (provider.status === 'closed') return said(provider, provider.name, `${provider.name} is closed, so there is no support to pause.`);
    const { asked, faults } = checkPause(context, typed);
    if (!asked) return pauseForm(provider, context.today, typed, faults);
    const outcome = await write(context, key, asked);
    if (outcome.is === 'overlaps') {
      const { from, until, reason } = outcome.pause;
      const already = `Support for ${provider.name} is already paused ${sayPauseDates({ from, until })} (${reason}). Nothing was changed: let support go on first, or choose other dates.`;
      return said(provider, `Already paused: ${provider.name}`, already, true);
    }
    return paused(context, provider, outcome.pause);
  },
});

type Outcome = { is: 'paused' | 'overlaps'; pause: Pause };

/** Appends the pause and brings the years it touches up to date. An act that is known already writes nothing. */
function write(context: Context, key: string, asked: Pick<Pause, 'from' | 'until' | 'reason'>): Promise<Outcome> {
  const id = actId(context, 'pause-support');
  return commit<Outcome>(context.store, context.authority.id, async (reader) => {
    const facts: PauseFact[] = [];
    for await (const { body } of reader.list('pause', `pause:${key}:`)) facts.push(pauseFact(body));
    const before = facts.find((fact): fact is Pause => fact.id === id && 'reason' in fact);
    if (before) return { operations: [], result: { is: 'paused', pause: before } };
    const over = pausesFrom(facts).find(
      ({ from, until }) => (asked.until === undefined || from <= asked.until) && (until === undefined || asked.from <= until),
    );
    if (over) return { operations: [], result: { is: 'overlaps', pause: over } };
    const pause: Pause = { id, ...asked, by: context.asker.person.key };
    return {
      operations: [
        creatingPause(context, key, pause),
        ...(await pauseYears(reader, key, [...facts, pause], { since: pause.from, today: context.today })),
        audit(context, 'pause-support', 'done', key, [id], [{ what: 'support', after: `paused ${sayPauseDates(pause)}` }]),
      ],
      result: { is: 'paused', pause },
    };
  });
}

function paused(context: Context, { key, name }: Provider, { from, until, reason }: Pause): Answer {
  const begins = from > context.today;
  return {
    card: 'answer',
    title: `Paused: ${name}`,
    lead: `Support for ${name} ${begins ? 'will be' : 'is'} paused ${sayPauseDates({ from, until })}. Whatever closes while it is paused is not due and never overdue.`,
    facts: [
      { label: 'From', value: sayDate(from) },
      { label: 'Until', value: until ? sayDate(until) : 'you let it go on' },
      { label: 'Reason', value: reason },
    ],
    notes: [
      'Days already used stay used, and what is left stays left. Days of this year that are not used by 31 August lapse all the same.',
    ],
    sources: [],
    buttons: [
      { title: begins ? 'Take the pause back' : 'Let support go on', request: 'resume-support', input: { provider: key } },
      ...leads(key, ['due', 'provider-overview']),
    ],
    audience: 'person',
  };
}

function said({ key }: Provider, title: string, lead: string, resume = false): Answer {
  const goOn = { title: 'Let support go on', request: 'resume-support', input: { provider: key } };
  return { ...plainAnswer(title, lead, [...(resume ? [goOn] : []), ...leads(key, ['provider-overview', 'due'])]), audience: 'person' };
}
