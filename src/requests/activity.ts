import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import { activityName, activityOf } from '../packs/activity-of.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Pack } from '../packs/schema.ts';
import type { Answer, Table } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { activityFacts } from './strategy/activity-facts.ts';
import { type ActivityYear, activityYears, sayFor } from './strategy/activity-years.ts';
import { type Aspect, asked } from './strategy/asked.ts';
import { kindAsked } from './strategy/kind-asked.ts';
import { noSuchCategory } from './strategy/no-such-category.ts';
import { sayActivity } from './strategy/say-activity.ts';
import { sayKinds } from './strategy/say-kinds.ts';
import { upperFirst } from './strategy/upper-first.ts';
import { periodNote } from './words/period-note.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { restsOn, type Touch } from './words/rests-on.ts';

/**
 * What an activity is: how long, who takes part and chairs, who must attend, how often and when for which category,
 * what it was called and which values it serves. `aspect` is what was asked, and the lead answers that.
 */
export const activity = defineRequest({
  name: 'activity',
  title: 'What an activity is',
  says: [
    'who chairs a {activity}',
    'who chairs the {activity} for {kind}',
    'how long is a {activity}',
    'how long does a {activity} take',
    'how long should a {activity} last',
    'how many days is a {activity}',
    'how many days does a {activity} take',
    'who has to come to a {activity}',
    'who attends a {activity}',
    'who sits on a {activity}',
    'who has to be at the {activity}',
    'who should be invited to a {activity}',
    'who does the {activity}',
    'which month is the {activity} for {category}',
    'what month is the {activity}',
    'when is the {activity} for {category}',
    'when are {activity} for {category} {kind}',
    'which half term is the {activity} for {category}',
    'how often are {activity} for {category}',
    'how often is a {activity}',
    'what is a {activity}',
    'what happens at a {activity}',
    'what is the {activity} for',
    'what did the {activity} used to be called',
    'what was the {activity} called before',
    'what PRIDE values does the {activity} serve',
    'where is the {activity} held',
    'what is the minimum attendance at a {activity}',
    'tell me about {activity}',
    'how does a {activity} work',
    'what is the point of a {activity}',
    'who should be at the {activity}',
    'who comes to the {activity}',
    'who will be at the {activity}',
    'do governors come to the {activity}',
    'does the chair of governors have to come to the {activity}',
    'do I have to be at the {activity}',
    'does the {activity} have to be face to face',
    'can the {activity} be online',
    'how long do I stay for a {activity}',
    'how long should we set aside for the {activity}',
    'how much of the day does a {activity} take',
    'what should I prepare for the {activity}',
    'what do we need to have ready for the {activity}',
    'what will you want to see at the {activity}',
    'what goes on in a {activity}',
    'what do you do on a {activity}',
    'what is covered in a {activity}',
    'what is the purpose of {activity}',
    'what does a {activity} involve',
    'who leads the {activity}',
    'who runs the {activity}',
    'who writes up the {activity}',
    'when in the year is the {activity}',
    'how many {activity} are there in a year for {category}',
    'what on earth is a {activity}',
    'who is supposed to chair the {activity}',
    'is prep included in a {activity}',
    'does the {activity} include preparation',
    'how long is the {activity} supposed to be',
    'what do you look at when you come for a {activity}',
    'what do you want to see when you come for the {activity}',
    'does preparation time come out of the days',
    'does report writing come out of the days',
    'can my deputy come to the {activity} instead of me',
    'can I send my deputy to the {activity}',
    'can somebody else come to the {activity} instead of me',
    'who needs to be there',
    'who has to be there',
    'what happens during a {activity}',
    'how long will it last',
    'how long will the {activity} last',
    'where will it be',
    'where is it held',
    'is the {activity} {days} or {days}',
    'is a {activity} half a day or a full day',
    'what is a {activity} and do I have to go',
    'what actually happens in a {activity}',
    'what is a {activity} meant to cover',
  ],
  input: z.strictObject({
    activity: inputs.activity,
    kind: inputs.kind.optional(),
    category: inputs.category.optional(),
    aspect: asked.aspect.optional(),
  }),
  async run(context, { activity: id, kind: named, category: code, aspect }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const kind = kindAsked(context, pack, named);
    const found = activityOf(pack, id);
    if (!found) return plainAnswer('No such activity', `${pack.title} has no activity of that name.`);
    const category = code === undefined ? undefined : categoryOf(pack, code);
    if (code !== undefined && !category) return noSuchCategory(pack, code);
    const years = activityYears(pack, id, { category: category?.id, kind });
    const scope = [category ? `category ${category.id}` : '', kind ? sayKinds(pack, [kind]) : ''].filter(Boolean).join(', ');
    const facts = activityFacts(pack, found, kind);
    return {
      card: 'answer',
      title: kind ? activityName(pack, id, kind) : found.name,
      subtitle: upperFirst(scope),
      lead: `${kind && years.length === 0 ? `${upperFirst(pack.kinds.find((one) => one.kind === kind)?.plural ?? sayKinds(pack, [kind]))} do not get ${found.plural} by themselves. ` : ''}${sayActivity(pack, { ...found, name: kind ? activityName(pack, id, kind) : found.name }, facts, years, aspect, scope)}`,
      facts: facts.map(({ label, kinds, value }) => ({ label: kinds ? `${label} (${kinds})` : label, value: upperFirst(value) })),
      tables: yearTable(pack, years),
      notes: [...(aspect && found.remark ? [found.remark] : []), ...periodNote(pack, context.today)],
      // A group's own disagreements are about its total, which is not asked here.
      ...restsOn(pack, [found, ...years.flatMap(({ groups }) => groups.map(({ citation }) => ({ citation })))], {
        also: years.flatMap(({ items }) => items),
        about: aspect === undefined ? ['days', 'dates', 'people', 'offers', 'words'] : touches[aspect],
      }),
      buttons: category
        ? [{ title: `What ${category.id} gets`, request: 'category-offer', input: { category: category.id, ...(kind && { kind }) } }]
        : [],
      audience: 'room',
    };
  },
});

/** What an answer speaks of, by what was asked. */
const touches: Record<Aspect, Touch[]> = {
  chair: ['people'],
  who: ['people'],
  'how-long': ['days'],
  'how-often': ['days', 'offers'],
  when: ['dates'],
  where: [],
  formerly: [],
  pride: ['words'],
};

function yearTable(pack: Pack, years: readonly ActivityYear[]): Table[] {
  if (years.length === 0) return [];
  const rows = years.map((year) => ({
    cells: [`${sayFor(pack, year)}${year.outside ? ' (outside the allocation)' : ''}`, year.often, year.each, year.when],
  }));
  const kept = [0, 1, 2, 3].filter((at) => rows.some(({ cells }) => cells[at] !== ''));
  const columns = ['For', 'How often', 'One takes', 'When'];
  return [
    {
      heading: 'In a year',
      columns: kept.map((at) => columns[at]!),
      rows: rows.map(({ cells }) => ({ cells: kept.map((at) => cells[at]!) })),
    },
  ];
}
