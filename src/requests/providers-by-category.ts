import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { standings } from './standing/standing.ts';
import { whose } from './standing/whose.ts';
import { countByCategory } from './words/count-by-category.ts';
import { paged } from './words/paged.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { byName, providerRows } from './words/provider-rows.ts';
import { restsOn } from './words/rests-on.ts';

/** Which providers are in a category, of a kind, or on somebody's caseload, and how many are they? */
export const providersByCategory = defineRequest({
  name: 'providers-by-category',
  title: 'Lists and counts by category',
  says: [
    'which schools are in {category}',
    'which schools are category {category}',
    '{category} {kind}',
    'list {category} schools',
    'list all {category} schools',
    'list the {category} {kind}',
    'show all {category}',
    'how many schools are in {category}',
    'how many {category} schools are there',
    'how many {category} schools do we have',
    'how many {kind} are in {category}',
    'how many {kind} are there',
    'how many schools in each category',
    'count by category',
    'who is in {category}',
    'which {kind} are {category}',
    'my {category} schools',
    'which of my schools are {category}',
    'list all {kind}',
    'all schools by category',
    'schools without a category',
  ],
  input: z.strictObject({
    category: inputs.category.optional(),
    kind: inputs.kind.optional(),
    person: inputs.person.optional(),
    skip: inputs.skip,
  }),
  async run(context, { category: code, kind, person, skip }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const category = code === undefined ? undefined : categoryOf(pack, code);
    if (code !== undefined && !category) {
      return plainAnswer(
        'No such category',
        `${pack.title} has no category ${code}. Its categories are ${pack.categories.map(({ id }) => id).join(', ')}.`,
      );
    }
    const set = person === undefined ? context.directory.all().filter(({ status }) => status === 'open') : whose(context, person).providers;
    const all = (
      await standings(
        context,
        set.filter((provider) => kind === undefined || provider.kind === kind),
      )
    )
      .filter(({ position }) => category === undefined || position.decision?.category === category.id)
      .filter(
        ({ position, provider }) =>
          category !== undefined ||
          kind !== undefined ||
          position.decision !== undefined ||
          pack.kinds.find((one) => one.kind === provider.kind)?.categorised,
      )
      .sort(byName);
    const { rows, page } = paged(all, skip, { request: 'providers-by-category', input: { category: code, kind, person } });
    const named = pack.kinds.find((one) => one.kind === kind);
    const kinds = named?.plural ?? 'schools and settings';
    const counted = all.length === 1 ? (named?.name ?? 'school or setting') : kinds;
    const where = [
      category ? `in category ${category.id}` : undefined,
      person === undefined ? undefined : `for ${whose(context, person).words}`,
    ]
      .filter(Boolean)
      .join(' ');
    return {
      card: 'list',
      title: category ? `Category ${category.id}` : kind ? kinds : 'By category',
      subtitle: category?.supportStatus ? `${category.supportStatus} support` : undefined,
      lead:
        all.length === 0
          ? `No ${kinds} ${where || 'are recorded'}.`
          : `${all.length} ${counted}${where ? ` ${where}` : ''}${category ? '' : `: ${countByCategory(all)}`}.`,
      chart: category
        ? undefined
        : {
            title: 'Providers by category',
            kind: 'bars',
            values: pack.categories
              .map(({ id }) => ({ label: id, value: all.filter(({ position }) => position.decision?.category === id).length }))
              .filter(({ value }) => value > 0),
          },
      tables: rows.length > 0 ? [providerRows(rows)] : [],
      page,
      ...restsOn(pack, category ? [category] : pack.categories),
      buttons: category ? [{ title: `What ${category.id} gets`, request: 'category-offer', input: { category: category.id } }] : [],
      audience: 'person',
    };
  },
});
