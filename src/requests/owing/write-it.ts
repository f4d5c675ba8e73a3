import type { Button } from '../answer.ts';
import type { OwedNote } from './owed-notes.ts';

/**
 * What to press to settle a note that is owed: its report is logged.
 *
 * @example writeIt(owed).request // 'log-days'
 */
export function writeIt({ provider, activity }: Pick<OwedNote, 'provider' | 'activity'>): Button {
  return { title: 'Log the report', request: 'log-days', input: { provider: provider.key, activity, part: 'report' } };
}
