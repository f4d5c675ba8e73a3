import { z } from 'zod/v4';
import { addDays } from '../domain/date.ts';
import { isWanted } from '../domain/settings.ts';
import { sayCount } from './actions/say-action.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { minutesOwed } from './owing/minutes-owed.ts';
import { owedNotes as notesOwed, type OwedNote } from './owing/owed-notes.ts';
import { owedRef, providerOfRef } from './owing/owed-ref.ts';
import { owedFor, owedTable } from './owing/owed-table.ts';
import { writeIt } from './owing/write-it.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { readSettings } from './settings/read-settings.ts';
import { standings } from './standing/standings.ts';
import { whose } from './standing/whose.ts';
import { paged } from './words/paged.ts';

/** A message about what was owed so many days ago is not worth delivering any more. */
const STALE = 7;

/** Which visits still owe their note: one's own, a colleague's or the authority's. */
export const owedNotes = defineRequest({
  name: 'owed-notes',
  title: 'Notes owed',
  says: [
    'notes owed',
    'which notes do I owe',
    'what notes do I owe',
    'do I owe any notes',
    'my owed notes',
    'which notes have I still to write',
    'which visits have I not written up',
    'visits not written up',
    'which visits have no note',
    'which reports do I owe',
    'reports owed',
    'notes owed by {person}',
    'what notes does {person} owe',
    'has {person} any notes to write',
    'notes owed across the authority',
    'who owes notes',
    'who has not written up their visits',
    'overdue notes',
    'late notes',
    'which meetings have no minutes yet',
    'which minutes have I still to do',
    'which meetings have I not done minutes for',
    'who has not done their minutes',
    'minutes owed',
    'which write ups am I behind with',
    'who has not done their notes',
    'which visits have not been written up',
    'what have I not written up',
    'have I got notes to do',
    'what notes do I need to write',
    'outstanding write ups',
    'notes still to do',
    'whose notes are late',
    'who is behind with their notes',
    'chase up the missing notes',
    'am I up to date with my notes',
    'I am behind on write ups which ones',
    'which write ups am I behind on',
    'which advisors are behind with their notes of visit',
  ],
  input: z.strictObject({
    person: inputs.person.optional(),
    scope: inputs.scope.optional(),
    skip: inputs.skip,
    /** The visits a message is about, and the day it was decided on: then what was settled since is left out. */
    visits: z.array(z.string().min(3).max(200)).max(60).optional(),
    told: inputs.date.optional(),
  }),
  async run(given, { person, scope, skip, visits, told }): Promise<Answer> {
    const context = inItsZone(given);
    if (visits && told) return message(context, visits, told);
    const set = whose(context, person, scope);
    const owed = await notesOwed(context, await standings(context, set.providers));
    const several = set.words === 'the whole authority';
    const { rows, page } = paged(owed, skip, { request: 'owed-notes', input: { person, scope } }, context);
    const late = owed.filter(({ days }) => days > owedFor.late).length;
    return {
      card: 'list',
      title: several ? 'Notes owed' : `Notes owed: ${set.words}`,
      lead: owed.length === 0 ? `No notes are owed for ${set.words}.` : sayOwed(owed.length, late, set.words),
      tables: [
        ...(rows.length > 0 ? [owedTable(context, rows, { by: several || rows.some(({ by }) => by !== context.asker.person.key) })] : []),
        ...(skip === 0 ? await minutesOwed(context, set.providers) : []),
      ],
      page,
      notes: rows.length > 0 ? [whatIsOwed] : [],
      sources: [],
      buttons: [],
      audience: 'person',
    };
  },
});

const whatIsOwed = 'A visit owes its note while its days are debited and those of its report are not.';

function sayOwed(count: number, late: number, words: string): string {
  const over =
    late === 0
      ? ''
      : `, ${late === count ? (late === 1 ? 'and it has been' : 'all of them') : `${late} of them`} for more than five school days`;
  return `${sayCount(count, 'note')} ${count === 1 ? 'is' : 'are'} owed for ${words}${over}.`;
}

/** What is told of notes owed: to whoever owes them, and to the senior advisors of a colleague's. */
async function message(context: Context, refs: readonly string[], told: string): Promise<Answer> {
  const { asker, directory, today } = context;
  const keys = [...new Set(refs.map(providerOfRef))];
  const all = await standings(
    context,
    keys.flatMap((key) => directory.get(key) ?? []),
  );
  const owed = (await notesOwed(context, all)).filter((one) => refs.includes(owedRef(one)));
  const wanted = isWanted(await readSettings(context, asker.person.key), 'reminders', today) && addDays(told, STALE) >= today;
  const own = owed.every(({ by }) => by === asker.person.key);
  const [first] = owed;
  const stop = { title: 'Stop or pause reminders', request: 'my-settings', input: { told: 'reminders' } };
  return {
    card: 'list',
    title: own ? 'A note of yours is owed' : 'Notes owed for over ten school days',
    lead: sayMessage(context, owed, own),
    tables: first ? [owedTable(context, owed, { by: !own })] : [],
    sources: [],
    buttons: [
      ...(own && first && owed.length === 1 ? [writeIt(first)] : []),
      { title: 'All notes owed', request: 'owed-notes', input: {} },
      stop,
    ],
    audience: 'person',
    ...((!first || !wanted) && { nothing: true as const }),
  };
}

function sayMessage({ people }: Context, owed: readonly OwedNote[], own: boolean): string {
  const [first] = owed;
  if (!first) return 'Nothing of this is owed any more.';
  const name = people.find(({ key }) => key === first.by)?.name ?? 'Nobody';
  if (owed.length === 1) {
    const since = `for ${sayCount(first.days, 'school day')}`;
    return own
      ? `The note of your visit to ${first.provider.name} has been owed ${since}.`
      : `The note of a visit to ${first.provider.name} has been owed ${since}. ${name} was reminded.`;
  }
  return own
    ? `The notes of ${owed.length} of your visits have been owed for more than five school days.`
    : `The notes of ${owed.length} visits have been owed for more than ten school days. Their advisors were reminded.`;
}
