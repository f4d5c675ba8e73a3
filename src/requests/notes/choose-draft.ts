import type { NoteDraft } from '../../domain/note-draft.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { textsSaid } from './form/carry-texts.ts';
import { sayDraft } from './say-draft.ts';
import type { NoteRequest } from './writing.ts';

/** The button that goes on with a draft where it was left. */
export function goOnButton(title: string, { provider, id, amends }: NoteDraft): Button {
  const request: NoteRequest = amends ? 'amend-note' : 'record-visit';
  return { title, request, input: { provider, draft: id, go: 'open', ...(amends && { note: amends.note }) } };
}

/**
 * What somebody has not finished at a provider, offered before another note is begun: go on, begin another, or throw it away.
 *
 * @example chooseDraft(context, provider, drafts, { request: 'record-visit', fields: {} }).lead // 'You have an unfinished note for …'
 */
export function chooseDraft(
  context: Context,
  provider: Provider,
  drafts: readonly NoteDraft[],
  { request, note, fields }: { request: NoteRequest; note?: string; fields: Record<string, string> },
): Answer {
  const one = drafts.length === 1;
  return {
    card: 'choice',
    title: `Unfinished ${one ? 'note' : 'notes'}: ${provider.name}`,
    lead: `You have ${one ? 'an unfinished note' : `${drafts.length} unfinished notes`} for ${provider.name}. Go on with ${one ? 'it' : 'one of them'}, or begin another?`,
    options: [
      ...drafts.map((draft) => ({
        ...goOnButton(`Go on: ${sayDraft(context, provider, draft)}`, draft),
        detail: `Last saved on ${sayInstant(draft.saved, context.authority.timeZone)}`,
      })),
      {
        title: note === undefined ? 'Begin another note' : 'Begin the amendment afresh',
        request,
        input: { provider: provider.key, ...(note !== undefined && { note }), ...begun(fields), go: 'new' },
      },
    ],
    sources: [],
    buttons: drafts.slice(0, 3).map(({ id }, at) => ({
      title: one ? 'Discard it' : `Discard number ${at + 1}`,
      request: 'discard-draft',
      input: { provider: provider.key, draft: id },
    })),
    audience: 'person',
  };
}

/** What was said of the new visit stays said. */
function begun(fields: Record<string, string>): Record<string, string> {
  const { activity, date } = fields;
  return { ...textsSaid(fields), ...(activity !== undefined && { activity }), ...(date !== undefined && { date }) };
}
