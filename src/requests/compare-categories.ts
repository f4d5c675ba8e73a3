import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Pack, PackCategory } from '../packs/schema.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { compared } from './strategy/compared.ts';
import { kindAsked } from './strategy/kind-asked.ts';
import { noSuchCategory } from './strategy/no-such-category.ts';
import { comparedTable, sayCompared } from './strategy/say-compared.ts';
import { sayKinds } from './strategy/say-kinds.ts';
import { upperFirst } from './strategy/upper-first.ts';
import { periodNote } from './words/period-note.ts';
import { restsOn } from './words/rests-on.ts';

/** Two categories side by side: days in total and by activity, meetings, support status. Unless two are named, all of them. */
export const compareCategories = defineRequest({
  name: 'compare-categories',
  title: 'Categories side by side',
  says: [
    '{category} or {other}',
    'compare {category} and {other}',
    'compare {category} with {other} for {kind}',
    '{category} vs {other}',
    '{category} versus {other} for {kind}',
    'what is the difference between {category} and {other}',
    'difference between {category} and {other} for {kind}',
    'how is {category} different from {other}',
    'what does {other} get that {category} does not',
    'is {other} more than {category}',
    'how much more does {other} get than {category}',
    'how many more days does {other} get than {category}',
    '{category} compared to {other}',
    '{category} {other} side by side',
    'what would change from {category} to {other}',
    'compare the categories',
    'compare all categories for {kind}',
    'categories side by side',
    'what separates a {category} from a {other}',
    'how does {category} compare with {other} for days',
    'what is the gap between {category} and {other}',
    'is there much between {category} and {other}',
    'what extra does {other} get over {category}',
    'what do you lose going from {other} to {category}',
    'what do we gain if we go from {category} to {other}',
    '{category} and {other} what is the difference',
    'is {other} worse than {category}',
    'how do the categories differ',
    '{category} next to {other}',
    'show {category} next to {other}',
    'how is that different from {category}',
    'how does that compare with {category}',
    'put {category} and {other} next to each other',
    'how does {category} stack up against {other}',
    'how does what {category} gets compare with {other}',
  ],
  input: z.strictObject({ category: inputs.category.optional(), other: inputs.category.optional(), kind: inputs.kind.optional() }),
  async run(context, { category, other, kind: asked }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const kind = kindAsked(context, pack, asked);
    const missing = [category, other].find((code) => code !== undefined && !categoryOf(pack, code));
    if (missing !== undefined) return noSuchCategory(pack, missing);
    const named = [category, other].flatMap((code) => (code === undefined ? [] : (categoryOf(pack, code) ?? [])));
    const categories = named.length === 2 && named[0] !== named[1] ? named : pack.categories;
    const all = compared(
      pack,
      categories.map(({ id }) => id),
      kind,
    );
    const groups = all.flatMap(({ columns }) => [...columns.values()].flatMap((column) => column.groups));
    return {
      card: 'list',
      title: categories === pack.categories ? 'The categories side by side' : categories.map(({ id }) => id).join(' and '),
      subtitle: kind ? upperFirst(sayKinds(pack, [kind])) : undefined,
      lead: all.length === 0 ? nothing(pack, kind) : [...all.map((one) => sayCompared(pack, one)), saySupport(categories)].join(' ').trim(),
      tables: all.map((one) => comparedTable(pack, one, categories)),
      notes: periodNote(pack, context.today),
      ...restsOn(pack, [...categories, ...groups], { also: groups.flatMap(({ items }) => items), about: ['days'] }),
      buttons: categories
        .slice(0, 2)
        .filter(() => named.length === 2)
        .flatMap(({ id }) => [{ title: `Criteria for ${id}`, request: 'criteria', input: { category: id, ...(kind && { kind }) } }]),
      audience: 'room',
    };
  },
});

function nothing(pack: Pack, kind: z.infer<typeof inputs.kind> | undefined): string {
  const which = kind ? sayKinds(pack, [kind]) : '';
  return which ? `${upperFirst(which)} are not given a category.` : 'The strategy does not speak of them.';
}

function saySupport(categories: readonly PackCategory[]): string {
  const levels = categories.flatMap(({ id, supportStatus }) => (supportStatus ? [`${supportStatus} for ${id}`] : []));
  const same = new Set(categories.map(({ supportStatus }) => supportStatus)).size === 1;
  if (levels.length === 0) return '';
  return same && categories.length === 2 ? `Support is ${categories[0]!.supportStatus} for both.` : `Support is ${levels.join(', ')}.`;
}
