import type { Activity, Attachment } from 'botbuilder';
import type { Answer, FileFormat } from '../../requests/answer.ts';

/** What a file's card carries through a person's hands: which request, with which input, as which kind of file. */
export interface FileAsked {
  v: 1;
  request: string;
  input: Record<string, unknown>;
  format?: FileFormat;
}

/**
 * The message that asks a person whether a file may be put among their own; nothing is made or stored before they
 * accept. Teams takes it in a chat with one person only.
 */
export function consentMessage(answer: Answer, file: NonNullable<Answer['file']>): Partial<Activity> {
  const { request, input, format = 'xlsx', name = `Tally.${format}`, size = 0 } = file;
  const context: FileAsked = { v: 1, request, input, format };
  const attachment: Attachment = {
    contentType: 'application/vnd.microsoft.teams.card.file.consent',
    name,
    content: { description: answer.lead, sizeInBytes: size, acceptContext: context, declineContext: context },
  };
  return { type: 'message', attachments: [attachment], summary: `${answer.title}: ${answer.lead}` };
}

/** What Teams calls the card of a file that is there. */
export const fileInfoCard = 'application/vnd.microsoft.teams.card.file.info';

/** The message that shows a file that has been put among a person's own, to open from the chat. */
export function fileMessage(
  name: string,
  { contentUrl, uniqueId, fileType }: { contentUrl: string; uniqueId: string; fileType: string },
): Partial<Activity> {
  const attachment: Attachment = {
    contentType: fileInfoCard,
    contentUrl,
    name,
    content: { uniqueId, fileType },
  };
  return { type: 'message', attachments: [attachment], summary: `${name} is among your files now.` };
}
