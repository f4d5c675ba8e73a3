import { academicYearOf, isIsoDate, sayDate } from '../../domain/date.ts';
import type { NoteDraft } from '../../domain/note-draft.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';
import { countWords } from './count-words.ts';

/**
 * A note half written in a few words: which visit it is of, and how much has been written.
 *
 * @example sayDraft(context, provider, draft) // 'Core Visit, Tue 19 Jan 2027, 312 words so far'
 */
export function sayDraft(context: Context, { kind }: Provider, { fields, amends }: Pick<NoteDraft, 'fields' | 'amends'>): string {
  const { activity, date } = fields;
  const valid = date !== undefined && isIsoDate(date) && date <= context.today;
  const pack = context.pack(academicYearOf(valid ? date : context.today));
  const written = Object.entries(fields).flatMap(([key, value]) => (/^(part|words|what)-|^confidential$/.test(key) ? [value] : []));
  const visit = [activity ? activityName(pack, activity, kind) : 'no activity yet', ...(valid ? [sayDate(date)] : [])].join(', ');
  return `${amends ? 'amendment of ' : ''}${visit}, ${countWords(written.join(' '))} so far`;
}
