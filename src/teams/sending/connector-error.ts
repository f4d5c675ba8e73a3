/**
 * Why Teams did not take a message: its status and its own code, such as 403 `ConversationBlockedByUser`, or the code
 * of the connection's failure and no status. The message may name a conversation: it is for the log alone.
 */
export class ConnectorError extends Error {
  readonly statusCode?: number;
  readonly code?: string;
  /** When to come again, where Teams said so: seconds, or a date. */
  readonly retryAfter?: string;

  constructor(
    message: string,
    { statusCode, code, retryAfter, cause }: { statusCode?: number; code?: string; retryAfter?: string; cause?: unknown },
  ) {
    super(message, { cause });
    this.name = 'ConnectorError';
    this.statusCode = statusCode;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
