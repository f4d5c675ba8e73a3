import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { mayMake } from '../may.ts';
import { readerOf } from '../reader-of.ts';
import { goOnButton } from './choose-draft.ts';
import { draftsOf } from './drafts.ts';
import { sayDraft } from './say-draft.ts';

/**
 * A reminder of what the asker has not finished, for the foot of their own lists and of one provider's: a sentence, and buttons to go
 * on with it or throw it away.
 *
 * @example (await unfinished(context)).notes // ['You have an unfinished note for Marlow Bank Primary School (Core Visit, …).']
 */
export async function unfinished(context: Context, provider?: string): Promise<{ notes: string[]; buttons: Answer['buttons'] }> {
  if (!mayMake('record-visit', context.asker.roles)) return { notes: [], buttons: [] };
  const drafts = await draftsOf(readerOf(context), context.asker.person.key, provider);
  const seen = drafts.flatMap((draft) => {
    const known = context.directory.get(draft.provider);
    return known ? [{ draft, known }] : [];
  });
  const [first] = seen;
  if (!first) return { notes: [], buttons: [] };
  if (seen.length > 1) {
    const names = [...new Set(seen.map(({ known }) => known.name))];
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    return {
      notes: [`You have ${seen.length} unfinished notes, for ${names.slice(0, 3).join(', ')}${more}.`],
      buttons: [{ title: 'My unfinished notes', request: 'my-drafts', input: provider === undefined ? {} : { provider } }],
    };
  }
  const { draft, known } = first;
  return {
    notes: [`You have an unfinished note for ${known.name} (${sayDraft(context, known, draft)}).`],
    buttons: [
      goOnButton('Finish that note', draft),
      { title: 'Discard it', request: 'discard-draft', input: { provider: draft.provider, draft: draft.id } },
    ],
  };
}
