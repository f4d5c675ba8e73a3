import type { Activity } from 'botbuilder';

/**
 * Where a message is posted to: as a reply to the one it answers, or into its conversation.
 *
 * @example sendUrl({ serviceUrl: 'https://smba.trafficmanager.net/uk/', conversation: { id: '19:a@thread.v2' } })
 * // 'https://smba.trafficmanager.net/uk/v3/conversations/19%3Aa%40thread.v2/activities'
 */
export function sendUrl({
  serviceUrl,
  conversation,
  replyToId,
}: Partial<Pick<Activity, 'serviceUrl' | 'conversation' | 'replyToId'>>): string {
  const root = `${serviceUrl?.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversation?.id ?? '')}/activities`;
  return replyToId ? `${root}/${encodeURIComponent(replyToId)}` : root;
}
