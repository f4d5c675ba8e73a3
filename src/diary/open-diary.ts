import type { Config } from '../config.ts';
import type { Diary } from '../ports.ts';
import { openGraphDiary } from './graph/open-graph-diary.ts';
import { signIn } from './graph/sign-in.ts';

/**
 * Which diary outside does this installation use? None unless Microsoft 365 is set; then what Tally itself has booked is the diary.
 * On a trial machine it is a Graph of that machine's own, which is given no real token.
 *
 * @example openDiary(readConfig({ TALLY_LOCAL: '1' })) // undefined
 */
export function openDiary({ diary, bot }: Pick<Config, 'diary' | 'bot'>): Diary | undefined {
  if (diary.kind !== 'graph') return undefined;
  if (diary.endpoint !== undefined) return openGraphDiary({ endpoint: diary.endpoint, token: async () => 'trial' });
  return bot && openGraphDiary({ token: signIn(bot) });
}
