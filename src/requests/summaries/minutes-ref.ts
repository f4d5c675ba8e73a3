import type { Provider } from '../../domain/provider.ts';
import type { Summary } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { noteVersions } from '../notes/read-notes.ts';
import { sentSummaries } from './sent-summaries.ts';

/** What the minutes of a meeting are called in a card: a provider's key and a note's id. */
export const minutesRefPattern = /^[\w-]{1,20}:[0-9a-f]{24}$/;

/** @example minutesRef({ provider: '900001', note: '3f2a…' }) // '900001:3f2a…' */
export function minutesRef({ provider, note }: Pick<Summary, 'provider' | 'note'>): string {
  return `${provider}:${note}`;
}

/** Minutes that somebody may read: their provider, what was sent of them (the latest first) and the note with its versions. */
export interface SeenMinutes {
  provider: Provider;
  sent: Summary[];
  versions: VisitNote[];
}

/**
 * The minutes that a ref names, for an asker who was at the meeting or sees its provider. Undefined for anybody else, as for what
 * does not exist or was not sent: to have been there is what lets somebody of another team read them.
 *
 * @example (await seenMinutes(readerOf(context), context, ref))?.provider.name // 'Cinder Lane Primary School'
 */
export async function seenMinutes(reader: Reader, context: Context, ref: string): Promise<SeenMinutes | undefined> {
  const [key = '', note = ''] = ref.split(':');
  const sent = await sentSummaries(reader, context, key, note);
  const versions = (await noteVersions(reader, key)).get(note) ?? [];
  const told = versions.filter(({ version }) => sent.some((one) => one.version === version));
  const seen = context.directory.get(key);
  if (sent.length === 0 || told.every(({ attendance }) => attendance === undefined)) return undefined;
  if (seen) return { provider: seen, sent, versions };
  const there = told.some(({ attendance = [] }) => attendance.some(({ person, there }) => there && person === context.asker.person.key));
  const provider = there ? (await reader.read('provider', `provider:${key}`))?.body : undefined;
  return provider && { provider, sent, versions };
}
