import type { Pack } from '../packs/schema.ts';
import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import type { Candidate, Found, Slot } from './found.ts';
import { shareOut } from './note-ends.ts';
import { oncePer } from './once-per.ts';

const slots: readonly Slot[] = [
  'activity',
  'from',
  'category',
  'kind',
  'phase',
  'place',
  'person',
  'by',
  'except',
  'scope',
  'days',
  'date',
  'start',
  'until',
  'since',
  'when',
  'state',
  'order',
  'leftUpTo',
  'leftFrom',
  'faith',
  'twos',
  'each',
  'ofsted',
  'area',
  'other',
  'term',
  'topic',
  'grade',
  'aspect',
  'show',
  'told',
  'answer',
  'turn',
  'about',
  'agreed',
  'week',
  'half',
  'part',
  'where',
  'field',
  'team',
  'stands',
  'time',
];

/** The input so far, and the first slot that must be asked for. */
export interface Filled {
  input: Record<string, unknown>;
  ask?: { slot: Slot; candidates: Candidate[] };
}

/**
 * Puts what a message names into the fields of a request that have its slots' names. A slot with several
 * meanings is asked about; so is a needed one that is missing. `input` already holds the provider, if any.
 *
 * @example fillSlots(request, found, { provider: '900001' }, context, pack).input // { provider: '900001', activity: 'tas-meeting' }
 */
export function fillSlots(request: Request, heard: readonly Found[], input: Record<string, unknown>, context: Context, pack: Pack): Filled {
  const filled: Filled = { input: { ...input } };
  const found = shareOut(
    heard.map((one) => inTime(one, request, context)),
    request,
  );
  for (const slot of slots) {
    if (!(slot in request.input.shape)) continue;
    if (isPair(request, slot)) {
      const [value] = distinct(found.filter((one) => one.slot === 'category').flatMap(({ values }) => values)).slice(
        slot === 'other' ? 1 : 0,
      );
      if (value) filled.input[slot] = value.value;
      continue;
    }
    const all = 'from' in request.input.shape ? leavingApart(slot, found) : found.filter((one) => one.slot === slot);
    if (slot === 'kind' && isCaseload(request, all, found, context)) continue;
    const several = distinct(together(slot, all, found, pack));
    if (several.length > 1 && takesSeveral(request, slot, several)) {
      filled.input[slot] = several.map(({ value }) => value);
      continue;
    }
    // "B1 or B2?" asks which; a request that can do without says so.
    const named = all.filter((one) => !(one.either && !needed(request, slot)) && takes(request, slot, one));
    const values = distinct(meant(slot, slot === 'date' ? dateMeant(named, request, context) : named, found, input, context, pack));
    // "Compare Tom and Priya": of two colleagues each is shown beside the others, where the request can.
    if (slot === 'person' && values.length > 1 && 'each' in request.input.shape) filled.input.each = 'colleague';
    else if (values.length === 1) filled.input[slot] = values[0]!.value;
    else if (values.length > 1) filled.ask ??= { slot, candidates: values };
    else if (needed(request, slot) || (isUnread(slot) && named.length > 0)) filled.ask ??= { slot, candidates: [] };
  }
  return withoutPart(filled);
}

/**
 * Of several days the one that is meant: what a meeting is moved to ("Thursday's meeting to the 8th"); of what has been, the one that has
 * come ("Fri 13th, Joan to send the ratios by 4 Dec").
 */
function dateMeant(named: readonly Found[], { ahead }: Request, { today }: Context): readonly Found[] {
  if (named.length < 2) return named;
  const meant = named.filter(({ end, values }) => (ahead ? end === 'second' : String(values[0]?.value) <= today));
  return meant.length === 1 ? meant : named;
}

/** "Until next term" names a day: the term is no part of the year that is meant besides. */
function withoutPart({ input, ...rest }: Filled): Filled {
  const { half, ...others } = input;
  return { ...rest, input: half !== undefined && (others.start ?? others.until) !== undefined ? others : input };
}

/** "This morning" is a part of the day to a meeting, where to a visit that is logged it is its preparation or its report. */
function takes(request: Request, slot: Slot, { values }: Found): boolean {
  return (slot !== 'part' && slot !== 'half') || values.every(({ value }) => request.input.shape[slot]?.safeParse(value).success);
}

/** Which of two days that words may name a request means. */
function inTime(one: Found, request: Request, { today }: Context): Found {
  if (request.ahead !== 'nearer') return request.ahead ? toCome(one) : hasBeen(one, request);
  const [{ value: next = '' } = {}] = one.values;
  const isGone = one.gone && Date.parse(today) - Date.parse(String(one.gone.value)) < Date.parse(String(next)) - Date.parse(today);
  return isGone && one.gone ? { ...one, values: [one.gone] } : toCome(one);
}

/** "On 12 March", said in November of a visit, was in March. */
function hasBeen(one: Found, { input: { shape } }: Request): Found {
  return one.gone && one.slot === 'date' && 'date' in shape && one.end !== 'second' ? { ...one, values: [one.gone] } : one;
}

/** "On Friday" is the Friday to come, said to a request that looks ahead. */
function toCome(one: Found): Found {
  return one.coming ? { ...one, values: [one.coming] } : one;
}

/**
 * Everything said for a slot: "settings" as all that they are, as far as a category that is named is given to them.
 * "Schools" alone are any school or setting, unless something else narrows the list.
 */
function together(slot: Slot, named: readonly Found[], found: readonly Found[], { categories }: Pack): Candidate[] {
  if (slot !== 'kind') return named.flatMap(({ values, family }) => family ?? values);
  const codes = found.filter((one) => one.slot === 'category').flatMap(({ values }) => values.map(({ value }) => value));
  const fits = ({ value }: Candidate) =>
    codes.length === 0 || categories.some(({ id, appliesTo }) => codes.includes(id) && appliesTo.kinds.some((kind) => kind === value));
  // "Schools" are often said of all that the authority has; "settings" never of a school.
  const settings = named.length === 1 && named[0]?.family?.every(({ value }) => value !== 'maintained-school');
  const narrows = settings || found.some((one) => narrowing.has(one.slot));
  return named.filter(({ generic }) => !generic || narrows).flatMap(({ values, family }) => family?.filter(fits) ?? values);
}

/** Of what is asked of one provider or of a caseload, "my settings" and "Priya's schools", and to who leads them "my nurseries", are the caseload. */
function isCaseload({ input: { shape } }: Request, named: readonly Found[], found: readonly Found[], { asker }: Context): boolean {
  if (!('provider' in shape && 'scope' in shape)) return false;
  const whose = found.some(({ slot }) => slot === 'person');
  return whose && (!asker.staff || named.every(({ family, generic }) => family !== undefined || generic === true));
}

/** With one of these in a message "schools" means schools, and not any school or setting. */
export const narrowing: ReadonlySet<Slot> = new Set<Slot>([
  'category',
  'phase',
  'place',
  'state',
  'ofsted',
  'faith',
  'twos',
  'leftUpTo',
  'leftFrom',
]);

function takesSeveral(request: Request, slot: Slot, values: readonly Candidate[]): boolean {
  return request.input.shape[slot]?.safeParse(values.map(({ value }) => value)).success === true;
}

/** A request of a category and an `other` takes two as they were named; one that takes a provider means another provider. */
function isPair({ input: { shape } }: Request, slot: Slot): boolean {
  return (slot === 'category' || slot === 'other') && 'category' in shape && 'other' in shape && !('provider' in shape);
}

/** Of two categories one is left for the other: what stands after "from", else the first that was named. */
function leavingApart(slot: Slot, found: readonly Found[]): Found[] {
  if (slot !== 'from' && slot !== 'category') return found.filter((one) => one.slot === slot);
  const named = found.filter((one) => one.slot === 'category');
  const leaves = named.find(({ left }) => left) ?? (named.length > 1 ? named[0] : undefined);
  return named.filter((one) => (one === leaves) === (slot === 'from'));
}

/** A figure, a code or a date that was said but is none that counts: asked about, not passed over. */
function isUnread(slot: Slot): boolean {
  return slot === 'days' || slot === 'category' || slot === 'date' || slot === 'start' || slot === 'until';
}

/** Does a request refuse to go without this field? */
export function needed(request: Request, slot: Slot): boolean {
  return neededFields(request).has(slot);
}

/** Found out once a request: a parse that fails is dear, and every message is held against every request. */
const neededFields = oncePer(
  ({ input: { shape } }: Request): ReadonlySet<string> =>
    new Set(Object.keys(shape).filter((field) => !shape[field]?.safeParse(undefined).success)),
);

function meant(
  slot: Slot,
  named: readonly Found[],
  found: readonly Found[],
  input: Record<string, unknown>,
  context: Context,
  pack: Pack,
): Candidate[] {
  const values = named.flatMap((one) => one.values);
  if (slot === 'from') return named.flatMap((one) => one.values);
  // "Schools" alone means any school or setting, unless a category says which are meant.
  if (slot === 'kind' && !found.some((one) => one.slot === 'category'))
    return named.filter(({ generic }) => !generic).flatMap((one) => one.values);
  if (slot === 'person') return input.provider === undefined ? colleagues(values) : values.filter(({ value }) => value !== 'me');
  if (slot !== 'activity' || typeof input.provider !== 'string') return values;
  const provider = context.directory.get(input.provider);
  const fitting = values.filter(
    ({ value }) =>
      provider &&
      pack.groups.some(
        ({ appliesTo, items }) => appliesTo.kinds.includes(provider.kind) && items.some(({ activity }) => activity === value),
      ),
  );
  return fitting.length > 0 && named.length === 1 ? fitting : values;
}

/** A colleague who is named stands before "my". */
function colleagues(values: readonly Candidate[]): Candidate[] {
  const others = values.filter(({ value }) => value !== 'me');
  return others.length > 0 ? others : [...values];
}

function distinct(values: readonly Candidate[]): Candidate[] {
  return [...new Map(values.map((one) => [one.value, one])).values()];
}
