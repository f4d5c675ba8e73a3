import { addDays, type IsoDate } from '../date.ts';
import { type Pause, pauseOn } from '../pause.ts';

/** What pauses leave of a window: nothing (`by` is the pause it closes in), or the day from which it can be used. */
export type PausedWindow = { by: Pause } | { by?: undefined; opens: IsoDate };

/**
 * What pauses leave of a window on a day. A window that closes within a pause is not due: it passed while nobody was to
 * come. One that is still open when the pause ends opens on the day after. A pause that has not begun yet takes nothing
 * from a window that is open already.
 *
 * @example pauseWindow({ opens: '2027-01-04', closes: '2027-03-25' }, [{ id: 'p', from: '2027-02-01', until: '2027-02-28', reason: 'fire' }], '2027-02-10')
 * // { opens: '2027-03-01' }
 */
export function pauseWindow(
  { opens, closes }: { opens: IsoDate; closes: IsoDate },
  pauses: readonly Pause[],
  today: IsoDate,
): PausedWindow {
  if (closes < today) {
    const by = pauseOn(pauses, closes);
    return by ? { by } : { opens };
  }
  // The first day it could still be done on.
  const next = opens > today ? opens : today;
  let from = next;
  for (let pause = pauseOn(pauses, from); pause; pause = pauseOn(pauses, from)) {
    if (pause.until === undefined || pause.until >= closes) return { by: pause };
    from = addDays(pause.until, 1);
  }
  return { opens: from === next ? opens : from };
}
