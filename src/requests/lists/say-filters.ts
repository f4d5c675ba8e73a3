import { type IsoDate, sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import type { Phase } from '../../domain/provider-kind.ts';
import { activityOf } from '../../packs/activity-of.ts';
import type { Pack } from '../../packs/schema.ts';
import { kindName } from '../words/about.ts';
import { listed } from '../words/listed.ts';
import type { Filters, OfstedOutcome } from './filters.ts';
import { isDistrict } from './is-in-place.ts';

/** A filter in words: what is counted, in the singular and the plural, and what narrows it. */
export interface FilterWords {
  one: string;
  many: string;
  /** What follows the noun ("in category B1 or B2 with no TAS meeting booked"); empty where nothing narrows it. */
  narrowed: string;
}

/**
 * Says what a list was narrowed by, so that a reader sees what was understood. `whose` are the words for whose
 * they are, where that was asked; `since` the first day that counts for visits.
 *
 * @example sayFilters(pack, { category: ['B1'], kind: ['pvi', 'child-minder'] }, …).narrowed // 'in category B1'
 */
export function sayFilters(pack: Pack, filters: Filters, { whose, since }: { whose?: string; since: IsoDate }): FilterWords {
  const { category, place } = filters;
  const narrowed = [
    category ? `in category ${listed(category, 'or')}` : '',
    place
      ? `in ${listed(
          place.map((one) => (isDistrict(one) ? one.toUpperCase() : one)),
          'or',
        )}`
      : '',
    whose ? `${whose === 'your caseload' ? 'on' : 'for'} ${whose}` : '',
    sayState(pack, filters, since),
    sayOutcome(filters),
    filters.twos ? 'with places for two-year-olds' : '',
    sayFaith(filters),
    sayLeft(filters),
  ];
  return { ...noun(pack, filters), narrowed: narrowed.filter(Boolean).join(' ') };
}

function noun(pack: Pack, { kind, phase }: Filters): { one: string; many: string } {
  const ofPhase = phase
    ? `${listed(
        phase.map((one) => phases[one]),
        'or',
      )} `
    : '';
  // Schools are maintained or academies: both together need no more words.
  const schools = kind ? kind.length === 2 && kind.includes('maintained-school') && kind.includes('academy') : phase !== undefined;
  if (schools) return { one: `${ofPhase}school`, many: `${ofPhase}schools` };
  if (!kind) return { one: 'school or setting', many: 'schools and settings' };
  // What an early years team calls its own: their long names in a row read as a legal text.
  if (kind.length === 2 && kind.includes('pvi') && kind.includes('child-minder')) return { one: 'setting', many: 'settings' };
  const plural = (one: (typeof kind)[number]) => pack.kinds.find((named) => named.kind === one)?.plural ?? `of ${kindName(pack, one)}`;
  return {
    one:
      ofPhase +
      listed(
        kind.map((one) => kindName(pack, one)),
        'or',
      ),
    many: ofPhase + apart(kind.map(plural)),
  };
}

/** "Nurseries, and child minders": a comma where one of the names has "and" in it. */
function apart(names: readonly string[]): string {
  const whole = names.length > 1 && names.some((name) => name.includes(' and '));
  return whole ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}` : listed(names);
}

const phases: Record<Phase, string> = {
  nursery: 'nursery',
  primary: 'primary',
  secondary: 'secondary',
  'all-through': 'all-through',
  special: 'special',
  alternative: 'alternative provision',
  'post-16': 'post-16',
};

function sayState(pack: Pack, { state, activity: id }: Filters, since: IsoDate): string {
  const activity = id === undefined ? undefined : activityOf(pack, id);
  switch (state) {
    case undefined:
      return '';
    case 'overdue':
      return activity ? `with ${activity.name} overdue` : 'with something overdue';
    case 'due':
      return activity ? `with ${activity.name} due now` : 'with something due now';
    case 'to-hold':
      return activity ? `with ${activity.name} still to hold` : 'with something still to hold';
    case 'uncategorised':
      return 'without a category';
    case 'not-booked':
      return activity ? `with no ${activity.name} booked` : 'with nothing booked';
    case 'booked':
      return activity ? `with ${activity.name} booked` : 'with a visit or meeting booked';
    case 'overspent':
      return `with more days used${activity ? ` for ${activity.name}` : ''} than allocated`;
    case 'paused':
      return 'whose support is paused';
    case 'unassigned':
      return 'without an advisor or officer';
    case 'visited':
      return `with a ${activity?.name ?? 'visit or meeting'} since ${sayDate(since)}`;
    case 'inspected':
      return `inspected since ${sayDate(since)}`;
    case 'not-inspected':
      return `not inspected since ${sayDate(since)}`;
    case 'not-visited':
      return `with no ${activity?.name ?? 'visit or meeting'} since ${sayDate(since)}`;
  }
}

function sayFaith({ faith }: Filters): string {
  if (faith === undefined) return '';
  if (faith === 'any') return 'with a religious character';
  return faith === 'none' ? 'without a religious character' : `whose religious character is ${capitals(faith)}`;
}

/** "church of england" as it is written. */
function capitals(name: string): string {
  return name.replace(/\b(?!of\b)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Days come in quarters, so that 2.75 at most are less than 3. */
function sayLeft({ leftUpTo, leftFrom }: Filters): string {
  const bounds = [
    leftFrom === undefined ? '' : leftFrom % 4 === 1 ? `more than ${sayDays(leftFrom - 1)}` : `at least ${sayDays(leftFrom)}`,
    leftUpTo === undefined
      ? ''
      : leftUpTo === 0
        ? 'no days'
        : leftUpTo % 4 === 3
          ? `less than ${sayDays(leftUpTo + 1)}`
          : `at most ${sayDays(leftUpTo)}`,
  ].filter(Boolean);
  return bounds.length === 0 ? '' : `with ${bounds.join(' and ')} left`;
}

function sayOutcome({ ofsted, area }: Filters): string {
  if (!ofsted) return '';
  const graded = ofsted.filter((one) => sayOther(one) === undefined);
  const where = area ? ` for ${area}` : graded.every((one) => overall.includes(one)) ? ' overall' : ' for an area';
  const said = graded.length > 0 ? [`whose last graded Ofsted inspection says ${listed(graded, 'or')}${where}`] : [];
  return [...said, ...ofsted.flatMap((one) => sayOther(one) ?? [])].join(' or ');
}

/** What is no grade of an inspection, in words of its own. */
function sayOther(outcome: OfstedOutcome): string | undefined {
  switch (outcome) {
    case 'not judged':
      return 'with no graded Ofsted inspection recorded';
    case 'special measures':
    case 'serious weaknesses':
      return `that Ofsted put in its category of concern “${outcome}” at the last graded inspection`;
    case 'met':
    case 'not met':
      return `whose last Ofsted inspection judged requirements ${outcome}`;
    case 'less than good':
      return 'whose last graded Ofsted inspection says requires improvement or inadequate overall';
    default:
      return undefined;
  }
}

const overall: readonly string[] = ['outstanding', 'good', 'requires improvement', 'inadequate'];
