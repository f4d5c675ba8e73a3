import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { nameWithin } from './decisions/proposal-card.ts';
import { field } from './field.ts';
import { inputs } from './inputs.ts';
import { mayLead } from './may-lead.ts';
import { defineRequest } from './request.ts';
import { noChangeForm } from './reviewing/no-change-form.ts';
import { reviewStates } from './reviewing/review-states.ts';
import { reviewTerm, sayTerm } from './reviewing/review-term.ts';
import { writeReviews } from './reviewing/write-reviews.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { listed } from './words/listed.ts';
import { notFound, plainAnswer } from './words/plain-answer.ts';

/** As many as are ticked at once. */
const most = 60;

/** Keeps that one or several categories were reviewed this term and stay as they are, with the reason. */
export const noChange = defineRequest({
  name: 'no-change',
  title: 'Reviewed: no change of category',
  says: [
    'no change at {provider}',
    'no change for {provider}',
    '{provider} stays {category}',
    '{provider} stays in {category}',
    'keep {provider} in {category}',
    'leave {provider} in {category}',
    'reviewed {provider} and no change',
    '{provider} stays the same',
    '{provider} stays as it is',
    '{provider} reviewed, no change',
    'no change needed at {provider}',
    '{provider} is unchanged',
    'the review of {provider} brings no change',
    '{provider} stays as they are',
    '{provider} is fine where it is',
    'keep {provider} at {category}',
    'nothing to change at {provider}',
    'reviewed {provider} happy with {category}',
    'I have looked at {provider} and it is staying put',
  ],
  input: z.strictObject({
    provider: inputs.provider.optional(),
    /** Ticked in a list: keys joined by commas. */
    reviewed: field(
      z
        .union([z.array(z.string().max(20)).max(most), z.string().max(most * 21)])
        .transform((keys) => (typeof keys === 'string' ? keys.split(',') : keys).map((key) => key.trim()).filter(Boolean)),
    ),
    category: inputs.category.optional(),
    reason: field(z.string().trim().max(600)),
  }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(context, { provider, reviewed = [], category, reason }): Promise<Answer> {
    const keys = [...new Set([...(provider === undefined ? [] : [provider]), ...reviewed])].slice(0, most);
    const [first] = keys;
    if (first === undefined)
      return { ...plainAnswer('Nothing was ticked', 'Tick those whose category stays, and send it again.', [list]), audience: 'person' };
    if (keys.some((key) => !context.directory.get(key))) return notFound();
    const not = keys.filter((key) => !mayLead(context.asker) && !context.asker.providers.includes(key));
    if (not.length > 0) {
      const said = `You review the schools and settings on your own caseload. Not on it: ${listed(not.map((key) => theProvider(context, key).name))}. Nothing was recorded.`;
      return { ...plainAnswer('Not on your caseload', said, [list]), audience: 'person' };
    }
    if (provider !== undefined && reviewed.length === 0) {
      const stands = await standing(context, theProvider(context, provider));
      const now = stands.category?.id;
      if (category !== undefined && now !== undefined && category !== now) {
        const propose = { title: `Propose ${category}`, request: 'propose-category', input: { provider, category } };
        return {
          ...plainAnswer(stands.provider.name, `${stands.provider.name} is in category ${now}, not ${category}. Nothing was recorded.`, [
            propose,
          ]),
          audience: 'person',
        };
      }
      if (reason === undefined && now !== undefined) return noChangeForm(stands);
    }
    if (reason === undefined)
      return { ...plainAnswer('Why do they stay?', 'Please write the reason, and send it again.', [list]), audience: 'person' };
    return keep(context, keys, reason);
  },
});

const list = { title: 'Still to review', request: 'reviews', input: { person: 'me' } };

async function keep(context: Context, keys: readonly string[], reason: string): Promise<Answer> {
  const term = reviewTerm(context);
  const states = await reviewStates(
    context,
    keys.map((key) => theProvider(context, key)),
    term,
  );
  const stays = states.filter(({ stands, is }) => stands.category && is !== 'proposed');
  const left = keys.filter((key) => !stays.some(({ stands }) => stands.provider.key === key)).map((key) => theProvider(context, key).name);
  const kept = await writeReviews(
    context,
    term,
    stays.map(({ stands }) => ({ provider: stands.provider.key, category: stands.category?.id ?? '' })),
    reason,
  );
  const earlier = kept.filter(({ at, by }) => at !== context.now || by !== context.asker.person.key);
  const names = kept.map(({ provider, category }) => `${theProvider(context, provider).name} stays ${category}`);
  return {
    card: 'answer',
    title: names.length === 0 ? 'Nothing was recorded' : `Reviewed, ${sayTerm(term)}`,
    lead:
      names.length === 0 ? 'None of them has a category that could stay, or a change is proposed already.' : `No change: ${listed(names)}.`,
    facts: names.length > 0 ? [{ label: 'Reason', value: reason }] : [],
    notes: [
      ...earlier.map(
        ({ provider, by }) =>
          `${theProvider(context, provider).name} had been reviewed this term already, by ${nameWithin(context, by)}: that reason stands.`,
      ),
      ...(left.length > 0 && names.length > 0
        ? [`Left as it was, because there is no category or a change is proposed: ${listed(left)}.`]
        : []),
    ],
    sources: [],
    buttons: [list, ...(keys.length === 1 ? leads(keys[0]!, ['category']) : [])],
    audience: 'person',
  };
}
