import type { ProviderKind } from '../../domain/provider-kind.ts';
import type { Pack } from '../../packs/schema.ts';

/**
 * Several kinds of provider in one phrase, by their short names where the strategy has one that stands for many
 * ("PVIs", "AFS"). A kind the strategy does not speak of is left out.
 *
 * @example sayKinds(pack, ['pvi', 'child-minder']) // 'PVIs and child minders'
 */
export function sayKinds(pack: Pack, kinds: readonly ProviderKind[]): string {
  return pack.kinds
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ short = '', plural }) => (/^[A-Z]{2,}$/.test(short) ? `${short}${short.endsWith('S') ? '' : 's'}` : plural))
    .reduce((all, one, at, { length }) => `${all}${at === 0 ? '' : at === length - 1 ? ' and ' : ', '}${one}`, '');
}
