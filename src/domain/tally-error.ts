/**
 * An error with a code to branch on, a sentence a person may read, and the cause for the log.
 * `culprit` names what it concerns: a file and line, a document id, a pack and path.
 *
 * @example throw new TallyError('store-busy', 'Tally is busy just now. Please try again in a minute.', { cause })
 */
export class TallyError extends Error {
  readonly code: string;
  readonly culprit?: string;

  constructor(code: string, sentence: string, options: { cause?: unknown; culprit?: string } = {}) {
    super(sentence, { cause: options.cause });
    this.name = 'TallyError';
    this.code = code;
    this.culprit = options.culprit;
  }
}
