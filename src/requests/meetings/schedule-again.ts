import type { ScheduleInput } from './schedule-fields.ts';

/**
 * The input of `schedule-meeting` once more, with something else in it; what is undefined is left out.
 *
 * @example scheduleAgain(asked, 'tas-meeting', { where: 'online' }) // { provider: '900007', activity: 'tas-meeting', where: 'online' }
 */
export function scheduleAgain(asked: ScheduleInput, activity: string, more: Record<string, unknown>): Record<string, unknown> {
  const { skip: _, change: __, wider, ...rest } = asked;
  const input = { ...rest, activity, ...(wider && { wider: wider.join(',') }), ...more };
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
