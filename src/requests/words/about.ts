import type { ProviderKind } from '../../domain/provider-kind.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Standing } from '../standing/standing.ts';

/**
 * What the strategy calls a kind of provider; the kind in plain words where it does not speak of it.
 *
 * @example kindName(pack, 'pvi') // 'private, voluntary or independent nursery'
 */
export function kindName(pack: Pack, kind: ProviderKind): string {
  return pack.kinds.find((one) => one.kind === kind)?.name ?? kindWords(kind);
}

/**
 * A kind of provider in plain words, whatever a strategy calls it.
 *
 * @example kindWords('pvi') // 'Private, voluntary or independent setting'
 */
export function kindWords(kind: ProviderKind): string {
  return unspoken[kind] ?? kind;
}

/**
 * The line under a provider's name: what it is and its category.
 *
 * @example aboutLine(standing) // 'LA-maintained school, category B1 (medium support)'
 */
export function aboutLine({ pack, provider, category, position }: Standing): string {
  const code = category?.id ?? position.decision?.category;
  const support = category?.supportStatus ? ` (${category.supportStatus} support)` : '';
  const closed = provider.status === 'closed' ? ', closed' : provider.status === 'proposed' ? ', not open yet' : '';
  const kind = kindName(pack, provider.kind);
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${code ? `, category ${code}${support}` : ''}${closed}`;
}

const unspoken: Partial<Record<ProviderKind, string>> = {
  'maintained-school': 'LA-maintained school',
  academy: 'Academy or free school',
  pvi: 'Private, voluntary or independent setting',
  'child-minder': 'Child minder',
  'non-funded': 'Setting without funded places',
  'wraparound-school': 'Wrap-around care on a school’s registration',
  'wraparound-own': 'Wrap-around care with its own registration',
  'funding-unknown': 'Setting whose funding is not known yet',
  'not-supported': 'On the register, not supported by the strategy',
};
