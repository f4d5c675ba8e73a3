import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import type { Discrepancy, Pack } from '../packs/schema.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { aboutDiscrepancies } from './strategy/about-discrepancies.ts';
import { asked } from './strategy/asked.ts';
import { lowerFirst } from './strategy/upper-first.ts';
import { paged } from './words/paged.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { restsOn } from './words/rests-on.ts';

/** Where the strategy disagrees with itself: every place, or those that fit what is asked, each with the reading taken. */
export const disagreement = defineRequest({
  name: 'disagreement',
  title: 'Where the strategy disagrees with itself',
  says: [
    'where does the strategy disagree with itself',
    'where does the strategy contradict itself',
    'is it {topic} days',
    'is it {topic}',
    'is {category} {topic} days',
    'does {category} get {topic} {activity}',
    'does a {category} {kind} get {topic} days',
    'do {category} {kind} get {topic} days',
    'is a {activity} {topic} days',
    'are there {topic} {activity}',
    'what are the contradictions in the strategy',
    'list the discrepancies',
    'inconsistencies in the document',
    'does the strategy contradict itself about {topic}',
    'what does the strategy disagree about for {category}',
    'which figure is right for {category}',
    'contradictions about {activity}',
    'discrepancies for {kind}',
    'the document says two different things about {topic}',
    'why does the strategy say {topic}',
    'is there anything in the strategy that does not add up',
    'what does not add up in the strategy',
    'the strategy says two different things about {activity}',
    'are the figures in the strategy consistent',
    'are there mistakes in the strategy',
    'which of the two figures do we use for {activity}',
    'which one is right {topic}',
    'which do we go with',
    'the slides say something else about {activity}',
    'do the slides match the strategy',
    'why do you say {topic} when the strategy says something else',
    'your document says two things which one is it',
    'the document says 14 and 12.5 which is it',
    'I have seen two figures for {category} which is it',
    'I have seen both which is it',
    'it says one figure and the table says another which do we go by',
  ],
  input: z.strictObject({
    topic: asked.topic.optional(),
    activity: inputs.activity.optional(),
    category: inputs.category.optional(),
    kind: inputs.kind.optional(),
    skip: inputs.skip,
  }),
  async run(context, { skip, ...about }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    if (pack.discrepancies.length === 0) return plainAnswer('No disagreements', `${pack.title} is not known to disagree with itself.`);
    const found = aboutDiscrepancies(pack, about);
    const isAll = found.length === pack.discrepancies.length;
    if (found.length > 0 && found.length <= few && !isAll) return some(pack, found);
    const shown = found.length > 0 ? found : pack.discrepancies;
    const { rows, page } = paged(shown, skip, { request: 'disagreement', input: found.length > 0 ? about : {} }, context);
    const none = found.length === 0 ? `The strategy is not known to disagree with itself on ${about.topic}. ` : '';
    return {
      card: 'list',
      title: 'Where the strategy disagrees with itself',
      lead: `${none}${pack.title} disagrees with itself in ${isAll || none ? pack.discrepancies.length : `${shown.length} of ${pack.discrepancies.length}`} places, each with the reading that answers here follow.`,
      tables: [
        {
          columns: ['On', 'Read here as'],
          rows: rows.map(({ id, point, reading }) => ({
            cells: [point, reading],
            open: { title: point, request: 'disagreement', input: { topic: id } },
          })),
        },
      ],
      page,
      // Each row leads on to its own places.
      sources: pack.documents
        .filter(({ id }) => rows.some(({ places }) => places.some(({ citation }) => citation.document === id)))
        .map(({ title }) => title),
      buttons: [],
      audience: 'room',
    };
  },
});

/** So many are told whole, with all their places; more are listed a line each. */
const few = 3;

function some(pack: Pack, found: readonly Discrepancy[]): Answer {
  const [first] = found;
  return {
    card: 'answer',
    title: found.length === 1 ? first!.point : 'Where the strategy disagrees with itself',
    lead:
      found.length === 1
        ? `${first!.reading} The strategy disagrees with itself on ${lowerFirst(first!.point)}.`
        : `The strategy disagrees with itself here in ${found.length} places. ${found.map(({ point, reading }) => `${point}: ${reading}`).join(' ')}`,
    ...restsOn(
      pack,
      found.flatMap(({ places, id }) => places.map((place) => ({ ...place, discrepancies: [id] }))),
    ),
    buttons: [{ title: 'All disagreements', request: 'disagreement', input: {} }],
    audience: 'room',
  };
}
