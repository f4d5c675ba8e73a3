import type { Position } from '../../domain/position.ts';
import type { Provider } from '../../domain/provider.ts';
import type { YearRecord } from '../../domain/year-record.ts';
import type { Pack, PackCategory } from '../../packs/schema.ts';

/** Where a provider stands today, with what it was worked out from. */
export interface Standing {
  provider: Provider;
  pack: Pack;
  record: YearRecord;
  position: Position;
  /** The pack's category in force, if the provider has one. */
  category?: PackCategory;
}
