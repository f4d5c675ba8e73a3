import { z } from 'zod/v4';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { Provider } from '../domain/provider.ts';
import { daysChange } from '../packs/days-change.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit, type Decision, type Reader } from './commit.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { namedEntries, notAmended } from './ledger/amend.ts';
import { amendButtons } from './ledger/amend-buttons.ts';
import { checkDays, type DayFaults } from './ledger/check-days.ts';
import { chooseItem } from './ledger/choose-item.ts';
import { correctedEntries, sameAsBefore, typedOver } from './ledger/corrected.ts';
import { daysForm } from './ledger/days-form.ts';
import { daysReceipt } from './ledger/days-receipt.ts';
import { creating, type StoredEntry } from './ledger/entry-doc.ts';
import { actId, actOf } from './ledger/entry-ids.ts';
import { type DaysTyped, daysFields, entriesField, reasonField } from './ledger/form-input.ts';
import { readEntries, sayItem } from './ledger/logged-items.ts';
import { reasonFieldOf } from './ledger/reason-form.ts';
import { defineRequest } from './request.ts';
import { standingThen } from './standing/standing-then.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';

/** Changes days that were logged: takes the old entries back, saying why, and enters the right ones, in one write. */
export const correctDays = defineRequest({
  name: 'correct-days',
  title: 'Correct days that were logged',
  says: [
    'correct days at {provider}',
    'correct the days for {provider}',
    'correct the {activity} at {provider}',
    'correct what I logged for {provider}',
    'correct the visit to {provider}',
    'change the days at {provider}',
    'change the {activity} at {provider}',
    'change what I logged at {provider}',
    'change the date of the visit to {provider}',
    'fix the days at {provider}',
    'fix the {activity} for {provider}',
    'edit the days at {provider}',
    'amend days at {provider}',
    'the days at {provider} are wrong',
    'I logged the wrong days for {provider}',
    'the days I logged for {provider} should be {days}',
    'the days at {provider} should be {days} not {days}',
    'I logged too many days for {provider}',
    'it should be {days} at {provider}',
    'it was {days} not {days} at {provider}',
    'it should have been {days} at {provider}',
    'I put the days on the wrong school should be {provider}',
    'I put the wrong number of days for {provider}',
    'I got the date wrong at {provider}',
    'the days for {provider} are wrong',
    'it should say {activity} not {activity} at {provider}',
    'I logged too much at {provider}',
    'I put the wrong date on the {activity} at {provider}',
    'I put the wrong date on {provider}',
    'I put a full day for {provider} and it should have been half',
    'I put {days} for {provider} and it should have been {days}',
    'that should have been {date}',
    'hang on that should have been {date}',
    'put {days} down for {provider} meant {days} please fix',
  ],
  input: z.strictObject({ provider: inputs.provider, entries: entriesField, ...daysFields, reason: reasonField }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(context, { provider: key, entries: ids, reason, ...typed }): Promise<Answer> {
    const provider = theProvider(context, key);
    if (!ids || ids.length === 0) return chooseItem(context, provider, 'correct-days', typed.activity);
    const outcome = await commit(context.store, context.authority.id, (reader) =>
      decide(reader, context, provider, { ids, typed, reason }),
    );
    if (outcome.is === 'refused') return notAmended(provider, outcome.says);
    if (outcome.is === 'unfinished') return form(context, provider, outcome);
    const [first] = outcome.entries;
    return daysReceipt(await standingThen(context, provider, first?.date ?? context.today), context.today, {
      title: 'Corrected',
      lead: `Logged ${sayItem(context, provider, outcome.entries)} instead of ${sayItem(context, provider, outcome.before)} (${outcome.reason}).`,
      entries: outcome.entries,
      buttons: amendButtons(provider.key, outcome.entries),
    });
  },
});

type Unfinished = { is: 'unfinished'; before: StoredEntry[]; typed: DaysTyped; faults: DayFaults; unchanged: boolean; reason?: string };
type Outcome =
  | { is: 'done'; before: StoredEntry[]; entries: readonly LedgerEntry[]; reason: string }
  | Unfinished
  | { is: 'refused'; says: string };

async function decide(
  reader: Reader,
  context: Context,
  provider: Provider,
  { ids, typed, reason }: { ids: readonly string[]; typed: DaysTyped; reason?: string },
): Promise<Decision<Outcome>> {
  const ledger = await readEntries(reader, provider.key);
  const named = namedEntries(context, provider, ledger, ids);
  if (!named.entries) {
    const refused = named.refused === 'not-yours' ? [audit(context, 'correct-days', 'refused', provider.key, ids)] : [];
    return { operations: refused, result: { is: 'refused', says: named.says } };
  }
  const before = named.entries;
  const ours = [...ledger.all.values()].filter((entry) => entry.reverses === undefined && actOf(entry) === actId(context, 'correct-days'));
  if (ours.length > 0) {
    return {
      operations: [],
      result: { is: 'done', before, entries: ours, reason: ledger.reversals.get(before[0]?.id ?? '')?.reason ?? '' },
    };
  }
  if (before.some(({ id }) => ledger.reversals.has(id))) {
    return {
      operations: [],
      result: { is: 'refused', says: 'That has already been undone or corrected, so there is nothing left of it to change.' },
    };
  }
  const wanted = typedOver(before, typed);
  const checked = checkDays(context, provider, wanted);
  const same = checked.asked !== undefined && sameAsBefore(before, checked.asked);
  const asks = Object.values(typed).some((value) => value !== undefined) || reason !== undefined;
  if (!checked.asked || same || reason === undefined) {
    const faults = checked.asked ? {} : checked.faults;
    return { operations: [], result: { is: 'unfinished', before, typed: wanted, faults, unchanged: same && asks, reason } };
  }
  const written = await correctedEntries(reader, context, provider, { before, asked: checked.asked, reason });
  return {
    operations: [
      ...[...written.reversals, ...written.entries].map((entry) => creating(context, entry)),
      ...written.years,
      audit(
        context,
        'correct-days',
        'done',
        provider.key,
        [...written.reversals, ...written.entries].map(({ id }) => id),
        daysChange(context.pack, provider.kind, before, written.entries),
      ),
    ],
    result: { is: 'done', before, entries: written.entries, reason },
  };
}

async function form(context: Context, provider: Provider, { before, typed, faults, unchanged, reason }: Unfinished): Promise<Answer> {
  const said = sayItem(context, provider, before);
  const wrong = [...Object.values(faults), ...(unchanged ? ['Nothing is different from what was logged.'] : [])];
  return daysForm(await standing(context, provider), {
    request: 'correct-days',
    title: 'Correct',
    lead: wrong.length > 0 ? `Nothing is changed yet. ${wrong.join(' ')}` : `Logged: ${said}. Change what is wrong, and say why.`,
    submit: 'Correct',
    input: { entries: before.map(({ id }) => id) },
    typed,
    faults,
    more: [reasonFieldOf(reason)],
  });
}
