import type { Attachment } from 'botbuilder';

const written = new WeakMap<Attachment, Uint8Array>();

/**
 * A card that has been written out already, in UTF-8, as an attachment. Sending it takes the bytes as they are; whoever looks at its
 * content reads it from there.
 *
 * @example cardAttachment(Buffer.from('{"type":"AdaptiveCard"}')).content.type // 'AdaptiveCard'
 */
export function cardAttachment(json: Uint8Array): Attachment {
  const attachment: Attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    get content() {
      return JSON.parse(Buffer.from(json).toString());
    },
  };
  written.set(attachment, json);
  return attachment;
}

/** The bytes of a card that `cardAttachment` made; undefined of any other attachment. */
export function writtenCard(attachment: Attachment): Uint8Array | undefined {
  return written.get(attachment);
}
