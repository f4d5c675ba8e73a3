import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import { sayDays } from '../domain/days.ts';
import type { Entitlement } from '../domain/entitlements/entitlement.ts';
import type { EntitlementGroup } from '../domain/entitlements/entitlement-group.ts';
import { sayWindow } from '../domain/say-window.ts';
import { activityName } from '../packs/activity-of.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Pack } from '../packs/schema.ts';
import type { Answer, Table } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { upperFirst } from './strategy/upper-first.ts';
import { kindName } from './words/about.ts';
import { periodNote } from './words/period-note.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { sayParts } from './words/plan-words.ts';
import { restsOn } from './words/rests-on.ts';
import { supportInWords } from './words/support-in-words.ts';

/** What does a category get, and what does a kind of provider get that has no category? */
export const categoryOffer = defineRequest({
  name: 'category-offer',
  title: 'What a category gets',
  says: [
    '{category}',
    'what does {category} get',
    'what does a {category} school get',
    'what does a {category} {kind} get',
    'what does category {category} get',
    'how many days does a {category} school get',
    'how many days does a {category} get',
    'how many days is {category}',
    'how many days for a {category} {kind}',
    'how many {activity} does a {category} get',
    'how many {activity} does a {category} {kind} get',
    'what support is in {category}',
    'what do {kind} get',
    'what does an {kind} get',
    'how many days does an {kind} get',
    'what are {category} schools entitled to',
    'what is in category {category}',
    'allocation for category {category}',
    'days by category',
    'what do the categories get',
    'what do you get if you are a {category}',
    'what do you get as a {category}',
    'how many days is category {category} worth',
    'how many visits does a {category} {kind} get',
    'how many visits does a {category} get',
    'what are {kind} in {category} given',
    '{category} {kind} what do they get',
    'what is the package for {category}',
    'what support comes with {category}',
    'what support goes with category {category}',
    'what is the offer for {category}',
    'what is the standard offer for a {category} {kind}',
    'what does being a {category} buy',
    'days for a {category}',
    'how much time does a {category} {kind} get',
    'how much support is a {category} school entitled to',
    'what should a {category} school be getting',
    'what goes into a {category} year',
    'do {category} {kind} get a {activity}',
    'what is the entitlement for a {category} {kind}',
    'what comes with {category}',
    'what comes with category {category}',
    'what is included in {category}',
    'what would it cost if one more school went into {category}',
    'how many days does one more {category} school take',
    'what do we owe {kind}',
    'what are {kind} owed',
    'which category gets {days}',
    'which category has {days}',
    'what am I supposed to deliver in a {category} school',
    'what do I have to deliver in {category}',
    'what help do you give a {kind} in {category}',
    'what help does a {kind} in {category} get',
    'what can a head expect from us over the year in {category}',
    'what can a {category} school expect from us',
    'what should I be offering a {kind} in {category}',
  ],
  input: z.strictObject({ category: inputs.category.optional(), kind: inputs.kind.optional(), activity: inputs.activity.optional() }),
  async run(context, { category: code, kind, activity }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const category = code === undefined ? undefined : categoryOf(pack, code);
    if (code !== undefined && !category) {
      return plainAnswer(
        'No such category',
        `${pack.title} has no category ${code}. Its categories are ${pack.categories.map(({ id }) => id).join(', ')}.`,
      );
    }
    const groups = pack.groups.filter(
      ({ appliesTo, items }) =>
        (category === undefined ? kind === undefined || appliesTo.kinds.includes(kind) : appliesTo.categories?.includes(category.id)) &&
        (kind === undefined || appliesTo.kinds.includes(kind)) &&
        (activity === undefined || items.some((item) => item.activity === activity)),
    );
    const name = kind === undefined ? undefined : kindName(pack, kind);
    const title = upperFirst(
      [category ? `Category ${category.id}` : undefined, name].filter(Boolean).join(': ') || 'What each category gets',
    );
    const whole = category !== undefined || kind !== undefined;
    return {
      card: 'list',
      title,
      subtitle: category?.supportStatus ? `${category.name}, ${category.supportStatus} support` : category?.name,
      lead:
        groups.length === 0 ? `The strategy allocates nothing there.` : groups.map((group) => sayGroup(pack, group, activity)).join(' '),
      tables: whole ? groups.flatMap((group) => groupTables(pack, group, activity)) : [],
      notes: [...groups.flatMap(({ remark }) => remark ?? []), ...periodNote(pack, context.today)],
      ...restsOn(pack, groups, { also: groups.flatMap(({ items }) => items), about: ['days', 'dates', 'people', 'offers'] }),
      buttons: whole
        ? []
        : pack.categories.slice(0, 6).map(({ id }) => ({ title: `Category ${id}`, request: 'category-offer', input: { category: id } })),
      audience: 'room',
    };
  },
});

function sayGroup(pack: Pack, { title, totalDays, upTo, atLeast, items, appliesTo }: EntitlementGroup, activity?: string): string {
  if (activity !== undefined)
    return `${title}: ${items
      .filter((item) => item.activity === activity)
      .map((item) => sayItem(pack, item, appliesTo.kinds[0]))
      .join('; ')}.`;
  if (totalDays !== null) return `${title}: ${upTo ? 'up to ' : atLeast ? 'at least ' : ''}${sayDays(totalDays)} a year.`;
  const counted = items.filter(({ shape }) => shape === 'cadence');
  return `${title}: ${counted.length > 0 ? counted.map((item) => sayItem(pack, item, appliesTo.kinds[0])).join('; ') : 'support in words'}.`;
}

function sayItem(pack: Pack, item: Entitlement, kind = 'maintained-school' as EntitlementGroup['appliesTo']['kinds'][number]): string {
  const name = activityName(pack, item.activity, kind);
  if (item.shape === 'days') return `${item.count} × ${name} (${sayParts(item.parts)}${item.count > 1 ? ' each' : ''})`;
  if (item.shape === 'cadence') return `${name} ${sayEvery(item.every)}`;
  return name;
}

/** @example sayEvery({ weeks: 2 }) // 'every 2 school weeks' */
export function sayEvery(every: Extract<Entitlement, { shape: 'cadence' }>['every']): string {
  if (typeof every === 'object') return `every ${every.weeks} school weeks`;
  return { 'half-term': 'every half term', term: 'every term', year: 'once a year', once: 'once' }[every];
}

function groupTables(pack: Pack, { title, items, appliesTo }: EntitlementGroup, activity?: string): Table[] {
  const asked = items.filter((item) => activity === undefined || item.activity === activity);
  const [kind = 'maintained-school'] = appliesTo.kinds;
  const rows = asked.flatMap((item) => {
    if (item.shape === 'days') {
      const each = item.parts.prep + item.parts.visit + item.parts.report;
      const outside = item.outside ? ' (outside the allocation)' : '';
      const when = [
        ...new Set(
          item.windows.map((window) => sayWindow(window, window.in === 'before' ? activityName(pack, window.activity, kind) : '')),
        ),
      ].join('; ');
      return [
        {
          cells: [
            `${activityName(pack, item.activity, kind)}${outside}`,
            `${item.count} × ${sayParts(item.parts)}`,
            sayDays(item.count * each),
            when,
          ],
        },
      ];
    }
    if (item.shape === 'cadence') return [{ cells: [activityName(pack, item.activity, kind), '', '', sayEvery(item.every)] }];
    return [];
  });
  if (rows.length === 0) return supportInWords(pack, asked, kind, title);
  const inDays = asked.some(({ shape }) => shape === 'days');
  const table = inDays
    ? { columns: ['Activity', 'Made of', 'In total', 'When'], rows }
    : { columns: ['Activity', 'When'], rows: rows.map(({ cells: [name = '', , , when = ''] }) => ({ cells: [name, when] })) };
  return [{ heading: title, ...table }, ...supportInWords(pack, asked, kind, `${title}: and besides`)];
}
