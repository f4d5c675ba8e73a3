import type { IsoDate } from './date.ts';
import type { Phase, ProviderKind } from './provider-kind.ts';

/**
 * A channel of Teams that category updates are posted to, and what it hears of: providers of these phases and kinds,
 * all of them where a list is absent. `key` is worked out from the channel's own id, so that setting it twice is one;
 * where it is stands under `reach:channel:<key>`.
 */
export interface UpdateChannel {
  key: string;
  name: string;
  team?: string;
  phases?: Phase[];
  kinds?: ProviderKind[];
  /** Person key of the manager who set it, and when. */
  by: string;
  at: string;
  /** When it was taken off: nothing more is posted there, and what was posted can still be withdrawn. */
  ended?: string;
}

/** One provider's change of category over a period. `before` is absent for one that had no category. */
export interface CategoryChange {
  provider: string;
  before?: string;
  after: string;
  from: IsoDate;
  /** Only where the manager chose to include reasons. */
  reason?: string;
}

/** What a post said: frozen when it was sent, so that what was previewed is what is posted. */
export interface PostVersion {
  intro: string;
  reasons: boolean;
  changes: CategoryChange[];
  /** How many providers that the channel hears of are in each category, in the pack's order. */
  counts: { category: string; count: number }[];
  by: string;
  at: string;
  /** The message that posts it, or that corrects what was posted. */
  message: string;
}

/**
 * Category updates posted to a channel: one provider's change, or a digest of a period. Corrections are appended as
 * versions. Kept as `post:<id>`.
 */
export interface ChannelPost {
  id: string;
  channel: string;
  provider?: string;
  since: IsoDate;
  until: IsoDate;
  at: string;
  due: string;
  versions: PostVersion[];
  withdrawn?: { by: string; at: string; reason: string; message?: string };
}
