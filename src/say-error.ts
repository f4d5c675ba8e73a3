import { TallyError } from './domain/tally-error.ts';

/**
 * An error as a terminal prints it: the sentence and its code, never a stack. `debug` adds the stack and the cause.
 *
 * @example sayError(new TallyError('store-busy', 'Tally is busy just now.')) // 'Tally is busy just now. (store-busy)'
 */
export function sayError(error: unknown, { debug = false } = {}): string {
  const sentence = error instanceof TallyError ? `${error.message} (${error.code})` : 'Something unexpected went wrong. (unexpected)';
  if (!debug) return error instanceof TallyError ? sentence : `${sentence} Set LOG_LEVEL=debug to see more.`;
  const causes: string[] = [];
  for (let cause: unknown = error; cause !== undefined && causes.length < 5; cause = cause instanceof Error ? cause.cause : undefined) {
    causes.push(cause instanceof Error ? (cause.stack ?? cause.message) : JSON.stringify(cause));
  }
  return [sentence, ...causes].join('\n');
}
