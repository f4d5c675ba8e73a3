import { z } from 'zod/v4';
import { sayInstant } from '../domain/say-instant.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { goOnButton } from './notes/choose-draft.ts';
import { draftsOf } from './notes/drafts.ts';
import { sayDraft } from './notes/say-draft.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

const SHOWN = 12;

/** The notes one has begun and not submitted, to go on with or throw away. Nobody else's. */
export const myDrafts = defineRequest({
  name: 'my-drafts',
  title: 'Notes you have not finished',
  says: [
    'my unfinished notes',
    'my draft notes',
    'my drafts',
    'show my drafts',
    'unfinished notes',
    'carry on with my note for {provider}',
    'what notes have I not finished',
    'which notes have I started',
    'half written notes',
    'saved notes',
    'where is the note I was writing',
    'do I have a draft for {provider}',
    'notes I still have to submit',
    'have I left anything half finished',
    'carry on with the {provider} note I started',
    'anything I have not finished writing',
    'I was half way through a note',
    'find my draft for {provider}',
    'have I got any drafts',
    'notes in progress',
    'what have I started and not sent in',
    'which notes have I not finished',
    'which notes have I not finished yet',
    'have I got any notes on the go',
    'where are my half finished notes',
    'where do I find the ones I never finished',
    'I started typing up a note and got interrupted',
  ],
  input: z.strictObject({ provider: inputs.provider.optional() }),
  async run(context, { provider: key }): Promise<Answer> {
    const drafts = await draftsOf(readerOf(context), context.asker.person.key, key);
    const seen = drafts.flatMap((draft) => {
      const provider = context.directory.get(draft.provider);
      return provider ? [{ draft, provider }] : [];
    });
    if (seen.length === 0) {
      return {
        ...plainAnswer(
          'Unfinished notes',
          'You have no unfinished notes. To write one, ask to “record a visit” with the name of the school or setting.',
        ),
        audience: 'person',
      };
    }
    return {
      card: 'choice',
      title: 'Unfinished notes',
      lead: `You have ${seen.length} unfinished ${seen.length === 1 ? 'note' : 'notes'}. Nobody else sees ${seen.length === 1 ? 'it' : 'them'}, and no days are debited before you submit.`,
      options: seen.slice(0, SHOWN).map(({ draft, provider }) => ({
        ...goOnButton(provider.name, draft),
        detail: `${sayDraft(context, provider, draft)}; saved on ${sayInstant(draft.saved, context.authority.timeZone)}`,
      })),
      notes: seen.length > SHOWN ? [`${seen.length - SHOWN} more are older. Ask for one by the name of its school or setting.`] : [],
      sources: [],
      buttons: seen.slice(0, 3).map(({ draft, provider }) => ({
        title: seen.length === 1 ? 'Discard it' : `Discard ${provider.name}`,
        request: 'discard-draft',
        input: { provider: provider.key, draft: draft.id },
      })),
      audience: 'person',
    };
  },
});
