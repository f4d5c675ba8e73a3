import type { Provider } from '../../domain/provider.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import type { Answer } from '../answer.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { answerSummary, nothingSent, shownAfter, wayOf } from './answer-back.ts';

/**
 * Keeps that the asker has read a summary or minutes. Once is enough, and twice is the same.
 *
 * @example (await acknowledgeIt(context, provider, 'acknowledge-summary', { note: '3f2a' })).lead // 'Thank you: …'
 */
export async function acknowledgeIt(
  context: Context,
  provider: Provider,
  request: string,
  of: { note?: string; version?: number },
): Promise<Answer> {
  const me = context.asker.person.key;
  const outcome = await answerSummary(context, provider, of, (summary) => {
    if (summary.acknowledged.some(({ person }) => person === me)) return undefined;
    const acknowledged = [...summary.acknowledged, { person: me, at: context.now, way: wayOf(context) }];
    const change = { what: summary.minutes ? 'minutes of the meeting' : 'summary of the visit', after: `acknowledged by person:${me}` };
    return {
      next: { ...summary, acknowledged },
      operations: [audit(context, request, 'done', provider.key, [`${summary.note}:${summary.version}`], [change])],
    };
  });
  if (outcome === undefined || outcome === 'full') return nothingSent(provider);
  const at = outcome.summary.acknowledged.find(({ person }) => person === me)?.at ?? context.now;
  const says = outcome.again
    ? `You had acknowledged this already, on ${sayInstant(at, context.authority.timeZone)}.`
    : 'Thank you: your acknowledgement has been kept.';
  return shownAfter(context, provider, outcome.summary, says);
}
