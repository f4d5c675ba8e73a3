import { type Absence, absenceDocId } from '../../domain/absence.ts';
import type { IsoDate } from '../../domain/date.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { actId } from '../ledger/entry-ids.ts';
import { mayLead } from '../may-lead.ts';
import type { AbsenceDates } from './check-absence.ts';
import { sayAbsence } from './say-absence.ts';

/**
 * Keeps an absence. One that stands for the same days already is left as it is, and so is the same act done twice.
 *
 * @example (await keepAbsence(context, 'p-priya', { from: '2027-03-08', until: '2027-03-12' })).again // false
 */
export function keepAbsence(context: Context, person: string, dates: AbsenceDates): Promise<{ absence: Absence; again: boolean }> {
  const id = actId(context, 'add-absence');
  return commit<{ absence: Absence; again: boolean }>(context.store, context.authority.id, async ({ list }) => {
    for await (const { body } of list('absence', `absence:${person}:`)) {
      if (body.id === id || sayAbsence(body) === sayAbsence(dates))
        return { operations: [], result: { absence: body, again: body.id !== id } };
    }
    const absence: Absence = { id, person, ...dates, by: context.asker.person.key, at: context.now };
    const doc = { id: absenceDocId(absence), kind: 'absence', v: 1, body: absence } as const;
    const change = [{ what: `absence of person:${person}`, after: sayAbsence(dates) }];
    return {
      operations: [{ do: 'create', doc }, audit(context, 'add-absence', 'done', undefined, [doc.id], change)],
      result: { absence, again: false },
    };
  });
}

/**
 * Takes an absence back: somebody's own, or anybody's by whoever leads the service. `gone` where there is none (any more) that the
 * asker may take back.
 *
 * @example await takeBackAbsence(context, 'absence:p-priya:9b1c') // { is: 'dropped', absence: { from: '2027-03-08', … } }
 */
export function takeBackAbsence(context: Context, id: string): Promise<{ is: 'dropped'; absence: Absence } | { is: 'gone' }> {
  return commit<{ is: 'dropped'; absence: Absence } | { is: 'gone' }>(context.store, context.authority.id, async ({ read }) => {
    const doc = await read('absence', id);
    if (!doc || (doc.body.person !== context.asker.person.key && !mayLead(context.asker)))
      return { operations: [], result: { is: 'gone' } };
    const { body } = doc;
    const change = [{ what: `absence of person:${body.person}`, before: sayAbsence(body), after: 'taken back' }];
    return {
      operations: [{ do: 'remove', id: doc.id, etag: doc.etag }, audit(context, 'drop-absence', 'done', undefined, [doc.id], change)],
      result: { is: 'dropped', absence: body },
    };
  });
}

/**
 * When anybody is away between two days, both included, by the first day.
 *
 * @example (await absencesBetween(context, '2027-03-01', '2027-03-07')).length // 2
 */
export async function absencesBetween(
  { store, authority }: Pick<Context, 'store' | 'authority'>,
  opens: IsoDate,
  closes: IsoDate,
): Promise<Absence[]> {
  const found: Absence[] = [];
  for await (const { body } of store.list(authority.id, 'absence', 'absence:'))
    if (body.from <= closes && opens <= body.until) found.push(body);
  return found.sort((a, b) => a.from.localeCompare(b.from) || a.person.localeCompare(b.person));
}

/**
 * Somebody's absences that are not over yet, in order.
 *
 * @example (await absencesAhead(context, 'p-priya'))[0]?.from // '2027-03-08'
 */
export async function absencesAhead(
  { store, authority, today }: Pick<Context, 'store' | 'authority' | 'today'>,
  person: string,
): Promise<Absence[]> {
  const found: Absence[] = [];
  for await (const { body } of store.list(authority.id, 'absence', `absence:${person}:`)) if (body.until >= today) found.push(body);
  return found.sort((a, b) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id));
}
