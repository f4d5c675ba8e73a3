import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';

/** @example visitTitle(provider, note) // 'Visit to Marlow Bank Primary School, Tue 12 Jan 2027' */
export function visitTitle({ name }: Pick<Provider, 'name'>, { date }: Pick<VisitNote, 'date'>): string {
  return `Visit to ${name}, ${sayDate(date)}`;
}
