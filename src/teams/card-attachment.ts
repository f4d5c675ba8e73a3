import type { Attachment } from 'botbuilder';

const written = new WeakMap<Attachment, string>();

/**
 * A card that has been written out already, as an attachment. Sending it takes the text as it is; whoever looks at its
 * content reads it from there.
 *
 * @example cardAttachment('{"type":"AdaptiveCard"}').content.type // 'AdaptiveCard'
 */
export function cardAttachment(json: string): Attachment {
  const attachment: Attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    get content() {
      return JSON.parse(json);
    },
  };
  written.set(attachment, json);
  return attachment;
}

/** The text of a card that `cardAttachment` made; undefined of any other attachment. */
export function writtenCard(attachment: Attachment): string | undefined {
  return written.get(attachment);
}
