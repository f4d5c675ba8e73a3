import type { CategoryDecision } from '../../domain/category-decision.ts';
import type { Documents, Kind } from '../../domain/documents.ts';
import { peopleInCompliance } from './people-in-compliance.ts';
import { peopleInMeetings } from './people-in-meetings.ts';
import { peopleInNotes } from './people-in-notes.ts';
import { type HoldsNobody, inFields, type PersonIn } from './person-in.ts';

type Change = (text: string) => string;

/**
 * How each kind of document names people, and what erasing a person does to it: a new kind does not compile until it is
 * said here. A fact stays, with a key that leads to nobody; what is somebody's own affair goes; and of what was written a
 * name is taken out. That is the one exception to "a stored fact is never edited": an erasure replaces a name in
 * a text, and touches no figure, date or key.
 */
export const peopleIn: { readonly [K in Kind]: PersonIn<K> | HoldsNobody } = {
  authority: {
    as: 'readings',
    title: 'readings of a rule they adopted',
    names: ({ readings = [] }, person) => readings.some(({ by }) => by === person),
    erased: 'stays',
    texts: (body, change) => ({
      ...body,
      ...(body.readings && { readings: body.readings.map((one) => inFields(one, ['reason'], change)) }),
    }),
    shows: ({ readings = [] }) => readings,
  },
  revision: { nobody: 'a random word' },
  provider: { nobody: 'public register data; the head that the register names stays until the register changes' },
  calendar: { nobody: 'dates' },
  'link-key': { nobody: 'random, and secret' },
  retention: { nobody: 'days' },
  person: { as: 'persons', title: 'the person', names: ({ key }, person) => key === person, erased: 'goes' },
  year: {
    as: 'years',
    title: 'sums of a year, with the reasons of its decisions and pauses',
    erased: 'stays',
    texts: (body, change) => ({
      ...body,
      decisions: body.decisions.map((one) => inDecision(one, change)),
      ...(body.pauses && { pauses: body.pauses.map((one) => inFields(one, ['reason'], change)) }),
    }),
  },
  entry: {
    as: 'entries',
    title: 'days logged',
    names: ({ by }, person) => by === person,
    erased: 'stays',
    texts: (body, change) => inFields(body, ['note', 'reason'], change),
  },
  decision: {
    as: 'decisions',
    title: 'category decisions',
    names: ({ by, proposedBy, tookPart }, person) => [by, proposedBy, ...(tookPart?.people ?? [])].includes(person),
    erased: 'stays',
    texts: inDecision,
  },
  proposal: {
    as: 'proposals',
    title: 'proposals of a category',
    names: ({ by, closed, tookPart }, person) => [by, closed?.by, ...tookPart.people].includes(person),
    erased: 'stays',
    texts: (body, change) => ({
      ...inFields(body, ['reason'], change),
      evidence: {
        ...inFields(body.evidence, ['other'], change),
        known: body.evidence.known.map((one) => inFields(one, ['says'], change)),
      },
      tookPart: inFields(body.tookPart, ['others'], change),
      ...(body.closed && { closed: inFields(body.closed, ['reason'], change) }),
    }),
  },
  review: {
    as: 'reviews',
    title: 'reviews of a category',
    names: ({ by }, person) => by === person,
    erased: 'stays',
    texts: (body, change) => inFields(body, ['reason'], change),
  },
  told: {
    as: 'tellings',
    title: 'letters about a category that went to them',
    names: ({ people }, person) => people.includes(person),
    erased: 'stays',
  },
  job: { as: 'jobs', title: 'rounds of letters they started', names: ({ tells }, person) => tells?.by === person, erased: 'stays' },
  audit: {
    as: 'audit',
    title: 'audit records',
    names: ({ by, change = [] }, person) =>
      by === person ||
      JSON.stringify(change)
        .match(/\bperson:[\w-]+/g)
        ?.some((one) => one === `person:${person}`) === true,
    erased: 'stays',
  },
  aliases: {
    as: 'aliases',
    title: 'names they chose',
    names: (_, person, id) => id === `alias:${person}`,
    erased: 'goes',
    shows: ({ words }) => words,
  },
  unheard: {
    as: 'unheard',
    title: 'messages that were not understood',
    names: ({ by }, person) => by === person,
    erased: 'goes',
    texts: (body, change) => inFields(body, ['text'], change),
  },
  pause: {
    as: 'pauses',
    title: 'pauses of support',
    names: ({ by }, person) => by === person,
    erased: 'stays',
    texts: (body, change) => ('ends' in body ? body : inFields(body, ['reason'], change)),
  },
  reassignment: {
    as: 'reassignments',
    title: 'moves of a caseload',
    names: ({ by, moves }, person) => [by, ...moves.flatMap(({ from, to }) => [from, to])].includes(person),
    erased: 'stays',
  },
  // An absence and who covered it is somebody's own affair; who had which provider when is the authority's.
  cover: {
    as: 'covers',
    title: 'covers',
    names: (body, person) => body.by === person || (!('ends' in body) && [body.person, body.covered].includes(person)),
    erased: 'goes',
    goesWith: (body, gone) => 'ends' in body && gone.some(({ id }) => id === body.ends),
  },
  watch: {
    as: 'watches',
    title: 'schools and settings they watch',
    names: ({ person: theirs }, person) => theirs === person,
    erased: 'goes',
    shows: ({ providers }) => providers,
  },
  settings: {
    as: 'settings',
    title: 'what they want to be sent',
    names: ({ person: theirs }, person) => theirs === person,
    erased: 'goes',
  },
  reach: { as: 'reach', title: 'where their chat with Tally is', names: (_, person, id) => id === `reach:${person}`, erased: 'goes' },
  // What was posted to a channel in their name is the channel's, and is found by its outcome.
  outbox: {
    as: 'outbox',
    title: 'messages still to be sent to them',
    names: ({ as, lane }, person) => as === person || lane === `person:${person}`,
    erased: ({ lane }, person) => (lane === `person:${person}` ? 'goes' : 'stays'),
    texts: (body, change) => inFields(body, ['waiting', 'lastFault'], change),
  },
  outcome: {
    as: 'outcomes',
    title: 'what became of messages to them',
    names: ({ message: { as, lane } }, person) => as === person || lane === `person:${person}`,
    erased: ({ message: { lane } }, person) => (lane === `person:${person}` ? 'goes' : 'stays'),
    texts: (body, change) => ({
      ...inFields(body, ['reason'], change),
      message: inFields(body.message, ['waiting', 'lastFault'], change),
    }),
  },
  mark: {
    as: 'marks',
    title: 'marks that something was sent to them once',
    names: (_, person, id) => id.split(':').includes(person),
    erased: 'goes',
  },
  ...peopleInNotes,
  channel: {
    as: 'channels',
    title: 'channels they set for category updates',
    names: ({ by }, person) => by === person,
    erased: 'stays',
  },
  post: {
    as: 'posts',
    title: 'category updates they posted',
    names: ({ versions, withdrawn }, person) => [withdrawn?.by, ...versions.map(({ by }) => by)].includes(person),
    erased: 'stays',
    texts: (body, change) => ({
      ...body,
      versions: body.versions.map((version) => ({
        ...inFields(version, ['intro'], change),
        changes: version.changes.map((one) => inFields(one, ['reason'], change)),
      })),
      ...(body.withdrawn && { withdrawn: inFields(body.withdrawn, ['reason'], change) }),
    }),
  },
  ...peopleInMeetings,
  ...peopleInCompliance,
};

function inDecision<D extends CategoryDecision | Documents['decision']>(body: D, change: Change): D {
  const { tookPart } = body;
  return { ...inFields(body, ['reason', 'ruling'], change), ...(tookPart && { tookPart: inFields(tookPart, ['others'], change) }) };
}
