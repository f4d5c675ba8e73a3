import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { Provider } from '../domain/provider.ts';
import { daysChange } from '../packs/days-change.ts';
import type { Answer, Button } from './answer.ts';
import { audit } from './audit.ts';
import { commit, type Reader } from './commit.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { amendButtons } from './ledger/amend-buttons.ts';
import { checkDays, type DayFaults, type DaysAsked } from './ledger/check-days.ts';
import { daysEntries, withEntries } from './ledger/days-entries.ts';
import { daysForm } from './ledger/days-form.ts';
import { daysReceipt } from './ledger/days-receipt.ts';
import { creating, entryDocId, type StoredEntry } from './ledger/entry-doc.ts';
import { actId, partId } from './ledger/entry-ids.ts';
import { type DaysTyped, daysFields } from './ledger/form-input.ts';
import { sayItem } from './ledger/logged-items.ts';
import { openYear } from './ledger/open-year.ts';
import { defineRequest } from './request.ts';
import { standingThen } from './standing/standing-then.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { reportOwedNote } from './words/report-owed-note.ts';

/** Logs days spent on a provider; asks with a form for what was not said. */
export const logDays = defineRequest({
  name: 'log-days',
  title: 'Log days',
  says: [
    'log {days} for {provider}',
    'log {days} {activity} at {provider}',
    'log {days} of {activity} at {provider} on {date}',
    'log days at {provider}',
    'log a visit to {provider}',
    'log {activity} at {provider} on {date}',
    'record {days} for {provider}',
    'record {days} {activity} at {provider} on {date}',
    'log a visit to {provider} on {date}',
    'add {days} {activity} to {provider}',
    'add {days} to {provider}',
    'put down {days} for {activity} at {provider}',
    'book {days} against {provider}',
    'I spent {days} at {provider} on {date}',
    'I did the {activity} at {provider} on {date}',
    'we held the {activity} at {provider} on {date}',
    'I visited {provider} on {date}',
    'enter days for {provider}',
    'put {days} down for {provider}',
    'charge {days} to {provider}',
    'charge {days} of {activity} to {provider}',
    'book {days} to {provider}',
    'I spent {days} at {provider}',
    'spent {days} at {provider} on {activity}',
    'spent {date} at {provider} on {activity}',
    'I was at {provider} for {days}',
    '{days} prep {provider}',
    '{days} preparation for {provider}',
    '{days} for {activity} at {provider}',
    'did {days} at {provider} on {date}',
    'take {days} off {provider} for {activity}',
    'record {days} against {provider}',
    'add my time at {provider}',
    'enter time for {provider}',
    'count {days} for {provider}',
    'I did a {activity} at {provider} on {date}',
    'log a visit',
    'log my visit to {provider}',
    'log it {days} {activity} {date}',
    'so log it',
    'just back from {provider} {days} {activity}',
    'just back from {provider} {activity}',
  ],
  // Who logs is who asks: `by` is taken and not used.
  input: z.strictObject({ provider: inputs.provider, ...daysFields, by: z.string().max(100).optional() }),
  command: true,
  written: { field: 'note', once: true },
  async run(context, { provider: key, by: _, ...typed }): Promise<Answer> {
    const provider = theProvider(context, key);
    const checked = checkDays(context, provider, typed);
    return checked.asked ? log(context, provider, checked.asked) : ask(context, provider, typed, checked.faults);
  },
});

async function ask(context: Context, provider: Provider, typed: DaysTyped, faults: DayFaults): Promise<Answer> {
  const said = Object.values(faults);
  const form = daysForm(await standing(context, provider), {
    request: 'log-days',
    title: 'Log days',
    lead: said.length > 0 ? `Nothing is logged yet. ${said.join(' ')}` : missing(typed),
    faults,
    submit: 'Log',
    input: {},
    typed,
  });
  return { ...form, buttons: [...relatives(context, provider), ...form.buttons] };
}

/** Writes the entries, the year and the audit record together. A nonce that is known already writes nothing. */
async function log(context: Context, provider: Provider, asked: DaysAsked): Promise<Answer> {
  const year = academicYearOf(asked.date);
  const act = actId(context, 'log-days');
  const { entries, again } = await commit<{ entries: readonly LedgerEntry[]; again: boolean }>(
    context.store,
    context.authority.id,
    async (reader) => {
      const before = await loggedBy(reader, act, provider.key, year);
      if (before.length > 0) return { operations: [], result: { entries: before, again: true } };
      const { record, writing } = await openYear(reader, provider.key, year);
      const fresh = daysEntries(context, provider, record, asked, { act, by: context.asker.person.key });
      return {
        operations: [
          ...fresh.map((entry) => creating(context, entry)),
          writing(withEntries(record, fresh)),
          audit(
            context,
            'log-days',
            'done',
            provider.key,
            fresh.map(({ id }) => id),
            daysChange(context.pack, provider.kind, [], fresh),
          ),
        ],
        result: { entries: fresh, again: false },
      };
    },
  );
  const other = again && differs(entries, asked);
  const stands = await standingThen(context, provider, asked.date);
  return daysReceipt(stands, context.today, {
    title: 'Logged',
    lead: `Logged ${sayItem(context, provider, entries)}.`,
    entries,
    notes: [
      ...(other ? ['This form had been sent before. What it logged then still stands; to change it, press Correct.'] : []),
      ...(asked.part === undefined ? reportOwedNote(stands, entries) : []),
    ],
    buttons: amendButtons(provider.key, entries),
  });
}

/** The entries that this very act has already written. */
async function loggedBy({ read }: Reader, act: string, provider: string, year: number): Promise<StoredEntry[]> {
  const ids = (['prep', 'visit', 'report'] as const).map((part) => entryDocId({ provider, year, id: partId(act, part) }));
  const found = await Promise.all(ids.map((id) => read('entry', id)));
  return found.flatMap((doc) => doc?.body ?? []);
}

function differs(entries: readonly LedgerEntry[], { activity, date, quarters }: DaysAsked): boolean {
  const sum = entries.reduce((all, one) => all + one.quarters, 0);
  return sum !== quarters || entries.some((entry) => entry.activity !== activity || entry.date !== date);
}

function missing({ activity, days }: DaysTyped): string {
  if (activity === undefined && days === undefined) return 'Which activity, and how many days?';
  return activity === undefined ? 'Which activity were the days spent on?' : 'How many days were spent?';
}

/** Where days belong that this provider cannot take: what it became, and what it was before. */
function relatives({ directory, today }: Context, { status, opened, successors, predecessors }: Provider): Button[] {
  const young = opened !== undefined && academicYearOf(opened) >= academicYearOf(today);
  const keys = status === 'closed' ? successors : young ? predecessors : [];
  return keys
    .flatMap((key) => directory.get(key) ?? [])
    .map(({ key, name }) => ({ title: `Log for ${name}`, request: 'log-days', input: { provider: key } }));
}
