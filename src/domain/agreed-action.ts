import type { IsoDate } from './date.ts';

/**
 * Something agreed at a visit that somebody is to do, followed up until it is done. Kept as
 * `action:<provider>:<note>:<action id>`; who changed it when stands in the audit.
 */
export interface AgreedAction {
  id: string;
  provider: string;
  /** The note it was agreed in, and the day and activity of that visit. */
  note: string;
  agreed: IsoDate;
  activity: string;
  what: string;
  /** Who does it, as written, and their person key where Tally knows them. */
  who: string;
  owner?: string;
  due?: IsoDate;
  /** Person key of the advisor who made the visit. */
  by: string;
  state: 'open' | 'done' | 'dropped';
  /** The day it was done or dropped, by whom, and what they said. `bySchool`: a leader of the provider said so. */
  closed?: { on: IsoDate; by: string; says?: string; bySchool?: true };
}

/** @example actionDocId({ provider: '900001', note: '3f2a', id: 'a1' }) // 'action:900001:3f2a:a1' */
export function actionDocId(action: Pick<AgreedAction, 'provider' | 'note' | 'id'>): string {
  return `action:${actionRef(action)}`;
}

/** What an action is called in a card and a message: a provider's key, a note's id and its own, none of which holds a colon. */
export function actionRef({ provider, note, id }: Pick<AgreedAction, 'provider' | 'note' | 'id'>): string {
  return `${provider}:${note}:${id}`;
}

/** Open, and its day has gone by. */
export function isLate({ state, due }: Pick<AgreedAction, 'state' | 'due'>, today: IsoDate): boolean {
  return state === 'open' && due !== undefined && due < today;
}
