import type { Context } from '../context.ts';

/**
 * Who looks after each provider? An advisor before an officer, so that a provider counts in one caseload only; undefined
 * where nobody does.
 *
 * @example carers(context)('900001') // 'p-advisor'
 */
export function carers({ people }: Pick<Context, 'people'>): (provider: string) => string | undefined {
  const by = new Map<string, string>();
  for (const role of ['advisor', 'early-years-officer', 'senior-advisor'] as const) {
    for (const person of people) {
      for (const key of person.roles.filter((one) => one.role === role).flatMap(({ providers }) => providers)) {
        if (!by.has(key)) by.set(key, person.key);
      }
    }
  }
  return (provider) => by.get(provider);
}
