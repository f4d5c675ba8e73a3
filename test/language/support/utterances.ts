import { readFileSync } from 'node:fs';
import type { Understanding } from '../../../src/language/understanding.ts';
import type { Who } from './ashmere.ts';

/**
 * One message and what it must be understood as. `unknown`: a name the asker cannot see, asked of that request.
 * `doubts`: either a question whether a likely name is meant, or an unknown name; never an answer.
 */
export interface Utterance {
  as: Who;
  say: string;
  after?: { request: string; provider?: string };
  request?: string;
  input?: Record<string, unknown>;
  asks?: { request: string; slot: string; of: (string | number)[] };
  unknown?: string | true;
  doubts?: string;
  is?: 'greeting' | 'out-of-scope';
  /** What was typed before it, in the same conversation. */
  said?: string[];
  /** Several questions in one message: each with what it must be understood as, in order. */
  several?: Omit<Utterance, 'as' | 'say' | 'several'>[];
  /** Not looked at while the words and weights were chosen. */
  keptOut?: true;
}

const read = (file: string): Utterance[] => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

export const utterances: readonly Utterance[] = [
  ...read('utterances-audit.json'),
  ...read('utterances.json'),
  ...read('utterances-caseloads.json'),
  ...read('utterances-everyday.json'),
  ...read('utterances-first-month.json'),
  ...read('utterances-followups.json'),
  ...read('utterances-lists.json'),
  ...read('utterances-strategy.json'),
  ...read('utterances-visits.json'),
  ...read('utterances-summaries.json'),
  ...read('utterances-channels.json'),
  ...read('utterances-term.json'),
  ...read('utterances-outbox.json'),
  ...read('utterances-decisions.json'),
  ...read('utterances-meetings.json'),
  ...read('utterances-times.json'),
  ...read('utterances-minutes.json'),
  ...read('utterances-dashboard.json'),
  ...read('utterances-second-month.json'),
  ...read('utterances-third-month.json'),
  ...read('utterances-fourth-month.json'),
  ...read('utterances-fifth-month.json'),
  ...read('utterances-sixth-month.json'),
  ...read('utterances-seventh-month.json'),
  ...read('utterances-polls.json'),
];

type Expected = Omit<Utterance, 'as' | 'say' | 'several'>;

/** As `asExpected`, part by part. */
export function allAsExpected(one: Utterance, got: readonly Understanding[]): boolean {
  const expected = one.several ?? [one];
  return expected.length === got.length && expected.every((part, at) => asExpected(part, got[at]!));
}

/** Was it understood as it should be? A person field that only says "me" by default may be there or not. */
export function asExpected(one: Expected, got: Understanding): boolean {
  if (one.is) return got.does === one.is;
  if (one.unknown) return got.does === 'unknown-provider' && (one.unknown === true || got.request === one.unknown);
  if (one.doubts) return (got.does === 'ask' && got.slot === 'provider') || got.does === 'unknown-provider';
  if (one.asks) {
    if (got.does !== 'ask' || got.request !== one.asks.request || got.slot !== one.asks.slot) return false;
    return String(got.candidates.map(({ value }) => value).sort()) === String([...one.asks.of].sort());
  }
  return got.does === 'request' && got.request === one.request && same(got.input, one.input ?? {});
}

function same(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** Was somebody answered about a provider they did not mean? */
export function isWrongProvider(one: Utterance, got: readonly Understanding[]): boolean {
  const meant = (one.several ?? [one]).flatMap(({ input }) => [input?.provider, input?.other]);
  const wrong = (key: unknown) => key !== undefined && !meant.includes(key);
  return got.some((part) => part.does === 'request' && (wrong(part.input.provider) || wrong(part.input.other)));
}
