import { type SharedNote, shareable } from '../../domain/shareable.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import { sentSummaries } from '../summaries/sent-summaries.ts';
import { noteVersions } from './read-notes.ts';

/** The notes of a provider that somebody may read: staff every one whole, its leaders what was sent to them. */
export type VisibleNotes = { whole: VisitNote[] } | { whole?: undefined; shared: SharedNote[] };

/**
 * Which notes of a provider may the asker read? Staff see each as it stands, withdrawn ones too; its leaders the version that was
 * sent to them, as it was shared, and none that was withdrawn. The latest visit first.
 *
 * @example await visibleNotes(headsContext, '900001') // { shared: [] } until a summary has been sent
 */
export async function visibleNotes(context: Context, provider: string): Promise<VisibleNotes> {
  const reader = readerOf(context);
  const versions = await noteVersions(reader, provider);
  const newest = <N extends { date: string; id: string }>(notes: N[]) =>
    notes.toSorted((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
  if (context.asker.staff) return { whole: newest([...versions.values()].flatMap((all) => all.at(-1) ?? [])) };
  const sent = (await sentSummaries(reader, context, provider)).filter(({ tells }) => tells !== 'withdrawal');
  const shared = [...versions].flatMap(([id, all]) => {
    const told = sent.find(({ note }) => note === id)?.version;
    const read = all.find(({ version, withdrawn }) => version === told && withdrawn === undefined);
    return read && all.at(-1)?.withdrawn === undefined ? [shareable(read)] : [];
  });
  return { shared: newest(shared) };
}
