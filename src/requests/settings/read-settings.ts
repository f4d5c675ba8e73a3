import type { Settings } from '../../domain/settings.ts';
import type { Context } from '../context.ts';

/** @example settingsId('p-priya') // 'settings:p-priya' */
export function settingsId(person: string): string {
  return `settings:${person}`;
}

/** What somebody said they want to be sent; undefined where they never said. */
export async function readSettings(
  { store, authority }: Pick<Context, 'store' | 'authority'>,
  person: string,
): Promise<Settings | undefined> {
  return (await store.read(authority.id, 'settings', settingsId(person)))?.body;
}

/** Everybody's, by person key: what a round reads once. */
export async function allSettings({ store, authority }: Pick<Context, 'store' | 'authority'>): Promise<ReadonlyMap<string, Settings>> {
  const all = new Map<string, Settings>();
  for await (const { body } of store.list(authority.id, 'settings', 'settings:')) all.set(body.person, body);
  return all;
}
