import type { WatchList } from '../../domain/watch-list.ts';
import type { Operation, Stored } from '../../ports.ts';
import type { Reader } from '../commit.ts';

/** As many as one person watches. */
export const MOST_WATCHED = 200;

/** @example watchId('p-tom') // 'watch:p-tom' */
function watchId(person: string): string {
  return `watch:${person}`;
}

/** A person's watch list, and the operation that puts its next state in its place. */
export async function openWatchList(
  { read }: Pick<Reader, 'read'>,
  person: string,
): Promise<{ list: WatchList; writing(next: WatchList): Operation }> {
  const id = watchId(person);
  const stored: Stored<'watch'> | undefined = await read('watch', id);
  if (!stored) return { list: { person, providers: [] }, writing: (body) => ({ do: 'create', doc: { id, kind: 'watch', v: 1, body } }) };
  const { etag, ...doc } = stored;
  return { list: doc.body, writing: (body) => ({ do: 'replace', doc: { ...doc, body }, etag }) };
}
