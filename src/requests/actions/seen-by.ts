import { type AgreedAction, actionRef } from '../../domain/agreed-action.ts';
import { summaryState } from '../../domain/summary.ts';
import { noteDocId } from '../../domain/visit-note.ts';
import type { Context } from '../context.ts';

/**
 * Which of some actions the asker may see. Staff see all of them; a head, chair, owner or manager those of their own
 * provider that stood in a summary which was sent to them, and before it was sent none.
 *
 * @example await seenBy(contextOfAHead, actions) // those of the summary of 12 January
 */
export async function seenBy(
  context: Pick<Context, 'store' | 'authority' | 'asker' | 'directory' | 'now'>,
  actions: readonly AgreedAction[],
): Promise<AgreedAction[]> {
  const { asker, directory } = context;
  const visible = actions.filter(({ provider }) => directory.get(provider));
  if (asker.staff || visible.length === 0) return visible;
  const told = new Set<string>();
  for (const provider of new Set(visible.map((one) => one.provider))) {
    for (const ref of await toldTo(context, provider)) told.add(ref);
  }
  return visible.filter((one) => told.has(actionRef(one)));
}

/** The actions of every version of a note whose summary was sent to the asker. */
async function toldTo({ store, authority, asker, now }: Parameters<typeof seenBy>[0], provider: string): Promise<string[]> {
  const refs: string[] = [];
  for await (const { body } of store.list(authority.id, 'summary', `summary:${provider}:`)) {
    const { note, version, date, recipients } = body;
    if (summaryState(body, now) !== 'sent' || !recipients.some(({ person }) => person === asker.person.key)) continue;
    const written = await store.read(authority.id, 'note', noteDocId({ provider, date, id: note, version }));
    for (const { id } of written?.body.actions ?? []) refs.push(actionRef({ provider, note, id }));
  }
  return refs;
}
