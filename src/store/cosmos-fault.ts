import { TallyError } from '../domain/tally-error.ts';

/** Answers that mean "not now": too many requests, and a write that should simply be sent again. */
const BUSY = new Set([429, 449]);
const FORBIDDEN = new Set([401, 403]);
const TOO_LARGE = 413;
const NOT_FOUND = 404;

/**
 * What an answer of Cosmos DB means, as an error with a code and a sentence. `status` is HTTP's or the one inside a batch;
 * undefined where no answer came. Where an answer to a write is missing, the write may have happened: doing it again is safe.
 *
 * @example cosmosFault(429, cause).code // 'store-busy'
 */
export function cosmosFault(status: number | undefined, cause?: unknown): TallyError {
  const culprit = status === undefined ? 'cosmos: no answer' : `cosmos: ${status}`;
  const fault = (code: string, sentence: string) => new TallyError(code, sentence, { cause, culprit });
  if (status !== undefined && BUSY.has(status)) return fault('store-busy', 'Tally is busy just now. Please try again in a minute.');
  if (status !== undefined && FORBIDDEN.has(status))
    return fault(
      'store-forbidden',
      "Tally may not reach its data. Please ask your administrator to give Tally's identity access to the database.",
    );
  if (status === NOT_FOUND)
    return fault('store-missing', "Tally's database has not been set up yet. Please ask your administrator to run the deployment again.");
  if (status === TOO_LARGE)
    return fault('store-batch', 'This is too large to save in one piece. Nothing was changed; please send less at a time.');
  return fault('store-unreachable', 'Tally cannot reach its data just now. Please try again in a few minutes.');
}

/**
 * The HTTP status that an error of the client library carries, if it carries one. The library wraps what goes wrong
 * with a batch in an error without one, whose cause has it.
 *
 * @example statusOf(Object.assign(new Error('too many'), { code: 429 })) // 429
 */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error && typeof error.code === 'number' ? error.code : statusOf(error.cause);
}
