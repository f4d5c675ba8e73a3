import { type IsoDate, sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import { localDate } from '../../domain/local-time.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';

/** One thing that changed: when it was written down, or of what came by a file when it happened, and what it was in words. */
export interface Change {
  on: IsoDate;
  provider: Provider;
  what: 'category' | 'logged' | 'reversed';
  /** Of a category that is another now: which, and which it was before, if any. */
  moved?: { to: string; from?: string };
  says: string;
}

/**
 * What changed since a date at these providers, newest first: category decisions, days logged and days reversed. It goes by
 * when something was written and not by the day it happened on; but not of what came by a file, which was known to people before:
 * on the day that an authority's history is imported nothing of it is news.
 *
 * @example (await whatChanged(context, providers, '2027-01-11'))[0]?.says // 'category C from Tue 12 Jan 2027, before that B2'
 */
export async function whatChanged(context: Context, providers: readonly Provider[], since: IsoDate): Promise<Change[]> {
  const by = new Map(providers.map((provider) => [provider.key, provider]));
  const one = providers.length === 1 ? `${providers[0]?.key}:` : '';
  const all = [...(await decided(context, by, since, one)), ...(await entered(context, by, since, one))];
  return all.sort((a, b) => b.at.localeCompare(a.at)).map(({ at: _, ...change }) => change);
}

type Dated = Change & { at: string };

async function decided(context: Context, by: ReadonlyMap<string, Provider>, since: IsoDate, prefix: string): Promise<Dated[]> {
  const { store, authority } = context;
  const before = new Map<string, string>();
  const found: Dated[] = [];
  // In order of provider and effective date: the one before is the category it replaces.
  for await (const { body } of store.list(authority.id, 'decision', `decision:${prefix}`)) {
    const provider = by.get(body.provider);
    const { at, on } = dated(body, body.by === undefined ? body.effectiveFrom : undefined, authority.timeZone);
    const last = before.get(body.provider);
    before.set(body.provider, body.category);
    if (!provider || on < since) continue;
    const was = last === undefined ? '' : last === body.category ? ', confirmed' : `, before that ${last}`;
    found.push({
      at,
      on,
      provider,
      what: 'category',
      ...(last !== body.category && { moved: { to: body.category, from: last } }),
      says: `category ${body.category} from ${sayDate(body.effectiveFrom)}${was}`,
    });
  }
  return found;
}

async function entered(context: Context, by: ReadonlyMap<string, Provider>, since: IsoDate, prefix: string): Promise<Dated[]> {
  const { store, authority } = context;
  const found: Dated[] = [];
  for await (const { body } of store.list(authority.id, 'entry', `entry:${prefix}`)) {
    const provider = by.get(body.provider);
    const { at, on } = dated(body, body.source === 'import' ? body.date : undefined, authority.timeZone);
    if (!provider || on < since) continue;
    const name = activityName(context.pack(body.year), body.activity, provider.kind);
    const part = { prep: ' (preparation)', visit: '', report: ' (report)' }[body.part];
    const reversed = body.reverses !== undefined;
    const says = `${sayDays(Math.abs(body.quarters))} ${reversed ? 'taken back' : 'logged'}: ${name}${part} of ${sayDate(body.date)}${who(context, body.by)}`;
    found.push({ at, on, provider, what: reversed ? 'reversed' : 'logged', says });
  }
  return found;
}

/** When something that was written `at` an instant counts: on that day, or on the earlier one that a file says it `happened` on. */
function dated({ at }: { at: string }, happened: IsoDate | undefined, timeZone: string): { at: string; on: IsoDate } {
  const on = localDate(at, timeZone);
  return happened !== undefined && happened < on ? { at: happened, on: happened } : { at, on };
}

/** Colleagues are named to staff alone. */
function who({ asker, people }: Context, key: string | undefined): string {
  const name = asker.staff ? people.find((person) => person.key === key)?.name : undefined;
  return name ? `, ${name}` : '';
}
