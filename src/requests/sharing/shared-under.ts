import type { Provider } from '../../domain/provider.ts';

/**
 * What an information sharing agreement means, in words that both sides read.
 *
 * @example sharedUnder({ name: 'Cinder Lane Primary School' })
 * // 'With it, other teams of the authority can be asked to meetings about Cinder Lane Primary School, and …'
 */
export function sharedUnder({ name }: Pick<Provider, 'name'>): string {
  return `With it, other teams of the authority can be asked to meetings about ${name}, and the points of its compliance dashboard that bear on improvement stand on their agenda. Only what is relevant is shared, and confidential notes never are.`;
}
