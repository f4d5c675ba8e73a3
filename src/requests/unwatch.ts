import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { changeWatchList } from './watching/change-watch-list.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Takes a provider off the asker's watch list. */
export const unwatch = defineRequest({
  name: 'unwatch',
  title: 'Stop watching a school or setting',
  says: [
    'unwatch {provider}',
    'stop watching {provider}',
    'do not watch {provider} any more',
    'remove {provider} from my watchlist',
    'take {provider} off my watchlist',
    'delete {provider} from my watchlist',
    'unfollow {provider}',
    'stop following {provider}',
    'stop telling me about {provider}',
    'no need to watch {provider} any more',
    'I no longer want to watch {provider}',
    'stop keeping an eye on {provider}',
    'drop {provider} from the watchlist',
    'I do not need updates on {provider} any more',
    'no more updates on {provider}',
    'stop sending me updates on {provider}',
    'stop notifying me about {provider}',
    'stop telling me when {provider} changes',
    'I am not following {provider} any more',
    'you can stop watching {provider}',
    'no longer need alerts about {provider}',
    'no more alerts about {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  command: true,
  async run(context, { provider: key }): Promise<Answer> {
    const { name } = theProvider(context, key);
    await changeWatchList(context, 'unwatch', key, (watched) => {
      const others = watched.filter(({ provider }) => provider !== key);
      return others.length === watched.length ? watched : others;
    });
    return {
      ...plainAnswer(`Not watching: ${name}`, `You are not watching ${name}.`, [
        { title: 'Watch again', request: 'watch', input: { provider: key } },
        { title: 'My watch list', request: 'watchlist', input: {} },
      ]),
      audience: 'person',
    };
  },
});
