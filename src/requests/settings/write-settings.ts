import type { AuditChange } from '../../domain/audit-record.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Settings, ToldOf, Wanted } from '../../domain/settings.ts';
import type { Operation } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { settingsId } from './read-settings.ts';
import { sayWanted, toldNames } from './say-settings.ts';

/**
 * Keeps what the asker wants to be sent from now on, and returns all that they want. Where nothing changes nothing is
 * written.
 *
 * @example await writeSettings(context, { digest: 'off' }) // { person: 'p-priya', digest: 'off' }
 */
export function writeSettings(context: Context, wanted: Partial<Record<ToldOf, Wanted>>): Promise<Settings> {
  const { store, authority, asker, today } = context;
  const id = settingsId(asker.person.key);
  return commit<Settings>(store, authority.id, async ({ read }) => {
    const stored = await read('settings', id);
    const before: Settings = stored?.body ?? { person: asker.person.key };
    const after: Settings = { ...before, ...wanted };
    const change = changed(before, after, today);
    if (change.length === 0) return { operations: [], result: before };
    const doc = { id, kind: 'settings' as const, v: 1, body: after };
    const writing: Operation = stored ? { do: 'replace', doc, etag: stored.etag } : { do: 'create', doc };
    return { operations: [writing, audit(context, 'my-settings', 'done', undefined, [id], change)], result: after };
  });
}

function changed(before: Settings, after: Settings, today: IsoDate): AuditChange[] {
  return (Object.keys(toldNames) as ToldOf[]).flatMap((what) => {
    const [was, is] = [sayWanted(before, what, today), sayWanted(after, what, today)];
    return was === is ? [] : [{ what: toldNames[what].title, before: was, after: is }];
  });
}
