import type { Discrepancy, Pack } from '../../packs/schema.ts';
import { figuresIn, fitting } from './fitting.ts';

/** What somebody asks of the places where a strategy disagrees with itself. */
export interface AskedOf {
  topic?: string;
  activity?: string;
  category?: string;
  kind?: string;
}

/**
 * The disagreements that fit what was asked: those that hold every figure of it first, then those that the
 * activity, the category and the kind named rest on, then those whose words fit best. A thing named that fits none of
 * those left narrows nothing, but figures do: two that no disagreement holds fit none.
 *
 * @example aboutDiscrepancies(pack, { topic: '14 or 12.5' }).map(({ id }) => id) // ['c-settings-days']
 */
export function aboutDiscrepancies(pack: Pack, { topic = '', activity, category, kind }: AskedOf): Discrepancy[] {
  const byId = pack.discrepancies.filter(({ id }) => id === topic);
  if (byId.length > 0) return byId;
  const figures = figuresIn(topic);
  const words = topic.replace(/\d+(\.\d+)?/g, ' ').trim();
  let left = pack.discrepancies.filter((one) => figures.every((figure) => figuresIn(textOf(one)).includes(figure)));
  const narrow = (some: Discrepancy[]) => {
    if (some.length > 0) left = some;
  };
  if (activity !== undefined) narrow(restingOn(pack, left, ({ activities }) => activities.has(activity)));
  if (category !== undefined) narrow(left.filter((one) => names(one, category)));
  if (category !== undefined) narrow(restingOn(pack, left, ({ categories }) => categories.has(category)));
  if (kind !== undefined) narrow(restingOn(pack, left, ({ kinds }) => kinds.has(kind)));
  if (words !== '') narrow(fitting(left, textOf, words));
  return left;
}

/** What rules of the pack name a disagreement: their activities, categories and kinds of provider. */
interface Resting {
  activities: Set<string>;
  categories: Set<string>;
  kinds: Set<string>;
}

function restingOn(pack: Pack, all: readonly Discrepancy[], is: (resting: Resting) => boolean): Discrepancy[] {
  return all.filter(({ id }) => {
    const has = (one: { discrepancies?: readonly string[] }) => one.discrepancies?.includes(id) ?? false;
    const groups = pack.groups.filter((group) => has(group) || group.items.some(has));
    const items = groups.flatMap((group) => group.items).filter(has);
    return is({
      activities: new Set([...pack.activities.filter(has).map((one) => one.id), ...items.map(({ activity }) => activity)]),
      categories: new Set([
        ...pack.categories.filter(has).map((one) => one.id),
        ...groups.flatMap(({ appliesTo }) => appliesTo.categories ?? []),
      ]),
      kinds: new Set(groups.flatMap(({ appliesTo }) => appliesTo.kinds)),
    });
  });
}

/** Is the category named in the point itself? */
function names({ point }: Discrepancy, category: string): boolean {
  return new RegExp(`\\b${category}\\b`).test(point);
}

function textOf({ id, point, places, reading }: Discrepancy): string {
  return [id.replaceAll('-', ' '), point, ...places.map(({ says }) => says), reading].join(' ');
}
