import type { Activity } from 'botbuilder';
import { writtenCard } from '../card-attachment.ts';

/**
 * An activity as JSON, its letters or their bytes in UTF-8. Its card is most of it and has been written out before, to weigh it: those bytes are put in as they are.
 *
 * @example activityJson({ type: 'message', attachments: [cardAttachment(json)] }).toString() // '{"type":"message",…}'
 */
export function activityJson(activity: Partial<Activity>): string | Uint8Array {
  const { attachments, ...rest } = activity;
  const [only] = attachments ?? [];
  const card = only && attachments?.length === 1 ? writtenCard(only) : undefined;
  if (only === undefined || card === undefined) return JSON.stringify(activity);
  const head = JSON.stringify({ contentType: only.contentType });
  return Buffer.concat([Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"attachments":[${head.slice(0, -1)},"content":`), card, end]);
}

const end = Buffer.from('}]}');
