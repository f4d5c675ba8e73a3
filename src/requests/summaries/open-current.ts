import type { Provider } from '../../domain/provider.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { type OpenSummary, openSummary, summariesOf } from './open-summary.ts';
import { standing, type Versions } from './read-note.ts';
import { sharedChanges } from './shared-changes.ts';

/**
 * The summary that a note has as it stands: that of its last version, or of an earlier one that tells the same, for an amendment that the
 * school or setting does not see needs no other. A blank one where there is none yet.
 *
 * @example (await openCurrent(reader, context, provider, versions)).summary.state // 'held'
 */
export async function openCurrent(
  reader: Reader,
  context: Context,
  provider: Pick<Provider, 'kind'>,
  versions: Versions,
): Promise<OpenSummary> {
  const note = standing(versions);
  const all = await summariesOf(reader, note.provider, note.id);
  const own = all.find(({ summary }) => summary.version === note.version);
  const last = own ?? all.findLast(({ summary }) => summary.state !== 'stopped');
  const told = last && versions.find(({ version }) => version === last.summary.version);
  return told && sharedChanges(context, provider, told, note).length === 0 ? last : openSummary(reader, note);
}
