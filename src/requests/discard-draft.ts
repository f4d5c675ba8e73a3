import { z } from 'zod/v4';
import type { NoteDraft } from '../domain/note-draft.ts';
import type { Operation } from '../ports.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { goOnButton } from './notes/choose-draft.ts';
import { draftsOf } from './notes/drafts.ts';
import { noteIdField } from './notes/note-id.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Throws an unfinished note away. The last one thrown away can be brought back; the one before it is then gone for good. */
export const discardDraft = defineRequest({
  name: 'discard-draft',
  title: 'Discard an unfinished note',
  says: [
    'discard my unfinished note for {provider}',
    'discard the draft for {provider}',
    'discard my draft note for {provider}',
    'throw away my draft for {provider}',
    'throw away the unfinished note for {provider}',
    'delete my draft for {provider}',
    'delete the unfinished note for {provider}',
    'scrap the draft note for {provider}',
    'remove the unfinished note for {provider}',
    'clear my draft for {provider}',
    'bin my unfinished note for {provider}',
    'I do not need the draft for {provider} any more',
    'bin the draft for {provider}',
    'get rid of the draft for {provider}',
    'I do not need the draft for {provider}',
    'clear my draft',
    'bin the half finished note for {provider}',
    'bin the note I started for {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider, draft: noteIdField }),
  command: true,
  async run(context, { provider: key, draft: id }): Promise<Answer> {
    const provider = theProvider(context, key);
    const drafts = await draftsOf(readerOf(context), context.asker.person.key, key);
    const [only] = drafts;
    const which = id ?? (drafts.length === 1 ? only?.id : undefined);
    if (which === undefined && drafts.length > 1) {
      const buttons = [{ title: 'My unfinished notes', request: 'my-drafts', input: { provider: key } }];
      return {
        ...plainAnswer(
          provider.name,
          `You have ${drafts.length} unfinished notes for ${provider.name}. Choose the one to discard.`,
          buttons,
        ),
        audience: 'person',
      };
    }
    const draft = which === undefined ? undefined : await discard(context, key, which);
    if (!draft)
      return {
        ...plainAnswer(provider.name, `You have no unfinished note for ${provider.name}.`, leads(key, ['record-visit'])),
        audience: 'person',
      };
    return {
      ...plainAnswer(`Discarded: ${provider.name}`, 'The unfinished note is discarded. You can bring it back until you discard another.', [
        goOnButton('Bring it back', draft),
        { title: 'My unfinished notes', request: 'my-drafts', input: {} },
      ]),
      audience: 'person',
    };
  },
});

/** Marks one draft as discarded and removes what was discarded before. Undefined where there is no such draft. */
function discard(context: Context, provider: string, id: string): Promise<NoteDraft | undefined> {
  const person = context.asker.person.key;
  return commit<NoteDraft | undefined>(context.store, context.authority.id, async (reader) => {
    const operations: Operation[] = [];
    let found: NoteDraft | undefined;
    for await (const { etag, ...doc } of reader.list('draft', `draft:${person}:`)) {
      const { body } = doc;
      if (body.id === id && body.provider === provider) {
        found = body;
        if (body.discarded === undefined)
          operations.push({ do: 'replace', doc: { ...doc, body: { ...body, discarded: context.now } }, etag });
      } else if (body.discarded !== undefined) operations.push({ do: 'remove', id: doc.id, etag });
    }
    if (!found || found.discarded !== undefined) return { operations: [], result: found };
    const change = [{ what: 'unfinished note', before: 'kept', after: 'discarded' }];
    return { operations: [...operations.slice(0, 90), audit(context, 'discard-draft', 'done', provider, [], change)], result: found };
  });
}
