import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import type { Understanding } from './understanding.ts';

/**
 * What a message may have meant, to choose from: what each would do, and of which school or setting.
 *
 * @example maybeAnswer([{ request: 'due', input: { provider: '900001' } }], context, requests).options?.[0]?.title // 'What is due, overdue or coming up'
 */
export function maybeAnswer(
  maybe: NonNullable<Extract<Understanding, { does: 'out-of-scope' }>['maybe']>,
  { directory }: Pick<Context, 'directory'>,
  requests: readonly Request[],
): Answer {
  return {
    card: 'choice',
    title: 'What did you mean?',
    lead: 'I am not sure what you are asking. If it is one of these, press it; else please put it another way, or type “help”.',
    options: maybe.map(({ request, input }) => ({
      title: requests.find(({ name }) => name === request)?.title ?? request,
      detail: typeof input.provider === 'string' ? directory.get(input.provider)?.name : undefined,
      request,
      input,
    })),
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
