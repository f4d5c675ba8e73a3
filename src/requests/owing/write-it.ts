import type { Button } from '../answer.ts';
import type { OwedNote } from './owed-notes.ts';

/**
 * What to press to settle a note that is owed: it is written, or its summary is looked at and sent.
 *
 * @example writeIt(owed).request // 'record-visit'
 */
export function writeIt({ provider, activity, date, note }: Pick<OwedNote, 'provider' | 'activity' | 'date' | 'note'>): Button {
  return note === undefined
    ? { title: 'Write the note', request: 'record-visit', input: { provider: provider.key, activity, date } }
    : { title: 'Send its summary', request: 'preview-summary', input: { provider: provider.key, note } };
}
