import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { notFound } from '../requests/words/plain-answer.ts';
import { providerCandidate } from './provider-candidate.ts';
import type { Understanding } from './understanding.ts';

/** As much of a name as is said back. */
const longestName = 60;

/**
 * Nobody the asker may see has the name: `notFound`'s words, the same for a school that does not exist and for one
 * that is not theirs, with the nearest names of their own directory to choose from.
 */
export function unknownAnswer(
  unknown: Extract<Understanding, { does: 'unknown-provider' }>,
  { directory }: Pick<Context, 'directory'>,
): Answer {
  const { heard, nearest, request, input, slot = 'provider' } = unknown;
  const said = heard.length > longestName ? `${heard.slice(0, longestName)}…` : heard;
  const options = nearest
    .flatMap((key) => directory.get(key) ?? [])
    .map(providerCandidate)
    .map(({ label, detail, value }) => ({ title: label, detail, request, input: { ...input, [slot]: value } }));
  return notFound(said, options);
}
