import { academicYearOf } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import { type RiskFlag, riskBecause, riskFlagId } from '../../domain/risk-flag.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { noteVersions, standingNotes } from '../notes/read-notes.ts';

/**
 * The operations that bring a provider's flags in line with its notes, for the batch in which `note` is kept, amended or withdrawn: one
 * for each meeting whose risk speaks for looking at the category. A flag that says the same as before stays as it was.
 *
 * @example await riskOperations(reader, context, provider, note) // [{ do: 'create', doc: { id: 'risk:900001:3f2a…', … } }]
 */
export async function riskOperations(reader: Reader, context: Context, provider: Provider, note: VisitNote): Promise<Operation[]> {
  const stored = new Map<string, { etag: string; body: RiskFlag }>();
  for await (const { etag, body } of reader.list('risk', `risk:${provider.key}:`)) stored.set(body.note, { etag, body });
  if (!note.risk && stored.size === 0) return [];
  const versions = await noteVersions(reader, provider.key);
  versions.set(note.id, [note]);
  const wanted = new Map(flagsOf(context, provider, standingNotes(versions)).map((flag) => [flag.note, flag]));
  const gone = [...stored].filter(([id]) => !wanted.has(id));
  const fresh = [...wanted.values()].filter((flag) => !isSame(stored.get(flag.note)?.body, flag));
  return [
    ...gone.map(([id, { etag }]): Operation => ({ do: 'remove', id: riskFlagId({ provider: provider.key, note: id }), etag })),
    ...fresh.map((body): Operation => {
      const doc = { id: riskFlagId(body), kind: 'risk' as const, v: 1, body };
      const before = stored.get(body.note);
      return before ? { do: 'replace', doc, etag: before.etag } : { do: 'create', doc };
    }),
  ];
}

/** Notes come the latest first; each is held against the meetings of its activity before it. */
function flagsOf({ pack, now }: Context, { key, kind }: Provider, notes: readonly VisitNote[]): RiskFlag[] {
  const rated = notes.toReversed().filter(({ risk }) => risk !== undefined);
  return rated.flatMap(({ id, activity, date, risk }, at): RiskFlag[] => {
    const ratings = meetingShapeFor(pack(academicYearOf(date)), activity, kind)?.risk?.ratings ?? [];
    const given = rated
      .slice(0, at + 1)
      .filter((one) => one.activity === activity)
      .map((one) => one.risk?.rating ?? '');
    const because = riskBecause(ratings, given);
    return because && risk ? [{ provider: key, note: id, date, activity, rating: risk.rating, because, at: now }] : [];
  });
}

function isSame(before: RiskFlag | undefined, { rating, because, date }: RiskFlag): boolean {
  return before?.rating === rating && before.because === because && before.date === date;
}
