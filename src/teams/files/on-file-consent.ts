import { type ConversationReference, TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { fileOf, type MadeFile } from '../../files/file-of.ts';
import type { Abilities } from '../abilities.ts';
import { cardMessage } from '../card-message.ts';
import { failure } from '../failure.ts';
import { identify } from '../identify.ts';
import { nonceOf } from '../nonce-of.ts';
import { sentences } from '../sentences.ts';
import { fileInfoCard, fileMessage } from './file-cards.ts';
import { mayUploadTo, uploadFile } from './upload-file.ts';

const consent = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z
    .looseObject({
      v: z.literal(1),
      request: z.string().min(1).max(100),
      input: z.record(z.string(), z.unknown()),
      format: z.enum(['xlsx', 'docx', 'pdf', 'ics']).optional(),
    })
    .optional(),
  uploadInfo: z
    .looseObject({
      uploadUrl: z.string().min(1).max(4000),
      contentUrl: z.string().min(1).max(4000),
      uniqueId: z.string().min(1).max(200),
      fileType: z.string().min(1).max(20),
    })
    .optional(),
});

/**
 * Answers what a person decided about an offered file. Accepted, the file is made anew, from the request and what
 * they may see now, put where Teams says and shown in the chat; declined, a sentence says so and nothing was made. The
 * offer goes once it is settled: its buttons would do nothing more. The invoke itself is answered at once where that
 * takes long. Never throws.
 */
export async function onFileConsent(turn: TurnContext, abilities: Abilities): Promise<void> {
  const { data } = consent.safeParse(turn.activity.value);
  const reference = TurnContext.getConversationReference(turn.activity);
  const message = decided(turn, data, abilities).catch((error) => failure(abilities.log, error, { request: 'file', room: false }));
  const { replyToId: offer } = turn.activity;
  const sending = message.then((said) => send(reference, said, isSettled(said) ? offer : undefined, abilities));
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    sending,
    new Promise((late) => {
      timer = setTimeout(late, abilities.patience);
    }),
  ]).finally(() => clearTimeout(timer));
  await turn.sendActivity({ type: 'invokeResponse', value: { status: 200 } });
}

/** The message that tells what became of the file. */
async function decided(turn: TurnContext, data: z.infer<typeof consent> | undefined, abilities: Abilities) {
  // The turn may be over before the work is, and nothing of it can be read then.
  const { activity } = turn;
  if (!data) return sentences.alteredCard;
  if (data.action === 'decline') return sentences.fileDeclined;
  const { context: asked, uploadInfo } = data;
  if (!asked || !uploadInfo || !mayUploadTo(uploadInfo.uploadUrl, abilities.local === true)) return sentences.alteredCard;
  const context = await identify(turn, abilities, { via: 'button', nonce: nonceOf(activity) });
  if (!context) return sentences.unknownPerson;
  const made = await fileOf(abilities.perform, context, asked);
  if (!('bytes' in made)) return cardMessage(made);
  return (await isPut(uploadInfo.uploadUrl, made, abilities)) ? fileMessage(made.name, uploadInfo) : sentences.fileNotTaken;
}

async function isPut(address: string, { bytes, type }: MadeFile, { log }: Abilities): Promise<boolean> {
  try {
    await uploadFile(address, bytes, type);
    return true;
  } catch (error) {
    log.warn({ code: 'upload-failed', err: error }, 'a file could not be put among the person’s own');
    return false;
  }
}

type Said = Parameters<TurnContext['sendActivity']>[0];

/** It is among their files or they did not want it. A file that was not taken can be accepted once more. */
function isSettled(said: Said): boolean {
  return said === sentences.fileDeclined || (typeof said !== 'string' && said.attachments?.[0]?.contentType === fileInfoCard);
}

/** In a turn of its own: the one that the invoke came in may be over. An offer that cannot be taken away stays. */
async function send(
  reference: Partial<ConversationReference>,
  said: Said,
  settled: string | undefined,
  { adapter, log }: Abilities,
): Promise<void> {
  try {
    await adapter.continueConversationAsync(adapter.appId, reference, async (later) => {
      await later.sendActivity(said);
      if (settled !== undefined)
        await later
          .deleteActivity(settled)
          .catch((error) => log.info({ code: 'offer-stays', err: error }, 'an offered file’s card could not be taken away'));
    });
  } catch (error) {
    log.error({ code: 'late-answer-lost', err: error }, 'what became of a file could not be told');
  }
}
