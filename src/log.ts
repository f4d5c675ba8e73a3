import { type DestinationStream, type Logger, pino } from 'pino';
import { TallyError } from './domain/tally-error.ts';

/** Where causes are kept. Lines hold codes, references and ids: no names, no message text, no secrets. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** Words that have no place in a log wherever they come from: addresses of people, tokens, keys. */
const secrets: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[address]'],
  [/\bBearer\s+\S+/gi, 'Bearer [token]'],
  [/\beyJ[\w-]+\.[\w.-]+/g, '[token]'],
  [/\b(\w*(?:key|secret|password|sig|token))\s*[=:]\s*[^\s;&,]+/gi, '$1=[secret]'],
  [/(\w+:\/\/)[^\s/@]+@/g, '$1[login]@'],
];

/**
 * Opens the log: JSON lines on standard output, or to `destination`.
 *
 * @example openLog('info').error({ code: 'store-busy', reference: '7QK2M9XD' }, 'turn failed')
 */
export function openLog(level = 'info', destination?: DestinationStream): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe } }, destination);
}

/**
 * An error as the log keeps it, causes included. SDK errors carry whole requests with their tokens, so only
 * what is named here is kept; a TallyError's sentence is for people and may name a school, so its code and culprit stand for it.
 */
export function describe(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  return {
    type: error.name,
    ...(code === undefined ? {} : { code: String(code) }),
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(error instanceof TallyError ? { culprit: error.culprit } : { message: clean(error.message).slice(0, 300) }),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 8)
      .map((line) => line.trim()),
    ...(error.cause === undefined || depth > 3 ? {} : { cause: describe(error.cause, depth + 1) }),
  };
}

function clean(text: string): string {
  return secrets.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text);
}
