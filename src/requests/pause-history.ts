import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Documents } from '../domain/documents.ts';
import { pausesFrom } from '../domain/pauses-from.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { pauseFact } from './pauses/pause-fact.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { personName } from './words/person-name.ts';
import { sayPauseDates, sayPaused } from './words/say-paused.ts';

/** When and why has the support of a provider been paused? */
export const pauseHistory = defineRequest({
  name: 'pause-history',
  title: 'When support was paused',
  says: [
    'pause history of {provider}',
    'pauses at {provider}',
    'when was {provider} paused',
    'when was support for {provider} paused',
    'why is {provider} paused',
    'why was support paused at {provider}',
    'is {provider} paused',
    'is support for {provider} paused',
    'is {provider} on hold',
    'has support for {provider} been paused',
    'how long has {provider} been paused',
    'history of pauses for {provider}',
    'is our support paused',
    'was {provider} ever paused',
    'has {provider} ever been paused',
    'why did we stop going to {provider}',
    'why have visits to {provider} stopped',
    'when does the pause at {provider} end',
    'how long is {provider} on hold for',
    'is {provider} still on hold',
    'was there a stretch when support to {provider} was on hold',
    'when was support to {provider} on hold and why',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  async run(context, { provider: key }): Promise<Answer> {
    const { name } = theProvider(context, key);
    const stored: Documents['pause'][] = [];
    for await (const { body } of context.store.list(context.authority.id, 'pause', `pause:${key}:`)) stored.push(body);
    const pauses = pausesFrom(stored.map(pauseFact));
    const now = pauses.find(({ from, until }) => from <= context.today && (until === undefined || until >= context.today));
    const next = pauses.find(({ from }) => from > context.today);
    const taken = stored.flatMap((fact) => ('ends' in fact || pauses.some(({ id }) => id === fact.id) ? [] : [fact]));
    const times = `${pauses.length} ${pauses.length === 1 ? 'pause is' : 'pauses are'} recorded.`;
    const mayResume = now ? [{ title: 'Let support go on', request: 'resume-support', input: { provider: key } }] : [];
    return {
      card: 'list',
      title: `Pauses: ${name}`,
      lead: now
        ? `${sayPaused(now)} ${times}`
        : next
          ? `Support for ${name} is not paused today. It will be ${sayPauseDates(next)}: ${next.reason}.`
          : pauses.length === 0
            ? `Support for ${name} has never been paused.`
            : `Support for ${name} is not paused. ${times}`,
      tables:
        pauses.length === 0
          ? []
          : [
              {
                columns: ['From', 'Until', 'Reason', ...(context.asker.staff ? ['Recorded by'] : [])],
                rows: [...pauses].reverse().map(({ id, from, until, reason, by }) => ({
                  cells: [
                    sayDate(from),
                    until ? sayDate(until) : 'open',
                    reason,
                    ...(context.asker.staff ? [recordedBy(context, by, stored.find((fact) => fact.id === id)?.at)] : []),
                  ],
                })),
              },
            ],
      notes: taken.map(({ from, reason }) => `A pause from ${sayDate(from)} (${reason}) was taken back before it began.`),
      sources: [],
      buttons: [...mayResume, ...leads(key, ['provider-overview', 'due'])],
      audience: 'person',
    };
  },
});

/** Who recorded it and on which day. Somebody who has been erased is nobody any more. */
function recordedBy({ people }: Context, by: string | undefined, at: string | undefined): string {
  const name = personName(people, by);
  return at ? `${name}, ${sayDate(at.slice(0, 10))}` : name;
}
