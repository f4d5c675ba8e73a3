import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Pack } from '../packs/schema.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { groupMove } from './what-if/group-move.ts';
import { oneMove } from './what-if/one-move.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * What would change in days and meetings if a provider, or every one of a category, moved to another category today,
 * and which rules stand in the way? Nothing is stored.
 */
export const whatIf = defineRequest({
  name: 'what-if',
  title: 'What if it moved category',
  says: [
    'what if {provider} moved to {category}',
    'what if {provider} went to {category}',
    'what if {provider} became a {category}',
    'what if {provider} were {category}',
    'what if {provider} was in {category}',
    'what would happen if {provider} moved to {category}',
    'what would change if {provider} went to {category}',
    'how many days would {provider} get as a {category}',
    'how many days would {provider} have in {category}',
    'suppose {provider} moved to {category}',
    'could {provider} move to {category}',
    'if {provider} went up to {category} what would it get',
    'what if we moved to {category}',
    'what if it went to {category}',
    'what if all {category} schools moved to {category}',
    'what if the {category} {kind} went to {category}',
    'what if all {category} schools became {category}',
    'what would it cost to move the {category} schools to {category}',
    'suppose {provider} dropped to {category}',
    'say {provider} went down to {category}',
    'if {provider} slipped to {category}',
    'what would it cost us to move {provider} to {category}',
    'how many more days would {provider} get in {category}',
    'what would {provider} lose in {category}',
    'what would {provider} gain as a {category}',
    'what difference would {category} make to {provider}',
    'if all the {category} schools became {category} how many more days',
    'if we put {provider} in {category}',
    'if {provider} came out of {category}',
    'would {provider} get more as a {category}',
    'what would we get as a {category}',
    'what would we lose if we went to {category}',
    'if we were {category} what would we get',
    'can we afford to move {provider} to {category}',
    'effect of putting {provider} in {category}',
    'what if every {category} school was {category}',
    'would we get more days if we dropped to {category}',
    'what if all my {category} became {category}',
    'if all my {category} moved to {category}',
    'if the {category} became {category}',
    'if we shifted {provider} to {category} what would it do to their days',
    'what would it do to their days if {provider} moved to {category}',
    'what would {provider} look like as a {category}',
  ],
  input: z.strictObject({
    provider: inputs.provider.optional(),
    category: inputs.category.optional(),
    /** The categories of a group that would move. */
    from: inputs.categories.optional(),
    kind: inputs.kinds.optional(),
    person: inputs.person.optional(),
    skip: inputs.skip,
  }),
  async run(context, { provider, category: code, from, kind, person, skip }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    if (code === undefined) return whichCategory(pack, { provider, from, kind, ...(context.asker.staff && { person }) });
    const [category, ...left] = [code, ...(from ?? [])].map((one) => categoryOf(pack, one));
    if (!category || left.includes(undefined)) {
      return plainAnswer('No such category', `${pack.title} has these categories: ${pack.categories.map(({ id }) => id).join(', ')}.`);
    }
    if (provider !== undefined) return oneMove(context, provider, category);
    if (from === undefined) {
      return plainAnswer(
        'Which school or setting?',
        `Please ask again with a name (“what if Marlow Bank moved to ${category.id}?”) or with a group (“what if all A schools moved to ${category.id}?”).`,
      );
    }
    const codes = left.flatMap((one) => one?.id ?? []);
    return groupMove(context, { category: codes, kind, ...(context.asker.staff ? { person } : { person: 'me' }) }, category, skip);
  },
});

/** Where to was not said: every category is offered. */
function whichCategory(pack: Pack, input: Record<string, unknown>): Answer {
  return {
    card: 'choice',
    title: 'Which category?',
    lead: 'To which category shall the move be tried? Nothing is stored.',
    options: pack.categories.map(({ id, supportStatus }) => ({
      title: id,
      detail: supportStatus && `${supportStatus} support`,
      request: 'what-if',
      input: { ...input, category: id },
    })),
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
