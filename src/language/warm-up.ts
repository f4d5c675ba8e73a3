import { requests as all } from '../requests/index.ts';
import type { Request } from '../requests/request.ts';
import { intentsOf } from './intents.ts';
import { likestOf } from './likest-of.ts';
import { likelihoods } from './naive-bayes.ts';

/**
 * Prepares what every message is compared with, so that the first person to ask does not wait for it: the examples of all requests,
 * some hundreds of milliseconds of work that is done once.
 *
 * @example warmUp()
 */
export function warmUp(requests: readonly Request[] = all): void {
  const intents = intentsOf(requests);
  likestOf([], intents, 0, { mood: 'plain' });
  likelihoods([], intents);
}
