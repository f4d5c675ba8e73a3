import { checkRules } from '../../src/domain/check-rules.ts';
import type { Entitlement } from '../../src/domain/entitlements/entitlement.ts';
import type { HalfTerm, Window } from '../../src/domain/entitlements/window.ts';
import { applies, groupsFor, type Subject } from '../../src/domain/groups-for.ts';
import type { Inspection } from '../../src/domain/inspection.ts';
import { activityName, activityOf } from '../../src/packs/activity-of.ts';
import { categoryOf } from '../../src/packs/category-of.ts';
import { citeWords } from '../../src/packs/cite-words.ts';
import { colourOf } from '../../src/packs/colour-of.ts';
import { meetingShapeFor } from '../../src/packs/meeting-shape-for.ts';
import { noteShapeFor, type ShapeOfNote } from '../../src/packs/note-shape-for.ts';
import type { Pack } from '../../src/packs/schema.ts';

/** One line an advisor could check against the strategy: a provider, and what the pack must say of it. */
export interface PackCase {
  fact: string;
  provider?: Subject;
  inspection?: Inspection;
  adopted?: string[];
  category?: string;
  /** What the dashboard says of a school, by field, as figures and dates are kept, and on which day. */
  values?: Record<string, string | number>;
  today?: string;
  expect: Record<string, unknown>;
}

type Look = (pack: Pack, given: PackCase) => unknown;
type OfShape<S extends Entitlement['shape']> = Extract<Entitlement, { shape: S }>;

/** What each word of a case's `expect` asks of the pack; a word that is not here fails the case. */
export const factsOfCase: Record<string, Look> = {
  total: (pack, given) =>
    groups(pack, given).reduce<number | null>((sum, { totalDays }) => (totalDays === null ? sum : (sum ?? 0) + totalDays / 4), null),
  limit: (pack, given) =>
    groups(pack, given).flatMap(({ upTo, atLeast }) => (upTo ? ['up to'] : atLeast ? ['at least'] : []))[0] ?? 'exactly',
  days: (pack, given) => sums(days(pack, given).filter(({ outside }) => !outside)),
  outside: (pack, given) => sums(days(pack, given).filter(({ outside }) => outside)),
  times: (pack, given) =>
    gather(
      days(pack, given).filter(({ outside }) => !outside),
      ({ count }) => count,
      (a, b) => a + b,
    ),
  parts: (pack, given) =>
    gather(
      days(pack, given),
      ({ parts, reportCoversPrep }) => sayParts(parts) + (reportCoversPrep ? ' (covers preparation)' : ''),
      (a, b) => (a === b ? a : `${a}; ${b}`),
    ),
  windows: (pack, given) =>
    gather(
      days(pack, given).filter(({ outside }) => !outside),
      ({ windows }) => windows.map(sayWindow),
      (a, b) => [...a, ...b],
    ),
  divisible: (pack, given) =>
    days(pack, given)
      .filter(({ divisible }) => divisible)
      .map(({ activity }) => activity),
  cadence: (pack, given) =>
    gather(
      items(pack, given, 'cadence'),
      ({ every }) => (typeof every === 'object' ? `every ${every.weeks} school weeks` : every),
      (a, b) => `${a}; ${b}`,
    ),
  inWords: (pack, given) => items(pack, given, 'note').map(({ activity }) => activity),
  forum: (pack, given) =>
    gather(
      items(pack, given, 'forum'),
      ({ chair, minimumAttendance }) => ({ chair, minimumAttendance }),
      (a) => a,
    ),
  agenda: (pack, given) =>
    items(pack, given, 'forum').every(({ activity }) => (meetingShapeFor(pack, activity, given.provider!.kind)?.agenda.length ?? 0) > 0),
  outcome: (pack, given) => items(pack, given, 'forum').map(({ outcome }) => outcome?.split(',')[0]),
  agrees: (pack, given) =>
    gather(
      days(pack, given).filter(({ who }) => who),
      ({ who }) => who,
      (a) => a,
    ),
  who: (pack, given) => ofKind(pack, given, ({ who }) => who),
  chair: (pack, given) => ofKind(pack, given, ({ chair }) => chair),
  mustAttend: (pack, given) => ofKind(pack, given, ({ minimumAttendance }) => minimumAttendance),
  name: (pack, given) => Object.fromEntries(pack.activities.map(({ id }) => [id, activityName(pack, id, given.provider!.kind)])),
  pride: (pack) => Object.fromEntries(pack.activities.map(({ id, pride }) => [id, pride.join('')])),
  countsAs: (pack) =>
    Object.fromEntries(pack.activities.flatMap(({ id, countsAs }) => (countsAs ? [[id, activityOf(pack, countsAs)?.id]] : []))),
  formerly: (pack) => Object.fromEntries(pack.activities.flatMap(({ id, formerly }) => (formerly ? [[id, formerly]] : []))),
  restsOn: (pack, given) => [
    ...new Set(
      groups(pack, given).flatMap(({ discrepancies, items: own }) => [...discrepancies, ...own.flatMap((item) => item.discrepancies)]),
    ),
  ],
  cited: (pack, given) => [...new Set(groups(pack, given).map(({ citation }) => citeWords(pack, citation)))],
  groups: (pack, given) => groups(pack, given).map(({ title }) => title),
  rules: (pack, given) => pack.rules.filter(({ appliesTo }) => applies(appliesTo, given.provider!)).map(({ id }) => id),
  check: (pack, { provider, inspection, adopted }) =>
    checkRules({ rules: pack.rules, ...provider!, category: provider!.category!, inspections: inspection ? [inspection] : [], adopted })[0]
      ?.outcome ?? 'no rule',
  status: (pack, given) => categoryOf(pack, given.category!)?.supportStatus ?? 'none',
  reviewAfterMonths: (pack, given) => categoryOf(pack, given.category!)?.reviewAfterMonths ?? null,
  means: (pack, given) => pack.categories.filter(({ aliases }) => aliases.includes(given.category!)).map(({ id }) => id),
  categories: (pack) => pack.categories.map(({ id }) => id),
  criteria: (pack, { provider }) =>
    pack.criteria
      .filter(({ kinds, category }) => kinds.includes(provider!.kind) && category === provider!.category)
      .flatMap(({ columns }) => columns.map(({ name }) => name)),
  values: (pack) => pack.values.map(({ letter }) => letter).join(''),
  indicators: (pack) => pack.indicators.length,
  discrepancies: (pack) => pack.discrepancies.length,
  noteParts: (pack, { provider }) => ofNotes(pack, provider!, ({ parts }) => parts.map(({ label }) => label)),
  noteOptions: (pack, { provider }) => ofNotes(pack, provider!, ({ options }) => options.map(({ label }) => label)),
  noteCited: (pack, { provider }) => ofNotes(pack, provider!, ({ citation }) => citeWords(pack, citation)),
  /** Whether the source prescribes the parts, or Tally has made them. */
  notePrescribed: (pack, { provider }) => ofNotes(pack, provider!, ({ own }) => !own),
  dashboard: (pack) => pack.dashboard?.name ?? 'none',
  dashboardFor: (pack) => ({ has: pack.dashboard?.appliesTo, mayHave: pack.dashboard?.offeredTo }),
  fields: (pack) =>
    Object.fromEntries(
      (pack.dashboard?.teams ?? []).map(({ id, name }) => [
        name,
        pack.dashboard!.fields.filter(({ team }) => team === id).map(({ label }) => label),
      ]),
    ),
  colours: (pack, { values = {}, today = '2026-11-03' }) =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => {
        const rule = colourOf(pack.dashboard!.fields.find((field) => field.id === id)!, value, today);
        return [id, rule ? `${rule.rag}: ${rule.says}` : 'none'];
      }),
    ),
  /** Which thresholds the source prints: all others are Tally's own. */
  citedThresholds: (pack) => (pack.dashboard?.fields ?? []).filter(({ colours }) => colours.some(({ own }) => !own)).map(({ id }) => id),
  figures: (pack) => Object.fromEntries(pack.figures.flatMap(({ rows }) => rows.map(({ label, value }) => [label, value]))),
};

function ofNotes<T>(pack: Pack, { kind }: Subject, of: (shape: ShapeOfNote) => T): Record<string, T> {
  return Object.fromEntries(
    pack.activities.flatMap(({ id }) => {
      const shape = noteShapeFor(pack, id, kind);
      return shape ? [[id, of(shape)]] : [];
    }),
  );
}

const groups = (pack: Pack, { provider }: PackCase) => groupsFor(pack.groups, provider!);

function items<S extends Entitlement['shape']>(pack: Pack, given: PackCase, shape: S): OfShape<S>[] {
  return groups(pack, given).flatMap((group) => group.items.filter((item): item is OfShape<S> => item.shape === shape));
}

const days = (pack: Pack, given: PackCase) => items(pack, given, 'days');

/** By activity, in the pack's order; where an activity stands twice, `both` makes one of two. */
function gather<T extends { activity: string }, V>(rows: T[], of: (row: T) => V, both: (a: V, b: V) => V): Record<string, V> {
  const found: Record<string, V> = {};
  for (const row of rows) found[row.activity] = row.activity in found ? both(found[row.activity]!, of(row)) : of(row);
  return found;
}

const sums = (rows: OfShape<'days'>[]) =>
  gather(
    rows,
    ({ count, parts: { prep, visit, report } }) => (count * (prep + visit + report)) / 4,
    (a, b) => a + b,
  );

function sayParts(parts: OfShape<'days'>['parts']): string {
  return (['prep', 'visit', 'report'] as const).flatMap((part) => (parts[part] > 0 ? [`${part} ${parts[part] / 4}`] : [])).join(' + ');
}

const halfTerms: Record<HalfTerm, string> = {
  'autumn-1': 'Autumn 1',
  'autumn-2': 'Autumn 2',
  'spring-1': 'Spring 1',
  'spring-2': 'Spring 2',
  'summer-1': 'Summer 1',
  'summer-2': 'Summer 2',
};
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The window in the strategy's own terms, so that a case can be read beside its table. */
function sayWindow(window: Window): string {
  if (window.in === 'month')
    return window.halfTerm ? `${months[window.month - 1]} in ${halfTerms[window.halfTerm]}` : months[window.month - 1]!;
  if (window.in === 'half-term') return halfTerms[window.halfTerm];
  if (window.in === 'term') return `${window.term}${window.prefer ? `, ${window.prefer.replace('-', ' ')} preferred` : ''}`;
  if (window.in === 'any-time') return window.usually ? `any time, usually ${window.usually}` : 'any time';
  return `before ${window.activity}`;
}

function ofKind<T>(pack: Pack, { provider }: PackCase, of: (row: Pack['activities'][number]['who'][number]) => T): Record<string, T> {
  return Object.fromEntries(
    pack.activities.flatMap(({ id, who }) => {
      const row = who.find(({ kinds }) => kinds.includes(provider!.kind));
      return row ? [[id, of(row)]] : [];
    }),
  );
}
