import type { NoteDraft } from '../../domain/note-draft.ts';
import type { Operation, Stored } from '../../ports.ts';
import type { Reader } from '../commit.ts';

/** @example draftDocId({ person: 'p-priya', provider: '900001', id: '3f2a' }) // 'draft:p-priya:900001:3f2a' */
export function draftDocId({ person, provider, id }: Pick<NoteDraft, 'person' | 'provider' | 'id'>): string {
  return `draft:${person}:${provider}:${id}`;
}

/** The mark that says that a draft has become a note, and which. */
export function draftMark(id: string): string {
  return `mark:draft:${id}`;
}

/** The operation that puts a draft where it was read, or where none stood. */
export function savingDraft(body: NoteDraft, stored: Stored<'draft'> | undefined): Operation {
  if (!stored) return { do: 'create', doc: { id: draftDocId(body), kind: 'draft', v: 1, body } };
  return { do: 'replace', doc: { id: stored.id, kind: 'draft', v: 1, body }, etag: stored.etag };
}

/**
 * What a person has not finished, the last saved first: of one provider, or of all. Nobody else's is ever read.
 *
 * @example (await draftsOf(reader, 'p-priya', '900001'))[0]?.step // 'findings'
 */
export async function draftsOf({ list }: Reader, person: string, provider?: string): Promise<NoteDraft[]> {
  const drafts: NoteDraft[] = [];
  const prefix = provider === undefined ? `draft:${person}:` : `draft:${person}:${provider}:`;
  for await (const { body } of list('draft', prefix)) if (body.discarded === undefined) drafts.push(body);
  return drafts.toSorted((a, b) => b.saved.localeCompare(a.saved));
}
