import type { Inspection } from '../../domain/inspection.ts';
import type { Provider } from '../../domain/provider.ts';

/**
 * One row of Ofsted's file: its inspections, and the provider as Ofsted knows it, for when the register has not
 * brought it. `nameWithheld`: Ofsted redacts child minders.
 */
export interface Inspected {
  provider: Provider;
  inspections: Inspection[];
  nameWithheld: boolean;
  /** Ofsted's file is the only register of childcare: what it says of a setting is taken over. */
  isSetting: boolean;
}

/** @example newestFirst([undefined, in2018, in2023]) // [in2023, in2018] */
export function newestFirst(inspections: readonly (Inspection | undefined)[]): Inspection[] {
  return inspections.filter((one) => one !== undefined).sort((a, b) => b.date.localeCompare(a.date));
}
