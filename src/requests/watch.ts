import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { MOST_WATCHED, openWatchList } from './watching/watch-list.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Puts a provider on the asker's watch list. Watching what is watched already changes nothing. */
export const watch = defineRequest({
  name: 'watch',
  title: 'Watch a school or setting',
  says: [
    'watch {provider}',
    'add {provider} to my watchlist',
    'put {provider} on my watchlist',
    'watch {provider} for me',
    'start watching {provider}',
    'keep an eye on {provider}',
    'keep watch over {provider}',
    'follow {provider}',
    'start following {provider}',
    'I want to watch {provider}',
    'I want to keep an eye on {provider}',
    'add {provider} to the ones I watch',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  command: true,
  async run(context, { provider: key }): Promise<Answer> {
    const { name } = theProvider(context, key);
    const { person } = context.asker;
    const full = await commit<boolean>(context.store, context.authority.id, async (reader) => {
      const { list, writing } = await openWatchList(reader, person.key);
      if (list.providers.some(({ provider }) => provider === key)) return { operations: [], result: false };
      // What can no longer be seen makes room.
      const kept =
        list.providers.length < MOST_WATCHED ? list.providers : list.providers.filter((one) => context.directory.get(one.provider));
      if (kept.length >= MOST_WATCHED) return { operations: [], result: true };
      const next = { ...list, providers: [...kept, { provider: key, since: context.today }] };
      return { operations: [writing(next), audit(context, 'watch', 'done', key, [])], result: false };
    });
    const lead = full
      ? `You watch ${MOST_WATCHED} schools and settings already, which is as many as there can be. Take one off the list first.`
      : `You are watching ${name}. Your watch list shows its category, what is left, what comes next, and what has changed since you last looked.`;
    return {
      ...plainAnswer(full ? 'The watch list is full' : `Watching: ${name}`, lead, [
        { title: 'My watch list', request: 'watchlist', input: {} },
        ...(full ? [] : [{ title: 'Stop watching', request: 'unwatch', input: { provider: key } }]),
        ...leads(key, ['provider-overview']),
      ]),
      audience: 'person',
    };
  },
});
