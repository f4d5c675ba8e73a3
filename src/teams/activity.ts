import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';

/** Ids go into addresses and headers. */
const id = z
  .string()
  .regex(/^[ -~]+$/)
  .max(1000);
const text = z.string().max(1000).nullish();
const account = z.looseObject({ id, name: text, aadObjectId: z.string().max(100).nullish(), role: text });

/**
 * What every activity must have, and the shape of whatever the SDK or a handler reads or sends back, before anything
 * looks at it. Whatever else comes with it is kept, and read only where it is checked.
 */
export const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.optional(),
  channelId: z.enum(['msteams', 'emulator']),
  serviceUrl: z.url().max(500),
  conversation: z.looseObject({
    id,
    conversationType: text,
    tenantId: text,
    name: text,
    role: text,
    aadObjectId: text,
    isGroup: z.boolean().nullish(),
    properties: z.looseObject({}).nullish(),
  }),
  from: account,
  recipient: account,
  text: z.string().nullish(),
  locale: text,
  name: text,
  action: text,
  replyToId: text,
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
  membersAdded: z.array(account).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: text }).nullish(), team: z.looseObject({ id: text }).nullish() }).nullish(),
});

/** Is this conversation a room, where others read along? One to one is the only kind that is not. */
export function inRoom({ conversation }: { conversation: { conversationType?: string | null; isGroup?: unknown } }): boolean {
  return conversation.isGroup === true || (conversation.conversationType ?? 'personal') !== 'personal';
}

/**
 * What a person wrote: their words without the mention of the bot, without the marks that Teams puts around other
 * people's names, and with the entities of its HTML read as letters.
 *
 * @example wordsOf({ text: '<at>Tally</at>&nbsp;how many days has Cinder Lane left?', … }) // 'how many days has Cinder Lane left?'
 */
export function wordsOf({ text, entities, recipient }: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  let words = text ?? '';
  for (const entity of entities ?? []) {
    // A look at the type first: nearly every message has an entity of another, and a parse that fails is dear.
    const mention = entity.type === 'mention' ? mentionSchema.safeParse(entity) : undefined;
    if (mention?.success && mention.data.mentioned.id === recipient.id) words = words.replaceAll(mention.data.text, ' ');
  }
  return words
    .replace(/<\/?at[^>]*>/gi, '')
    .replace(/&(nbsp|#160);/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(quot|#34);/g, '"')
    .replace(/&(apos|#39);/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const mentionSchema = z.looseObject({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.looseObject({ id: z.string() }),
});
