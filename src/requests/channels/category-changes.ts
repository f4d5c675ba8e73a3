import type { CategoryDecision } from '../../domain/category-decision.ts';
import type { CategoryChange, PostVersion, UpdateChannel } from '../../domain/channel.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import { decisionOn } from '../../domain/decision-on.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Context } from '../context.ts';
import { decisionHistory } from '../standing/decision-history.ts';

/** What a post tells of: the providers whose category is another after the period than before it, and all counted. */
export type Told = Pick<PostVersion, 'changes' | 'counts'>;

/** Which days a post is about, and which provider where it is about one. */
export interface Period {
  provider?: string;
  since: IsoDate;
  until: IsoDate;
}

/**
 * The changes of category that take effect within a period, of the providers that a channel hears of, and how many of
 * those are in each category on its last day. A provider that moved and moved back, or was confirmed, is not
 * among them. Reasons are put in only where `reasons` says so.
 *
 * @example (await categoryChanges(context, pack, channel, { since: '2027-01-04', until: '2027-02-24' }, false)).changes[0]
 * // { provider: '900002', before: 'B2', after: 'C', from: '2027-01-12' }
 */
export async function categoryChanges(
  context: Context,
  pack: Pack,
  channel: UpdateChannel,
  period: Period,
  reasons: boolean,
): Promise<Told> {
  const history = await decisionHistory(context);
  const heard = context.directory.all().filter((provider) => provider.status === 'open' && hears(channel, provider));
  const changes = heard
    .filter(({ key }) => period.provider === undefined || period.provider === key)
    .flatMap(({ key }) => changeOf(key, history.get(key) ?? [], period) ?? [])
    .map(({ reason, ...change }) => (reasons ? { ...change, reason } : change));
  const codes = heard.map(({ key }) => decisionOn(history.get(key) ?? [], period.until)?.category);
  const counts = [...new Set(pack.categories.map(({ id }) => id))]
    .map((category) => ({ category, count: codes.filter((code) => code === category).length }))
    .filter(({ count }) => count > 0);
  return { changes: changes.sort(byName(context)), counts };
}

/**
 * Is this provider one that the channel hears of?
 *
 * @example hears({ ...channel, phases: ['primary'] }, secondarySchool) // false
 */
export function hears(
  { phases, kinds }: Pick<UpdateChannel, 'phases' | 'kinds'>,
  { phase, kind }: Pick<Provider, 'phase' | 'kind'>,
): boolean {
  return (!phases || (phase !== undefined && phases.includes(phase))) && (!kinds || kinds.includes(kind));
}

function changeOf(provider: string, decisions: readonly CategoryDecision[], { since, until }: Period): CategoryChange | undefined {
  const before = decisionOn(decisions, addDays(since, -1))?.category;
  const after = decisionOn(decisions, until);
  if (!after || after.category === before) return undefined;
  // What brought it may have been confirmed since: the day and the reason are those of the change.
  const brought = decisions.filter(({ effectiveFrom }) => effectiveFrom >= since && effectiveFrom <= until);
  const lastOther = brought.findLastIndex(({ category }) => category !== after.category);
  const { effectiveFrom, reason } = brought[lastOther + 1] ?? after;
  return { provider, ...(before !== undefined && { before }), after: after.category, from: effectiveFrom, reason };
}

function byName({ directory }: Context) {
  const name = ({ provider }: CategoryChange) => directory.get(provider)?.name ?? provider;
  return (a: CategoryChange, b: CategoryChange) => name(a).localeCompare(name(b), 'en');
}
