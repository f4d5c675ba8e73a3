import { z } from 'zod/v4';
import type { Provider } from '../domain/provider.ts';
import { reversalId } from '../domain/reversal-id.ts';
import { reverseEntry } from '../domain/reverse-entry.ts';
import { daysChange } from '../packs/days-change.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit, type Decision } from './commit.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { namedEntries, notAmended } from './ledger/amend.ts';
import { chooseItem } from './ledger/choose-item.ts';
import { daysReceipt } from './ledger/days-receipt.ts';
import { creating, type StoredEntry } from './ledger/entry-doc.ts';
import { entriesField, reasonField } from './ledger/form-input.ts';
import { readEntries, sayItem } from './ledger/logged-items.ts';
import { reasonForm } from './ledger/reason-form.ts';
import { writeYears } from './ledger/write-years.ts';
import { defineRequest } from './request.ts';
import { standingThen } from './standing/standing-then.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';

/** For how long after logging an Undo needs no reason given. */
const AT_ONCE = 15 * 60 * 1000;
const undoneAtOnce = 'undone by the person who logged it';

/** Takes days back that were logged: each by a reversing entry that says why. Asks which, and why, where it was not said. */
export const reverseDays = defineRequest({
  name: 'reverse-days',
  title: 'Undo days that were logged',
  says: [
    'undo days at {provider}',
    'undo the last days at {provider}',
    'undo the visit to {provider}',
    'undo what I logged for {provider}',
    'undo {activity} at {provider}',
    'reverse days at {provider}',
    'reverse the {activity} at {provider}',
    'delete days at {provider}',
    'delete the visit to {provider}',
    'remove days from {provider}',
    'remove the {activity} from {provider}',
    'take back days at {provider}',
    'cancel the days I logged at {provider}',
    'I logged {provider} by mistake',
    'wrong school, undo {provider}',
    'cancel the days at {provider}',
    'cancel the half day at {provider}',
    'that was wrong, undo it',
    'the {days} at {provider} was wrong, undo it',
    'scrap what I logged at {provider}',
    'scrap what I logged at {provider} on {date}',
    'take back what I logged for {provider}',
    'take back the days I put on {provider}',
    'undo the last thing I logged',
    'I logged days for {provider} that did not happen',
    'that visit to {provider} never happened take the days off',
    'wipe the days from {provider}',
    'undo the {days} at {provider}',
    'undo {days} at {provider}',
    'I booked a day against {provider} that never happened, take it off again',
    'take it off again, it never happened',
    'take that off',
    'take those days off',
    'wrong school take that off',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    entries: entriesField,
    reason: reasonField,
    activity: inputs.activity.optional(),
  }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(context, { provider: key, entries: ids, reason, activity }): Promise<Answer> {
    const provider = theProvider(context, key);
    if (!ids || ids.length === 0) return chooseItem(context, provider, 'reverse-days', activity);
    const outcome = await commit(context.store, context.authority.id, (reader) => decide(reader, context, provider, ids, reason));
    if (outcome.is === 'refused') return notAmended(provider, outcome.says);
    const said = sayItem(context, provider, outcome.entries);
    if (outcome.is === 'unexplained') {
      return reasonForm(provider, { request: 'reverse-days', title: 'Undo', said, entries: ids });
    }
    const [first] = outcome.entries;
    const stands = await standingThen(context, provider, first?.date ?? context.today);
    return daysReceipt(stands, context.today, {
      title: 'Undone',
      lead: `Took back ${said} (${outcome.reason}).`,
      entries: outcome.entries.map((entry) => ({ ...entry, quarters: 0 - entry.quarters })),
      buttons: leads(provider.key, ['log-days']),
    });
  },
});

type Outcome =
  | { is: 'done'; entries: StoredEntry[]; reason: string }
  | { is: 'unexplained'; entries: StoredEntry[] }
  | { is: 'refused'; says: string };

/** What has been taken back already stays so: only the rest is reversed, and where nothing is left, nothing is written. */
async function decide(
  reader: Parameters<typeof readEntries>[0],
  context: Context,
  provider: Provider,
  ids: readonly string[],
  reason: string | undefined,
): Promise<Decision<Outcome>> {
  const ledger = await readEntries(reader, provider.key);
  const named = namedEntries(context, provider, ledger, ids);
  if (!named.entries) {
    const refused = named.refused === 'not-yours' ? [audit(context, 'reverse-days', 'refused', provider.key, ids)] : [];
    return { operations: refused, result: { is: 'refused', says: named.says } };
  }
  const { entries } = named;
  const left = entries.filter(({ id }) => !ledger.reversals.has(id));
  if (left.length === 0) {
    return { operations: [], result: { is: 'done', entries, reason: ledger.reversals.get(entries[0]?.id ?? '')?.reason ?? undoneAtOnce } };
  }
  const why = reason ?? (left.every((entry) => loggedJustNow(context, entry)) ? undoneAtOnce : undefined);
  if (why === undefined) return { operations: [], result: { is: 'unexplained', entries } };
  const reversals = left.map((entry) => reverseEntry(entry, { id: reversalId(entry.id), reason: why, by: context.asker.person.key }));
  return {
    operations: [
      ...reversals.map((entry) => creating(context, entry)),
      ...(await writeYears(reader, provider.key, reversals)),
      audit(
        context,
        'reverse-days',
        'done',
        provider.key,
        reversals.map(({ id }) => id),
        daysChange(context.pack, provider.kind, left, []),
      ),
    ],
    result: { is: 'done', entries, reason: why },
  };
}

function loggedJustNow({ asker, now }: Context, { by, at }: StoredEntry): boolean {
  const since = Date.parse(now) - Date.parse(at);
  return by === asker.person.key && since >= 0 && since <= AT_ONCE;
}
