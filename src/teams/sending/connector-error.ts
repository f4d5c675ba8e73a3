/**
 * Why Teams did not take a message: its status and its own code, such as 403 `ConversationBlockedByUser`, or the code
 * of the connection's failure and no status. The message may name a conversation: it is for the log alone.
 */
export class ConnectorError extends Error {
  readonly statusCode?: number;
  readonly code?: string;

  constructor(message: string, { statusCode, code, cause }: { statusCode?: number; code?: string; cause?: unknown }) {
    super(message, { cause });
    this.name = 'ConnectorError';
    this.statusCode = statusCode;
    this.code = code;
  }
}
