/**
 * Minutes since midnight of a time of day. `24:00` is the end of the day.
 *
 * @example minuteOf('14:30') // 870
 */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * The time of day so many minutes after midnight.
 *
 * @example timeAt(870) // '14:30'
 */
export function timeAt(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
