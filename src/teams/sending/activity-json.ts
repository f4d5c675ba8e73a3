import type { Activity } from 'botbuilder';
import { writtenCard } from '../card-attachment.ts';

/**
 * An activity as JSON. Its card is most of it and has been written out before, to weigh it: that text is put in as it is.
 *
 * @example activityJson({ type: 'message', attachments: [cardAttachment(json)] }) // '{"type":"message",…}'
 */
export function activityJson(activity: Partial<Activity>): string {
  const { attachments, ...rest } = activity;
  const [only] = attachments ?? [];
  const card = only && attachments?.length === 1 ? writtenCard(only) : undefined;
  if (only === undefined || card === undefined) return JSON.stringify(activity);
  const head = JSON.stringify({ contentType: only.contentType });
  return `${JSON.stringify(rest).slice(0, -1)},"attachments":[${head.slice(0, -1)},"content":${card}}]}`;
}
