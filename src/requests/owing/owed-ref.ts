import type { OwedNote } from './owed-notes.ts';

/** What a note owed is called in a message: its provider's key, which holds no colon, and its visit's entry. */
export function owedRef({ provider, entry }: Pick<OwedNote, 'provider' | 'entry'>): string {
  return `${provider.key}:${entry}`;
}

/** The provider of such a ref. */
export function providerOfRef(ref: string): string {
  return ref.slice(0, Math.max(0, ref.indexOf(':')));
}
