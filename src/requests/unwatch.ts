import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { openWatchList } from './watching/watch-list.ts';
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
    'no need to watch {provider} any more',
    'I no longer want to watch {provider}',
    'stop keeping an eye on {provider}',
    'drop {provider} from the watchlist',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  command: true,
  async run(context, { provider: key }): Promise<Answer> {
    const { name } = theProvider(context, key);
    await commit<undefined>(context.store, context.authority.id, async (reader) => {
      const { list, writing } = await openWatchList(reader, context.asker.person.key);
      const providers = list.providers.filter(({ provider }) => provider !== key);
      if (providers.length === list.providers.length) return { operations: [], result: undefined };
      return { operations: [writing({ ...list, providers }), audit(context, 'unwatch', 'done', key, [])], result: undefined };
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
