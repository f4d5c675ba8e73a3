import type { Provider } from '../../domain/provider.ts';
import type { Filters } from './filters.ts';
import { hasOutcome } from './has-outcome.ts';
import { isInPlace } from './is-in-place.ts';

/**
 * Does a provider fit what a list asks of its register entry: kind, phase, place, Ofsted outcome, places for two-year-olds, faith?
 *
 * @example fitsRegister(provider, { phase: ['primary'], place: 'Fellside' }) // true
 */
export function fitsRegister(provider: Provider, { kind, phase, place, ofsted, area, faith, twos }: Filters): boolean {
  return (
    (kind === undefined || kind.includes(provider.kind)) &&
    (phase === undefined || (provider.phase !== undefined && phase.includes(provider.phase))) &&
    (place === undefined || place.some((one) => isInPlace(provider, one))) &&
    (ofsted === undefined || ofsted.some((one) => hasOutcome(provider.inspections, one, area))) &&
    (twos === undefined || provider.offersTwoYearOlds === true) &&
    (faith === undefined || isOfFaith(provider, faith))
  );
}

function isOfFaith({ religiousCharacter }: Provider, faith: string): boolean {
  if (faith === 'any' || faith === 'none') return (religiousCharacter !== undefined) === (faith === 'any');
  return religiousCharacter?.toLowerCase().includes(faith.toLowerCase()) === true;
}
