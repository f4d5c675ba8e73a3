import { academicYearOf } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { heardBy } from '../desk/heard.ts';
import type { Request } from '../request.ts';

/** One request as somebody could put it, and the button that makes it, where what is said is all it needs. */
export interface Example {
  title: string;
  says: string;
  button?: Button;
}

interface Slot {
  words: string;
  value: unknown;
}

/**
 * The first way of putting a request that can be said whole with a provider, a category and an activity that the
 * asker would use; undefined where there is none.
 *
 * @example exampleOf(context, remainingDays)
 * // { title: 'How many days are left', says: 'how many days has Marlow Bank Primary School left', button }
 */
export function exampleOf(context: Context, { name, title, says, input }: Request): Example | undefined {
  const slots = slotsFor(context);
  const whole = says.filter((way) => slotsIn(way).every((slot) => slot in slots));
  // A bare name is enough to type, but does not say what comes of it.
  const sayable = [...whole.filter(isSentence), ...whole.filter((way) => !isSentence(way))];
  for (const way of sayable) {
    const given = Object.fromEntries(slotsIn(way).map((slot) => [slot, slots[slot]?.value]));
    if (input.safeParse(given).success) {
      return { title, says: fill(way, slots), button: { title: sentence(fill(way, slots)), request: name, input: given } };
    }
  }
  return sayable[0] === undefined ? undefined : { title, says: fill(sayable[0], slots) };
}

/** What the slots of a sentence are filled with: one of the asker's own providers first, never one they cannot see. */
function slotsFor(context: Context): Record<string, Slot> {
  const pack = context.pack(academicYearOf(context.today));
  const [category] = pack.categories.slice(-1);
  const [activity] = pack.groups.flatMap(({ items }) => items).filter(({ shape }) => shape === 'days' || shape === 'cadence');
  const provider = exampleProvider(context);
  return {
    ...(provider && { provider: { words: provider.name, value: provider.key } }),
    ...(category && { category: { words: `category ${category.id}`, value: category.id } }),
    ...(activity && {
      activity: { words: activityName(pack, activity.activity, provider?.kind ?? 'maintained-school'), value: activity.activity },
    }),
    days: { words: '0.5 days', value: 2 },
  };
}

function exampleProvider(context: Context): Provider | undefined {
  const { asker, directory } = context;
  const own = asker.providers.flatMap((key) => directory.get(key) ?? []);
  return [...own, ...heardBy(context).all()].find(({ status, kind }) => status === 'open' && kind !== 'not-supported');
}

function isSentence(way: string): boolean {
  return (
    way
      .replace(/\{\w+\}/g, '')
      .trim()
      .split(/\s+/).length > 1
  );
}

/** As a person would write it. */
function sentence(words: string): string {
  const asks = /^(what|how|when|who|which|why|is|has|have|did)\b/.test(words);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${asks ? '?' : ''}`;
}

function slotsIn(way: string): string[] {
  return [...way.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '');
}

function fill(way: string, slots: Record<string, Slot>): string {
  // "what does category {category} get" brings the word itself.
  return way.replace('category {category}', '{category}').replace(/\{(\w+)\}/g, (whole, slot: string) => slots[slot]?.words ?? whole);
}
