import { z } from 'zod/v4';
import type { WatchList } from '../domain/watch-list.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { changeWatchList } from './watching/change-watch-list.ts';
import { toldLook } from './watching/told-look.ts';
import { MOST_WATCHED } from './watching/watch-list.ts';
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
    'alert me when anything changes at {provider}',
    'notify me when {provider} moves category',
    'watch for changes at {provider}',
    'watch the category of {provider}',
    'ping me if {provider} changes category',
    'let me know if {provider} changes',
    'tell me if anything happens at {provider}',
    'tell me when {provider} moves',
    'I want to know when {provider} changes',
    'flag it to me if {provider} changes',
    'keep me posted on {provider}',
    'keep me up to date on {provider}',
    'notify me about {provider}',
    'send me updates on {provider}',
    'give me a shout if {provider} moves category',
    'keep tabs on {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  command: true,
  async run(context, { provider: key }): Promise<Answer> {
    const provider = theProvider(context, key);
    const { name } = provider;
    const told = toldLook(await standing(context, provider));
    const watching = (watched: WatchList['providers']) => watched.some(({ provider }) => provider === key);
    const after = await changeWatchList(context, 'watch', key, (watched) => {
      if (watching(watched)) return watched;
      // What can no longer be seen makes room.
      const kept = watched.length < MOST_WATCHED ? watched : watched.filter(({ provider }) => context.directory.get(provider));
      return kept.length < MOST_WATCHED ? [...kept, { provider: key, since: context.today, told }] : watched;
    });
    const full = !watching(after);
    const lead = full
      ? `You watch ${MOST_WATCHED} schools and settings already, which is as many as there can be. Take one off the list first.`
      : `You are watching ${name}. You are told when its category, what is left or its next visit or meeting changes, once a day at most; and your watch list shows how it stands.`;
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
