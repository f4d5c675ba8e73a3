import { academicYearOf, addDays, type IsoDate, lastDayOf } from '../../domain/date.ts';
import type { Documents, Kind } from '../../domain/documents.ts';
import type { RuleName } from './rules.ts';

/** A kind that is never removed by time, and why. */
interface Always {
  always: string;
}

/** By which rule a document of a kind goes, and from which day its time runs; undefined while it does not. */
export interface Kept<K extends Kind> {
  rules: readonly RuleName[];
  from: (body: Documents[K], id: string) => { rule: RuleName; day: IsoDate } | undefined;
  /** How the ids of those begin that may go, where not with the kind alone. */
  prefixes?: readonly string[];
  /** Its ids are in the order of that day: what comes after a young one is young. */
  inOrder?: true;
}

/**
 * From when each kind of document is counted. A new kind does not compile until it is said here. Kinds stand in the order
 * in which they go: what is made from another goes before it.
 */
export const keptFrom: { readonly [K in Kind]: Kept<K> | Always } = {
  authority: { always: 'the desk itself' },
  revision: { always: 'the desk itself' },
  retention: { always: 'these times' },
  'link-key': { always: 'links that were sent are read with it' },
  provider: { always: 'register data' },
  person: { always: 'until somebody is erased' },
  calendar: { always: 'past years are worked out with it' },
  decision: { always: 'a category stands until the next one, and its history is the authority’s' },
  pause: { always: 'what was due is worked out with it' },
  agreement: { always: 'what was shared about a school or setting was shared under it' },
  cover: { always: 'who looked after whose caseload when; until one of the two is erased' },
  reassignment: { always: 'who had which school or setting when' },
  aliases: { always: 'until somebody is erased, or asks for it' },
  watch: { always: 'until somebody is erased, or stops watching' },
  settings: { always: 'until somebody is erased' },
  reach: { always: 'until somebody is erased' },
  channel: { always: 'until a manager takes it off' },
  outbox: { always: 'until it is delivered or has failed' },
  unheard: { rules: ['unheard'], from: ({ until }) => ({ rule: 'unheard', day: addDays(until, -90) }) },
  draft: { rules: ['drafts'], from: ({ saved, discarded = saved }) => ({ rule: 'drafts', day: dayOf(discarded) }) },
  outcome: {
    prefixes: ['outcome:', 'failed:'],
    rules: ['delivered', 'failed'],
    from: ({ state, at }) => ({ rule: state === 'failed' ? 'failed' : 'delivered', day: dayOf(at) }),
  },
  job: { rules: ['jobs'], from: ({ state, at }) => (state === 'done' ? { rule: 'jobs', day: dayOf(at) } : undefined) },
  mark: {
    // Other marks stay: what was done once must not be done again, and some are lists of what waits.
    prefixes: ['mark:retention-', 'mark:diary-answers:'],
    rules: ['marks'],
    from: ({ at }) => ({ rule: 'marks', day: dayOf(at) }),
  },
  audit: { rules: ['audit'], from: ({ at }) => ({ rule: 'audit', day: dayOf(at) }), inOrder: true },
  summary: { rules: ['notes'], from: ({ date }) => ({ rule: 'notes', day: lastDayOf(academicYearOf(date)) }) },
  risk: { rules: ['notes'], from: ({ date }) => ({ rule: 'notes', day: lastDayOf(academicYearOf(date)) }) },
  note: { rules: ['notes'], from: ({ year }) => ({ rule: 'notes', day: lastDayOf(year) }) },
  action: { rules: ['actions'], from: ({ closed }) => closed && { rule: 'actions', day: closed.on } },
  entry: { rules: ['days'], from: ({ year }) => ({ rule: 'days', day: lastDayOf(year) }) },
  year: { rules: ['days'], from: ({ year }) => ({ rule: 'days', day: lastDayOf(year) }) },
  proposal: { rules: ['proposals'], from: ({ closed }) => closed && { rule: 'proposals', day: dayOf(closed.at) } },
  review: { rules: ['proposals'], from: ({ year }) => ({ rule: 'proposals', day: lastDayOf(year) }) },
  told: { rules: ['proposals'], from: ({ year }) => ({ rule: 'proposals', day: lastDayOf(year) }) },
  agenda: {
    rules: ['meetings'],
    from: ({ meeting }) => ({ rule: 'meetings', day: lastDayOf(Number(meeting.split(':')[0])) }),
  },
  meeting: { rules: ['meetings'], from: ({ year }) => ({ rule: 'meetings', day: lastDayOf(year) }) },
  'term-plan': { rules: ['meetings'], from: ({ year }) => ({ rule: 'meetings', day: lastDayOf(year) }) },
  poll: { rules: ['meetings'], from: ({ until }) => ({ rule: 'meetings', day: lastDayOf(academicYearOf(until)) }) },
  day: { rules: ['diary'], from: ({ date }) => ({ rule: 'diary', day: date }) },
  absence: { rules: ['diary'], from: ({ until }) => ({ rule: 'diary', day: until }) },
  compliance: { always: 'what a school’s dashboard says now' },
  'compliance-change': { rules: ['dashboard'], from: ({ at }) => ({ rule: 'dashboard', day: dayOf(at) }) },
  post: { rules: ['posts'], from: ({ at }) => ({ rule: 'posts', day: dayOf(at) }) },
};

function dayOf(instant: string): IsoDate {
  return instant.slice(0, 10);
}
