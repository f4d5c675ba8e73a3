import { z } from 'zod/v4';
import { academicYearOf, sayDate } from '../domain/date.ts';
import type { Provider } from '../domain/provider.ts';
import { type SharedNote, shareable } from '../domain/shareable.ts';
import { activityName } from '../packs/activity-of.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { visibleNotes } from './notes/visible-notes.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { paged } from './words/paged.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** The notes of a provider's visits, the latest first: all, or of an activity, a person or since a day. */
export const visitNotes = defineRequest({
  name: 'visit-notes',
  title: 'All notes of visits',
  says: [
    'notes for {provider}',
    'past notes for {provider}',
    'all notes for {provider}',
    'list the notes for {provider}',
    'show all visit notes for {provider}',
    'which notes are there for {provider}',
    'notes of visits to {provider}',
    'notes of visits to {provider} since {date}',
    'list notes of the {activity} at {provider}',
    'notes we have on {provider}',
    'what notes has {person} written for {provider}',
    'our visit notes',
    'pull up the notes for {provider}',
    'dig out the notes for {provider}',
    'get me the notes on {provider}',
    'all the write ups for {provider}',
    'anything written about {provider}',
    'what has been written about {provider}',
    'notes on {provider} since {date}',
    'read back through the {provider} notes',
    'previous notes for {provider}',
    'visit notes for {provider}',
    'pull up the visit notes for {provider}',
    'pull up all the notes for {provider}',
    'pull up notes for {provider}',
    'show me the notes for {provider}',
    'can I see every note anyone has written about {provider}',
    'the one before that',
    'the note before that',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    activity: inputs.activity.optional(),
    person: inputs.person.optional(),
    since: inputs.since.optional(),
    skip: inputs.skip,
  }),
  async run(context, { provider: key, activity, person, since, skip }): Promise<Answer> {
    const provider = theProvider(context, key);
    const notes = await visibleNotes(context, key);
    // Of a withdrawn note the history tells; it is not listed among what was found.
    const all: SharedNote[] = notes.whole ? notes.whole.filter(({ withdrawn }) => withdrawn === undefined).map(shareable) : notes.shared;
    const by = person === 'me' ? context.asker.person.key : person;
    const wanted = all.filter(
      (note) =>
        (activity === undefined || note.activity === activity) &&
        (by === undefined || note.by === by) &&
        (since === undefined || note.date >= since),
    );
    const { rows, page } = paged(wanted, skip, { request: 'visit-notes', input: { provider: key, activity, person, since } }, context);
    const buttons = leads(key, ['record-visit', 'visits', 'due']);
    if (wanted.length === 0)
      return { ...plainAnswer(provider.name, sayNone(context.asker.staff, all.length, provider), buttons), audience: 'person' };
    const last = wanted[0]!;
    return {
      card: 'list',
      title: `Notes of visits: ${provider.name}`,
      lead: `${wanted.length} ${wanted.length === 1 ? 'note' : 'notes'}; the latest is of ${activityName(context.pack(academicYearOf(last.date)), last.activity, provider.kind)} on ${sayDate(last.date)}.`,
      tables: [{ columns: ['Visit', 'Date', 'By'], rows: rows.map((note) => row(context, provider, note)) }],
      page,
      sources: [],
      buttons,
      audience: 'person',
    };
  },
});

function row({ people, pack }: Context, { kind, key }: Provider, { id, activity, option, date, by }: SharedNote) {
  const name = activityName(pack(academicYearOf(date)), activity, kind);
  return {
    cells: [option === undefined ? name : `${name} (${option})`, sayDate(date), people.find((one) => one.key === by)?.name ?? ''],
    open: { title: name, request: 'visit-note', input: { provider: key, note: id } },
  };
}

function sayNone(staff: boolean, all: number, { name }: Provider): string {
  if (all > 0) return `None of the ${all} ${all === 1 ? 'note' : 'notes'} of visits to ${name} is like that.`;
  return staff ? `There are no notes of visits to ${name} yet.` : `No notes of visits to ${name} have been sent to you yet.`;
}
