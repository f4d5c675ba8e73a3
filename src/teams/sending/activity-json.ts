import type { Activity } from 'botbuilder';
import { cardJson } from '../../cards/card-json.ts';

/**
 * An activity as JSON. Its cards are most of it and have been written out before, to weigh them: their text is put in
 * as it is.
 *
 * @example activityJson({ type: 'message', attachments: [{ contentType, content: card }] }) // '{"type":"message",…}'
 */
export function activityJson(activity: Partial<Activity>): string {
  const { attachments } = activity;
  if (attachments?.length !== 1 || typeof attachments[0]?.content !== 'object') return JSON.stringify(activity);
  const [{ content, ...attachment }] = attachments;
  const { attachments: _, ...rest } = activity;
  const head = JSON.stringify(attachment).slice(0, -1);
  return `${JSON.stringify(rest).slice(0, -1)},"attachments":[${head},"content":${cardJson(content)}}]}`;
}
