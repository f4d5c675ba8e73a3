import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import type { ChatAddress } from '../domain/message.ts';
import type { Here } from '../requests/context.ts';

const text = z.string().min(1).max(1000).nullish().catch(undefined);
const thing = z.looseObject({ id: text, name: text }).nullish().catch(undefined);
const room = z.looseObject({ channel: thing, team: thing, tenant: thing });
type Room = z.infer<typeof room> | undefined;

/**
 * Where an activity comes from. Of a channel it is the channel itself and not the thread.
 *
 * @example hereOf(turn) // { kind: 'channel', address: { conversation: '19:abc@thread.tacv2', … }, named }
 */
export function hereOf(turn: TurnContext): Here {
  const { conversation, serviceUrl, recipient, from, channelData } = turn.activity;
  const data = room.safeParse(channelData ?? {}).data;
  const kind = kindOf(conversation, data);
  const tenant = conversation.tenantId ?? data?.tenant?.id;
  const address: ChatAddress = {
    serviceUrl,
    conversation: (kind === 'channel' ? data?.channel?.id : undefined) ?? conversation.id.split(';')[0] ?? conversation.id,
    ...(tenant ? { tenant } : {}),
    bot: recipient.id,
    ...(kind === 'personal' ? { user: from.id } : {}),
  };
  return { kind, address, ...(kind === 'channel' && { named: () => namesOf(turn, data, address.conversation) }) };
}

function kindOf({ conversationType, isGroup }: Activity['conversation'], data: Room): Here['kind'] {
  if (conversationType === 'channel' || data?.channel) return 'channel';
  return isGroup === true || (conversationType ?? 'personal') !== 'personal' ? 'group' : 'personal';
}

async function namesOf(turn: TurnContext, data: Room, channel: string): Promise<{ name?: string; team?: string }> {
  const said = { name: data?.channel?.name ?? undefined, team: data?.team?.name ?? undefined };
  const team = data?.team?.id;
  if ((said.name && said.team) || !team) return said;
  const [channels, details] = await Promise.all([
    TeamsInfo.getTeamChannels(turn, team).catch(() => []),
    TeamsInfo.getTeamDetails(turn, team).catch(() => undefined),
  ]);
  const found = channels.find(({ id }) => id === channel);
  // Teams gives the first channel of a team no name.
  return { name: said.name ?? (found ? (found.name ?? 'General') : undefined), team: said.team ?? details?.name ?? undefined };
}
