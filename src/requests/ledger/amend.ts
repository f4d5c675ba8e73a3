import type { Provider } from '../../domain/provider.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { leads } from '../words/leads.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import type { StoredEntry } from './entry-doc.ts';
import type { Ledger } from './logged-items.ts';
import { mayAmend, notYoursToAmend } from './may-amend.ts';

/** What a button or a form named: entries to undo or correct, or the sentence that says why they cannot be. */
export type Named = { entries: StoredEntry[] } | { entries?: undefined; refused: 'unknown' | 'reversal' | 'not-yours'; says: string };

/**
 * The entries of one provider that some ids name, if the asker may undo and correct them. An id of another
 * provider's entry is as unknown here as one that never was. One place for `reverse-days` and `correct-days`.
 *
 * @example namedEntries(context, provider, await readEntries(reader, provider.key), ['3f2a9c01-visit'])
 */
export function namedEntries({ asker }: Context, { name }: Provider, { all }: Ledger, ids: readonly string[]): Named {
  const entries = [...new Set(ids)].map((id) => all.get(id)).filter((entry) => entry !== undefined);
  if (entries.length < new Set(ids).size) {
    return { refused: 'unknown', says: `I cannot find that among the days logged for ${name}. Choose it from what was logged last.` };
  }
  if (entries.some(({ reverses }) => reverses !== undefined)) {
    return {
      refused: 'reversal',
      says: 'That took other days back, and cannot itself be undone or corrected. Log the days again instead.',
    };
  }
  return entries.every((entry) => mayAmend(asker, entry)) ? { entries } : { refused: 'not-yours', says: notYoursToAmend };
}

/** The answer where nothing could be undone or corrected: the sentence, and what to do next. */
export function notAmended(provider: Provider, says: string): Answer {
  const buttons = [
    { title: 'What was logged last', request: 'reverse-days', input: { provider: provider.key } },
    ...leads(provider.key, ['remaining-days', 'log-days']),
  ];
  return { ...plainAnswer(`Nothing was changed: ${provider.name}`, says, buttons), audience: 'person' };
}
