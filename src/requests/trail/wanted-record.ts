import type { AuditChange, AuditRecord } from '../../domain/audit-record.ts';

/** What a question about the audit may be limited to. */
export const trailTopics = ['category', 'days', 'caseload', 'support', 'refused'] as const;
export type TrailTopic = (typeof trailTopics)[number];

/** Which records are asked for: done at one of these providers, by this person, of this kind of thing. */
export interface TrailAsked {
  providers?: ReadonlySet<string>;
  /** Person keys; with `providers` either will do. */
  by?: string;
  either?: boolean;
  about?: TrailTopic;
  /** The code of the category that was given, the name of the activity whose days they are. */
  category?: string;
  activity?: string;
}

const someDays = /^-?\d+(\.\d+)? days?$/;
const carers = new Set(['advisor', 'early years officer', 'senior advisor']);

const topics: Record<Exclude<TrailTopic, 'refused'>, (change: AuditChange, request: string) => boolean> = {
  category: ({ what }) => what === 'category',
  days: ({ before = '', after = '' }) => someDays.test(before) || someDays.test(after),
  caseload: ({ what }, request) => carers.has(what) || request === 'cover',
  support: (_, request) => request === 'pause-support' || request === 'resume-support',
};

/**
 * A record as far as it is asked for, or undefined where it is not: of several changes those at the providers, and of the
 * kind, that the question is about.
 *
 * @example wantedRecord(record, { providers: new Set(['900001']), about: 'category' })?.change?.length // 1
 */
export function wantedRecord<R extends AuditRecord>(
  record: R,
  { providers, by, either, about, category, activity }: TrailAsked,
): R | undefined {
  const theirs = by !== undefined && record.by === by;
  if (by !== undefined && !theirs && !either) return undefined;
  if (about === 'refused' && record.outcome !== 'refused') return undefined;
  const at = ({ provider = record.provider }: AuditChange) =>
    providers === undefined || (theirs && either) || (provider !== undefined && providers.has(provider));
  const of = (change: AuditChange) => about === undefined || about === 'refused' || topics[about](change, record.request);
  const given = ({ after = '' }: AuditChange) => category === undefined || after.split(' ')[0] === category;
  const spent = ({ what }: AuditChange) => activity === undefined || what.includes(`${activity} on `);
  const change = record.change?.filter((one) => at(one) && of(one) && given(one) && spent(one)) ?? [];
  if (change.length > 0) return { ...record, change };
  // One that says no change answers only a question that asks for none.
  const silent = record.change === undefined || record.outcome === 'refused';
  return silent && [at, of, given, spent].every((fits) => fits({ what: '' })) ? record : undefined;
}
