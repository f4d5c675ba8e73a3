import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Pack } from '../packs/schema.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { filterFields, orders } from './lists/filters.ts';
import { inOrder, sayFirst } from './lists/in-order.ts';
import { listRows } from './lists/list-rows.ts';
import { listChart, listNotes, listRestsOn, listTitle, listTouches, resting } from './lists/list-words.ts';
import { narrow } from './lists/narrow.ts';
import { sayFilters } from './lists/say-filters.ts';
import { defineRequest } from './request.ts';
import { calendarNotes } from './words/calendar-notes.ts';
import { countByCategory } from './words/count-by-category.ts';
import { paged } from './words/paged.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { restsOn } from './words/rests-on.ts';

/**
 * Which providers fit, and how many are they: by category, kind, phase, ward or postcode district, whose they are,
 * what is overdue or not booked, who was visited or inspected of late, Ofsted outcome in its own scale, and any of these together; by
 * name, or those with the most or fewest days left first?
 */
export const providersByCategory = defineRequest({
  name: 'providers-by-category',
  title: 'Lists and counts by category',
  says: [
    'which schools are in {category}',
    'how many schools do we have',
    'RI schools',
    'who is overspent',
    'which schools are overspent',
    'schools over their days',
    'my child minders',
    'my academies',
    'my nurseries',
    'inadequate schools',
    'schools in special measures',
    'have we got any schools in special measures',
    'schools with serious weaknesses',
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
    '{category} schools with no {activity} booked',
    'which {category} {kind} have no {activity} planned',
    'which schools have no {activity} booked',
    'which schools have not been visited this term',
    'which of my schools have I not visited since',
    'schools with a {activity} overdue',
    'which {category} {kind} are overdue',
    'which schools have a {activity} due',
    'how many primary schools are there',
    'list the secondary schools',
    'which special schools are {category}',
    'schools in {place}',
    'which {kind} are in {place}',
    'how many schools are there in {place}',
    'which schools are rated good by Ofsted',
    'how many schools are judged requires improvement',
    'schools graded inadequate',
    'which schools need attention in an Ofsted area',
    'which {kind} have not been judged by Ofsted',
    'which {kind} have never been inspected',
    'which schools have never been inspected',
    '{kind} with no visit this year',
    'which {kind} have had no visit this year',
    '{kind} with no {activity} booked',
    '{kind} with nothing booked',
    '{category} {kind} with nothing booked',
    'which {category} {kind} have nothing booked',
    '{kind} that need a visit',
    'which {kind} need a visit',
    'which {kind} have been inspected since {date}',
    'schools inspected since {date}',
    'who has been inspected this term',
    'schools not inspected since {date}',
    'which schools have I visited this term',
    '{kind} visited since {date}',
    'which schools have the most days left',
    'who has the most days left',
    '{category} {kind} with the fewest days left',
    'which schools have hardly any days left',
    'who is running out of days',
    'list the PRUs',
    'which PRUs do we have',
    'number of schools in {category}',
    'number of {category} {kind}',
    'who have I not seen this half term',
    'which ones have I not been to',
    'how are schools spread across the categories',
    'spread of schools across the categories',
    'who needs a {activity} this half term',
    'which {kind} have gone over',
    'how many schools are in each band',
    'which {kind} still need their {activity}',
    '{kind} that have not had their {activity}',
    'are any of mine inadequate',
    'any of mine rated good',
    '{kind} judged needs attention',
    'schools with needs attention for inclusion',
    'all my schools except {category}',
    'all my schools but the {category} ones',
    'all my schools apart from {category}',
    'everyone apart from the {category} schools',
    'which schools have no advisor',
    'which {kind} have no officer',
    'who has nobody looking after them',
    'unallocated schools',
    'schools that nobody looks after',
    'which ones do not have an advisor',
    'only the primaries',
    'which ones are overdue',
    'less than good schools',
    'schools that are not good',
    '{category} list',
    'the {category} list',
    '{category} in {place}',
    'how many {category} have we got',
    'how many are {category}',
    'number of {category}',
    '{kind} that are yet to have their {activity}',
    'schools with no category yet',
    'uncategorised schools',
    'which schools have used more than they should',
    '{kind} with less than {days} left',
    'which schools have more than {days} left',
    '{category} {kind} with under {days} remaining',
    'who has less than {days} left',
    'schools with no days left',
    'which {kind} have nothing left',
    '{faith} schools',
    'list the {faith} schools in {place}',
    'how many {faith} schools are there',
    'how many of mine are outstanding',
    'which ones are outstanding',
    'list everyones schools',
    'everyones schools',
    'which {kind} are met',
    '{kind} that are not met',
    'my {category} and {other}',
    '{kind} with a {activity} booked',
    'which {kind} have a {activity} booked',
    'which of them have something booked',
    '{kind} with two year olds',
    'which {kind} take two year olds',
    'export all the {category} schools to Excel',
    'spreadsheet of {category} schools',
    'which category has the most schools',
    'sort them by days left',
    'my schools by days left',
    'who has the least left',
    'which schools are paused',
    'who is paused',
    'who else is paused',
    'anyone I have not got round to seeing this term',
    'who have I not got round to yet',
    'how many {category} have we got across the authority',
    'which inadequate schools are not in {category}',
    'all the {category} in {place}',
    'all the {category} please',
    'pull me a list of every school sitting in {category}',
  ],
  input: z.strictObject({ ...filterFields, order: z.enum(orders).optional(), skip: inputs.skip }),
  async run(context, { skip, order, ...filters }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const codes = filters.category?.map((code) => categoryOf(pack, code));
    const missing = filters.category?.find((_, at) => codes?.[at] === undefined);
    if (missing !== undefined) return noSuchCategory(pack, missing);
    const categories = codes?.filter((one) => one !== undefined) ?? [];
    const asked = { ...filters, ...(filters.category && { category: categories.map(({ id }) => id) }) };
    const { all: fit, whose, since } = await narrow(context, asked);
    const all = order ? inOrder(fit, order) : fit;
    const { rows, page } = paged(all, skip, { request: 'providers-by-category', input: { ...filters, order } }, context);
    const { one, many, narrowed } = sayFilters(pack, asked, { whose, since });
    const [only] = categories.length === 1 ? categories : [];
    return {
      card: 'list',
      title: listTitle(asked, many),
      subtitle: only?.supportStatus ? `${only.supportStatus} support` : undefined,
      lead:
        all.length === 0
          ? `No ${many} ${narrowed || 'are recorded'}.`
          : `${order ? sayFirst(all, order) : ''}${all.length} ${all.length === 1 ? one : many}${narrowed ? ` ${narrowed}` : ''}${only ? '' : `: ${countByCategory(all)}`}.`,
      chart: only ? undefined : listChart(pack, all),
      // A list by the days that are left shows them, whatever it was narrowed by.
      tables: rows.length > 0 ? [listRows(rows, order ? {} : asked, context.today)] : [],
      page,
      notes: [...listNotes(asked), ...(asked.state && resting.has(asked.state) ? calendarNotes(context, all) : [])],
      ...restsOn(pack, listRestsOn(asked, categories, pack, all), { about: listTouches(asked) }),
      buttons: only ? [{ title: `What ${only.id} gets`, request: 'category-offer', input: { category: only.id } }] : [],
      audience: 'person',
    };
  },
});

function noSuchCategory(pack: Pack, code: string): Answer {
  return plainAnswer(
    'No such category',
    `${pack.title} has no category ${code}. Its categories are ${pack.categories.map(({ id }) => id).join(', ')}.`,
  );
}
