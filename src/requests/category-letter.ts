import { z } from 'zod/v4';
import { addDecision } from '../domain/add-decision.ts';
import type { CategoryDecision } from '../domain/category-decision.ts';
import { sayDate, sayYear } from '../domain/date.ts';
import { decisionOn } from '../domain/decision-on.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { carersOf, letterOfDecision } from './decisions/letter-of-decision.ts';
import { statementTable } from './decisions/move-reading.ts';
import { decisionsTaken, readerOf } from './decisions/proposals-of.ts';
import { statementsAt } from './decisions/statements.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { buysTable, sayYearly } from './what-if/move-words.ts';
import { aboutLine } from './words/about.ts';
import { leads } from './words/leads.ts';
import { listed } from './words/listed.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { sayLine } from './words/plan-words.ts';
import { restsOn } from './words/rests-on.ts';
import { supportInWords } from './words/support-in-words.ts';

/**
 * What the leaders of a provider are told of its category: which, with what support status, what it buys, why, from when and
 * whom to talk to. Of the decision that is named, else of the one in force.
 */
export const categoryLetter = defineRequest({
  name: 'category-letter',
  title: 'The letter about a category',
  says: [
    'category letter for {provider}',
    'could I have our category letter as a PDF',
    'the category letter of {provider} as a Word file',
    'letter about the category of {provider}',
    'what is {provider} told about its category',
    'what are we told about our category',
    'letter to {provider} about its category',
    'our category letter',
    'what have we told {provider} about its category',
    'letter with the reasons for the category of {provider}',
    'read the letter about the category of {provider}',
    'show the letter {provider} gets about its category',
    'open the category letter of {provider}',
    'letter telling {provider} its category',
    'what does the letter to {provider} say about its category',
    'have you got a letter saying what category we are',
    'something in writing about our category',
    'letter to {provider} about the category',
    'what does the letter to {provider} say',
    'draft the letter for {provider}',
    'print the category letter for {provider}',
    'what have we said to {provider} about their category',
    'what have we told {provider} about their category',
    'the letter that confirms our category',
    'bring up the letter that confirms our category',
  ],
  input: z.strictObject({ provider: inputs.provider, decision: z.string().min(1).max(120).optional() }),
  async run(context, { provider: key, decision: id }): Promise<Answer> {
    const provider = theProvider(context, key);
    const taken = await decisionsTaken(readerOf(context), key);
    const history = taken.reduce(addDecision, [] as CategoryDecision[]);
    const inForce = decisionOn(history, context.today) ?? history[0];
    const decision = id === undefined ? inForce : history.find((one) => one.id === id);
    if (!decision) {
      return {
        ...plainAnswer(provider.name, `${provider.name} has no category to be told of.`, leads(key, ['category'])),
        audience: 'person',
      };
    }
    // As it stands under the decision: today, or on the day it takes effect.
    const day = decision.effectiveFrom > context.today ? decision.effectiveFrom : context.today;
    const stands = await standing({ ...context, today: day }, provider);
    const isCurrent = stands.position.decision?.id === decision.id;
    return letterAnswer(context, stands, decision, isCurrent ? undefined : stands.position.decision);
  },
});

function letterAnswer(context: Context, stands: Standing, decision: CategoryDecision, later: CategoryDecision | undefined): Answer {
  const { provider, pack, position } = stands;
  const category = categoryOf(pack, decision.category);
  const statements = statementsAt(pack, provider, 'telling', [decision.category]);
  const items = position.groups.flatMap((group) => group.items);
  const tables = later
    ? []
    : [...buysTable(stands, `What it buys in ${sayYear(position.year)}`), ...supportInWords(pack, items, provider.kind)];
  const notes = later
    ? [`This was decided again since: category ${later.category} from ${sayDate(later.effectiveFrom)}.`]
    : notDue(stands, decision.category);
  const cited = restsOn(pack, [category, ...statements, ...(later ? [] : position.groups)], { also: later ? [] : items, about: ['days'] });
  const said = {
    lead: `${provider.name} ${decision.effectiveFrom > context.today ? 'will be' : 'is'} in category ${decision.category}${category?.supportStatus ? `, ${category.supportStatus} support,` : ''} from ${sayDate(decision.effectiveFrom)}.`,
    facts: [
      { label: 'Category', value: category && category.name !== category.id ? `${category.id}: ${category.name}` : decision.category },
      ...(category?.supportStatus ? [{ label: 'Support status', value: category.supportStatus }] : []),
      { label: 'From', value: sayDate(decision.effectiveFrom) },
      ...(later ? [] : [{ label: 'Support', value: `${sayYearly(position)} a year` }]),
    ],
    tables,
    notes,
    discuss: sayDiscuss(context, provider.key),
    sources: cited.sources,
  };
  return {
    card: 'answer',
    title: `${context.asker.staff ? 'Letter about the category' : 'Your category'}: ${provider.name}`,
    subtitle: aboutLine(stands),
    lead: said.lead,
    facts: said.facts,
    texts: [
      { heading: 'Reasons', text: decision.reason || 'No reason is recorded.' },
      { heading: 'To discuss it', text: said.discuss },
    ],
    tables: [...tables, ...statementTable('What the strategy says', statements)],
    notes,
    ...cited,
    letter: letterOfDecision(context, { provider, decision, statements: statements.map(({ text }) => text), ...said }),
    mail: { subject: `Category of support: ${provider.name}`, replyTo: carersOf(context, provider.key)[0]?.key, links: [] },
    buttons: leads(provider.key, ['category', 'remaining-days', 'allocation', 'who-looks-after']),
    audience: 'person',
  };
}

/** What the category brings but for its time, which had passed when it took effect. */
function notDue(stands: Standing, code: string): string[] {
  const lines = stands.position.plan.filter(({ state, outside, paused }) => state === 'not-due' && !outside && !paused);
  if (lines.length === 0) return [];
  return [`Not due under ${code}, because the time had passed when it took effect: ${listed(lines.map((line) => sayLine(stands, line)))}.`];
}

/** Whom to talk to: those who look after the provider. */
function sayDiscuss(context: Context, provider: string): string {
  const carers = carersOf(context, provider);
  const who = listed(carers.map(({ name, email }) => `${name} (${email})`));
  const end = 'A category is reviewed as things change, and those who lead the school or setting take part in that.';
  if (carers.length === 0) return `Please talk to the school improvement team of ${context.authority.name}. ${end}`;
  return `Please talk to ${who}, who ${carers.length > 1 ? 'look' : 'looks'} after you. ${end}`;
}
