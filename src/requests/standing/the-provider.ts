import type { Provider } from '../../domain/provider.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { Context } from '../context.ts';

/** The provider of a parsed input. `perform` has already answered for one that the asker may not see. */
export function theProvider({ directory }: Context, key: string): Provider {
  const provider = directory.get(key);
  if (!provider) throw new TallyError('provider-unseen', 'I cannot find that provider among those you can see.', { culprit: key });
  return provider;
}
