import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { sayInstant } from '../domain/say-instant.ts';
import type { VisitNote } from '../domain/visit-note.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { chooseNote } from './notes/choose-note.ts';
import { noteButtons } from './notes/note-buttons.ts';
import { noteIdField } from './notes/note-id.ts';
import { noteVersions } from './notes/read-notes.ts';
import { sayNote } from './notes/say-note.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';

/** Who wrote and changed a note of visit, when and why: every version, withdrawn or not. */
export const noteHistory = defineRequest({
  name: 'note-history',
  title: 'Who changed a note of visit',
  says: [
    'history of the note for {provider}',
    'history of the note of the {activity} at {provider}',
    'who changed the note for {provider}',
    'who amended the note for {provider}',
    'who wrote the note for {provider}',
    'when was the note for {provider} changed',
    'why was the note for {provider} amended',
    'versions of the note for {provider}',
    'earlier versions of the note for {provider}',
    'what has been changed in the note for {provider}',
    'what happened to the note for {provider}',
    'was the note for {provider} withdrawn',
    'when did anyone last change the note for {provider}',
    'who last changed the note for {provider}',
    'has anyone edited the note for {provider}',
    'has anybody altered the {provider} note',
    'has the note for {provider} been altered since it was sent',
    'has the {provider} note been edited',
    'what was changed in the {provider} note',
    'who has been in the {provider} note',
    'has anyone touched the note for {provider}',
    'who edited that',
    'who edited that note',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    note: noteIdField,
    activity: inputs.activity.optional(),
    date: inputs.date.optional(),
  }),
  async run(context, { provider: key, ...meant }): Promise<Answer> {
    const provider = theProvider(context, key);
    const id = await chooseNote(context, provider, { request: 'note-history', ...meant });
    if (typeof id !== 'string') return id;
    const versions = (await noteVersions(readerOf(context), key)).get(id) ?? [];
    const last = versions.at(-1)!;
    return {
      card: 'list',
      title: provider.name,
      subtitle: sayNote(context, provider, last),
      lead: sayState(context, versions, last),
      tables: [
        {
          heading: 'Versions, newest first',
          columns: ['Version', 'When', 'Who', 'Why'],
          rows: versions.toReversed().map((note) => ({
            cells: [
              String(note.version),
              sayInstant(note.at, context.authority.timeZone),
              nameOf(context, note.writtenBy),
              note.withdrawn === undefined ? (note.amends ?? 'first written') : `withdrawn: ${note.withdrawn}`,
            ],
            tone: note.withdrawn === undefined ? undefined : ('attention' as const),
          })),
        },
      ],
      sources: [],
      buttons: noteButtons(context, last, ['visit-note', 'amend-note', 'withdraw-note', 'visit-notes']),
      audience: 'person',
    };
  },
});

function sayState(context: Context, versions: readonly VisitNote[], last: VisitNote): string {
  const by = nameOf(context, last.writtenBy);
  const on = sayDate(last.at.slice(0, 10));
  if (last.withdrawn !== undefined) return `Withdrawn by ${by} on ${on}: ${last.withdrawn}`;
  if (versions.length === 1) return `Written by ${by} on ${on}, and not changed since.`;
  return `${versions.length} versions; the last by ${by} on ${on}: ${last.amends}`;
}

function nameOf({ people }: Context, key: string): string {
  return people.find((person) => person.key === key)?.name ?? 'somebody no longer known to Tally';
}
