import type { Activity, Attachment } from 'botbuilder';

/** What a search or a pasted link came to: cards to choose from, or none. */
export function extensionResult(attachments: readonly Attachment[]): Partial<Activity> {
  return extension({ type: 'result', attachmentLayout: 'list', attachments });
}

/** A sentence where the search would show its results. */
export function extensionMessage(text: string): Partial<Activity> {
  return extension({ type: 'message', text });
}

function extension(composeExtension: object): Partial<Activity> {
  return { type: 'invokeResponse', value: { status: 200, body: { composeExtension } } };
}
