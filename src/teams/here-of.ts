import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { ChatAddress } from '../domain/message.ts';
import type { Here } from '../requests/context.ts';

const text = z.string().min(1).max(1000);
const room = z.looseObject({
  channel: z
    .looseObject({ id: text.optional(), name: text.nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  team: z
    .looseObject({ name: text.nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  tenant: z
    .looseObject({ id: text.nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
});

/**
 * Where an activity comes from. Of a channel it is the channel itself and not the thread, and Teams often leaves
 * the name of the first channel out: that is "General".
 *
 * @example hereOf(activity) // { kind: 'channel', address: { conversation: '19:abc@thread.tacv2', … }, name: 'Announcements' }
 */
export function hereOf(activity: Pick<Activity, 'conversation' | 'serviceUrl' | 'recipient' | 'from' | 'channelData'>): Here {
  const { conversation } = activity;
  const data = room.safeParse(activity.channelData ?? {}).data;
  const kind = kindOf(conversation, data?.channel !== undefined && data?.channel !== null);
  const tenant = conversation.tenantId ?? data?.tenant?.id ?? undefined;
  const address: ChatAddress = {
    serviceUrl: activity.serviceUrl,
    conversation: (kind === 'channel' ? data?.channel?.id : undefined) ?? conversation.id.split(';')[0] ?? conversation.id,
    ...(tenant ? { tenant } : {}),
    bot: activity.recipient.id,
    ...(kind === 'personal' ? { user: activity.from.id } : {}),
  };
  const name = data?.channel?.name ?? conversation.name ?? 'General';
  return { kind, address, ...(kind === 'channel' && { name }), ...(data?.team?.name ? { team: data.team.name } : {}) };
}

function kindOf({ conversationType, isGroup }: { conversationType?: string; isGroup?: boolean }, inChannel: boolean): Here['kind'] {
  if (conversationType === 'channel' || inChannel) return 'channel';
  return isGroup === true || (conversationType ?? 'personal') !== 'personal' ? 'group' : 'personal';
}
