import { z } from 'zod/v4';
import type { Provider } from '../domain/provider.ts';
import type { VisitNote } from '../domain/visit-note.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { reasonField } from './ledger/form-input.ts';
import { reasonFieldOf } from './ledger/reason-form.ts';
import { chooseNote } from './notes/choose-note.ts';
import { noteButtons } from './notes/note-buttons.ts';
import { noteIdField } from './notes/note-id.ts';
import { sayNote } from './notes/say-note.ts';
import { type TakenBack, takeBackNote } from './notes/take-back-note.ts';
import { defineRequest } from './request.ts';
import { standingThen } from './standing/standing-then.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { sayBalance } from './words/say-balance.ts';

/** Withdraws a note of visit, saying why: its days are taken back, its open actions dropped. What was written is kept for staff. */
export const withdrawNote = defineRequest({
  name: 'withdraw-note',
  title: 'Withdraw a note of visit',
  says: [
    'withdraw the note for {provider}',
    'withdraw my note for {provider}',
    'withdraw the note of the {activity} at {provider}',
    'withdraw the note for {provider} of {date}',
    'take back the note for {provider}',
    'delete the note for {provider}',
    'delete my visit note for {provider}',
    'remove the note of the visit to {provider}',
    'cancel the note for {provider}',
    'retract the note for {provider}',
    'the note for {provider} was a mistake',
    'I wrote the note for the wrong school, {provider}',
    'delete the {provider} note, wrong school',
    'bin the note for {provider}',
    'that note for {provider} should not have gone in take it out',
    'take the {provider} note out',
    'get rid of the note for {provider}',
    'the {provider} note was for the wrong school remove it',
    'pull the {provider} note',
    'scrap the note of {provider}',
    'the note I filed for {provider} belongs to a different setting',
    'my note for {provider} belongs to another school',
    'my note was put against the wrong school, please pull it altogether',
    'pull my note of {date} at {provider} altogether',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    note: noteIdField,
    activity: inputs.activity.optional(),
    date: inputs.date.optional(),
    reason: reasonField,
  }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(context, { provider: key, reason, ...meant }): Promise<Answer> {
    const provider = theProvider(context, key);
    const note = await chooseNote(context, provider, { request: 'withdraw-note', ...meant });
    if (typeof note !== 'string') return note;
    const outcome = await takeBackNote(context, provider, note, reason);
    if (outcome.is === 'refused') return refused(provider, outcome.says);
    return outcome.is === 'unexplained' ? askWhy(context, provider, outcome.note) : done(context, provider, outcome);
  },
});

function askWhy(context: Context, { key, ...provider }: Provider, note: VisitNote): Answer {
  return {
    card: 'form',
    title: `Withdraw the note: ${provider.name}`,
    lead: `Withdraw the note of the ${sayNote(context, provider, note)}? Its days are taken back and its open actions dropped. Please say why: what was written and the reason are kept.`,
    form: { request: 'withdraw-note', input: { provider: key, note: note.id }, fields: [reasonFieldOf()], submit: 'Withdraw' },
    sources: [],
    buttons: noteButtons(context, note, ['visit-note', 'amend-note']),
    audience: 'person',
  };
}

async function done(context: Context, provider: Provider, { note, says }: Extract<TakenBack, { is: 'done' }>): Promise<Answer> {
  const stands = await standingThen(context, provider, note.date);
  const stay = note.attached?.length ? ['Days that were logged before the note stay as they are: undo them if they were not spent.'] : [];
  return {
    ...plainAnswer(
      `Withdrawn: ${provider.name}`,
      `The note of the ${sayNote(context, provider, note)} is withdrawn (${note.withdrawn}). ${sayBalance(stands)}`,
      [...noteButtons(context, note, ['note-history', 'visit-notes']), ...leads(provider.key, ['record-visit', 'remaining-days'])],
    ),
    notes: [...says, ...stay],
    audience: 'person',
  };
}

function refused(provider: Provider, says: string): Answer {
  const buttons = leads(provider.key, ['visit-notes', 'record-visit']);
  return { ...plainAnswer(`Nothing was changed: ${provider.name}`, says, buttons), audience: 'person' };
}
