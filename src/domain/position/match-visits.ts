import type { IsoDate } from '../date.ts';

/** An occurrence as matching sees it: its window, and since when its category has been in force. */
export interface Slot {
  opens?: IsoDate;
  closes?: IsoDate;
  since: IsoDate;
}

/**
 * Which visit fulfils which occurrence of an activity: the date for each slot, or undefined.
 * A visit goes to the occurrence whose window holds its date (the one that closes first, of several). Those left over
 * make up for the earliest that has opened, then come early for the next. A window that closed before its category took
 * effect was never due, so a visit made since then fills it last. The order of `dates` does not matter.
 *
 * @example matchVisits([{ opens: '2026-10-01', closes: '2026-10-31', since }], ['2026-11-20']) // ['2026-11-20']: late
 */
export function matchVisits(slots: readonly Slot[], dates: readonly IsoDate[]): (IsoDate | undefined)[] {
  const filled: (IsoDate | undefined)[] = slots.map(() => undefined);
  const free = () => slots.map((slot, at) => ({ ...slot, at })).filter(({ at }) => filled[at] === undefined);
  const left: IsoDate[] = [];
  for (const date of [...dates].sort()) {
    const inside = free().filter(({ opens, closes }) => opens && closes && opens <= date && date <= closes);
    const best = first(inside, ({ closes }) => closes);
    if (best) filled[best.at] = date;
    else left.push(date);
  }
  for (const date of left) {
    const wanted = free().filter((slot) => !isLapsed(slot) || date < slot.since);
    const best =
      first(
        wanted.filter(({ opens }) => !opens || opens <= date),
        ({ closes }) => closes,
      ) ??
      first(wanted, ({ opens }) => opens) ??
      first(free(), ({ closes }) => closes);
    if (best) filled[best.at] = date;
  }
  return filled;
}

/** Whether a window had closed before its category took effect. */
export function isLapsed({ closes, since }: Slot): boolean {
  return closes !== undefined && closes < since;
}

/** The one with the earliest date, in the given order where equal; those without a date come last. */
function first<T>(items: readonly T[], dateOf: (item: T) => IsoDate | undefined): T | undefined {
  const rank = (item: T) => dateOf(item) ?? '9999';
  return items.reduce<T | undefined>((best, item) => (best === undefined || rank(item) < rank(best) ? item : best), undefined);
}
