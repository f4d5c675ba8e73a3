import { addDays, sayDate } from '../domain/date.ts';
import { sayDays } from '../domain/days.ts';
import type { Pack } from '../packs/schema.ts';
import type { Context } from '../requests/context.ts';
import type { Candidate, Slot } from './found.ts';
import { ownProviders } from './own-provider.ts';
import { providerCandidate } from './provider-candidate.ts';

/** As many as a card shows at once; a person says more of the name where there are more. */
export const mostCandidates = 8;

const asked: Readonly<Record<Slot, string>> = {
  provider: 'Which school or setting do you mean?',
  activity: 'Which activity do you mean?',
  category: 'Which category do you mean?',
  kind: 'Which kind of provider do you mean?',
  person: 'Whom do you mean?',
  by: 'Who takes over?',
  except: 'Whose are to be left out?',
  barred: 'What is to be left out?',
  days: 'How many days? Days are counted in quarters.',
  date: 'Which date?',
  start: 'From which day?',
  until: 'Until which day?',
  when: 'Overdue, due now or coming up?',
  other: 'With which school or setting?',
  from: 'Which category would they leave?',
  phase: 'Which phase?',
  place: 'Which ward or postcode district?',
  scope: 'For whom?',
  since: 'Since when?',
  state: 'Overdue, due, not booked or not visited?',
  order: 'The most or the fewest days left first?',
  leftUpTo: 'How many days left at most?',
  leftFrom: 'How many days left at least?',
  faith: 'Which religious character?',
  twos: 'With places for two-year-olds?',
  each: 'For each of whom?',
  ofsted: 'Which Ofsted outcome?',
  area: 'Which area of the inspection?',
  term: 'Which word do you mean?',
  topic: 'What is it about?',
  grade: 'Which outcome of an inspection?',
  aspect: 'What about it?',
  show: 'Open, late or done?',
  answer: 'Do you come?',
  told: 'Which of the messages do you mean?',
  turn: 'On, off or paused?',
  about: 'About what?',
  week: 'Do you mean the week before or the week after?',
  half: 'Which part of the year do you mean?',
  part: 'Which part of the day do you mean?',
  where: 'Where is it to be?',
  time: 'At what time?',
  agreed: 'Which action do you mean?',
  field: 'Which point of the dashboard do you mean?',
  team: 'Whose columns do you mean?',
  stands: 'Red, amber, out of date or not kept yet?',
};

/** The question that asks for a slot. */
export function questionFor(slot: Slot): string {
  return asked[slot];
}

/**
 * What to offer for a slot that a request needs and the message leaves out; empty where it must be typed.
 *
 * @example candidatesFor('days', context, pack)[0] // { value: 2, label: '0.5 days' }
 */
export function candidatesFor(slot: Slot, context: Context, pack: Pack): Candidate[] {
  const { today } = context;
  const all: Partial<Record<Slot, () => Candidate[]>> = {
    provider: () => ownProviders(context).slice(0, mostCandidates).map(providerCandidate),
    activity: () => pack.activities.slice(0, mostCandidates).map(({ id, name }) => ({ value: id, label: name })),
    category: () => pack.categories.map(({ id, name }) => ({ value: id, label: id, detail: name })),
    kind: () => pack.kinds.map(({ kind, plural }) => ({ value: kind, label: plural })),
    days: () => [1, 2, 3, 4, 6, 8].map((quarters) => ({ value: quarters, label: sayDays(quarters) })),
    date: () => [today, addDays(today, -1)].map((date) => ({ value: date, label: sayDate(date) })),
  };
  return all[slot]?.() ?? [];
}
