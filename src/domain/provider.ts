import type { IsoDate } from './date.ts';
import type { Inspection } from './inspection.ts';
import type { Phase, ProviderKind } from './provider-kind.ts';

/**
 * A school or an early years or childcare setting: what a category is given to. Register facts only.
 * `key` is its URN or EY URN; wrap-around care on a school's registration is `<urn>-w`.
 *
 * @example { key: '900001', name: 'Marlow Bank Primary School', kind: 'maintained-school', status: 'open', ... }
 */
export interface Provider {
  key: string;
  name: string;
  /** Other names it is known by (former names, a short name). */
  aliases: string[];
  kind: ProviderKind;
  phase?: Phase;
  /** The register's own words for its type ("Community school"). */
  type?: string;
  status: 'open' | 'closed' | 'proposed';
  opened?: IsoDate;
  closed?: IsoDate;
  predecessors: string[];
  successors: string[];
  offersTwoYearOlds?: boolean;
  religiousCharacter?: string;
  trust?: string;
  head?: string;
  pupils?: number;
  lowAge?: number;
  highAge?: number;
  town?: string;
  postcode?: string;
  ward?: string;
  /** Where it stands on the British National Grid, in whole metres: both or neither. Ofsted's files do not say. */
  easting?: number;
  northing?: number;
  /** Newest first. */
  inspections: Inspection[];
}
