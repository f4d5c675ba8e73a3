import { z } from 'zod/v4';
import type { CategoryDecision } from '../domain/category-decision.ts';
import { categorySince } from '../domain/category-since.ts';
import { type IsoDate, sayDate } from '../domain/date.ts';
import { reviewDue } from '../domain/review-due.ts';
import { sayInspection } from '../domain/say-inspection.ts';
import type { Answer, Table } from './answer.ts';
import type { Context } from './context.ts';
import { nameOf, nameWithin, sayMove } from './decisions/proposal-card.ts';
import { proposalsOf, readerOf, waitingOf } from './decisions/proposals-of.ts';
import { sayTookPart } from './decisions/took-part.ts';
import { inputs } from './inputs.ts';
import { mayMake } from './may.ts';
import { defineRequest } from './request.ts';
import { decisionHistory } from './standing/decision-history.ts';
import type { Standing } from './standing/standing.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { aboutLine } from './words/about.ts';
import { leads } from './words/leads.ts';
import { periodNote } from './words/period-note.ts';
import { restsOn } from './words/rests-on.ts';

/** What category is a provider in, since when, why, with what support status, and what was it before? */
export const category = defineRequest({
  name: 'category',
  title: 'A provider’s category',
  says: [
    'what category is {provider}',
    'what category is {provider} in',
    'category of {provider}',
    '{provider} category',
    'which category is {provider}',
    'why is {provider} a {category}',
    'why is {provider} category {category}',
    'why is {provider} in {category}',
    'is {provider} a {category}',
    'is {provider} still {category}',
    'since when is {provider} {category}',
    'when did {provider} become {category}',
    'what are we categorised as',
    'what category are we',
    'support status of {provider}',
    'category history of {provider}',
    'how is {provider} categorised',
    'reason for the category of {provider}',
    'where does {provider} sit',
    'where is {provider} now',
    'which band is {provider} in',
    'what band are we in',
    'is {provider} {category} or {category}',
    '{provider} still {category}',
    'what have we got {provider} down as',
    'what are we down as',
    'what did {provider} come out as',
    'has {provider} gone up or down',
    'has {provider} moved',
    'why was {provider} made a {category}',
    'what is the reason {provider} was put in {category}',
    'why have you put us in {category}',
    'what level of support is {provider} on',
    'how long has {provider} been a {category}',
    'was {provider} ever a {category}',
    'what was {provider} before',
    'what is the current category for {provider}',
    'cat for {provider}',
    'how are we categorised and why',
    'what do you class us as',
    'is {provider} still getting medium support',
    'which category did we settle on for {provider}',
    'what was the category of {provider} last year',
    'what was {provider} last year',
    'since when',
    'since when is it in that category',
    'why is that',
    'how come',
    'who decided that',
    'when was that decided',
    'what is {provider} rated by us',
    'what have we rated {provider}',
    'which box is {provider} in',
    'which bracket is {provider} in',
    'which support category has the local authority placed us in',
    'confirm the support category we are in',
    'what category have you put us in',
    'the category you have placed us in',
    'what category are we and what does that mean for us',
    'what does that mean for us',
    'what does our category mean',
    'is {provider} in the right category',
    'should {provider} be in a different category',
    'what is {provider} on',
    'has {provider} ever been in {category}',
    'when was {provider} last in {category}',
    'were they ever in {category}',
    'where do {provider} sit category wise',
    'where does {provider} sit at the moment',
    'what is on record about the category of {provider}',
    'remind me which letter {provider} is',
  ],
  input: z.strictObject({ provider: inputs.provider, category: inputs.category.optional() }),
  async run(context, { provider, category: asked }): Promise<Answer> {
    const stands = await standing(context, theProvider(context, provider));
    const { position, pack, category: current } = stands;
    // The year's record begins with the decision then in force; since when, and the review, may lie years before it.
    const decisions = (await decisionHistory(context, provider)).get(provider) ?? [];
    const since = categorySince(decisions, context.today);
    const kind = pack.kinds.find((one) => one.kind === stands.provider.kind);
    const criteria = pack.criteria.find((row) => row.category === current?.id && row.kinds.includes(stands.provider.kind));
    const waits = mayMake('proposal', context.asker.roles) ? waitingOf(await proposalsOf(readerOf(context), provider)) : undefined;
    const rules = pack.rules.filter(({ id }) => position.decision?.check?.some(({ rule }) => rule === id));
    return {
      card: 'answer',
      title: stands.provider.name,
      subtitle: aboutLine(stands),
      lead: sayCategory(stands, since, asked),
      facts: [...facts(stands), ...decidedBy(context, position.decision)],
      tables: [
        ...history(decisions),
        ...(criteria
          ? [
              {
                heading: `What ${criteria.category} means`,
                columns: ['', ''],
                rows: criteria.columns.map(({ name, text }) => ({ cells: [name, text] })),
              },
            ]
          : []),
      ],
      notes: [
        ...(waits ? [`Proposed by ${nameWithin(context, waits.by)}: to ${sayMove(context, waits)}. It waits to be decided.`] : []),
        ...notes(stands, { decisions, since, today: context.today }),
        ...periodNote(pack, context.today),
      ],
      ...restsOn(pack, [current ?? kind, criteria, ...rules]),
      buttons: [
        ...leads(provider, ['remaining-days', 'allocation', 'visits', 'due']),
        waits
          ? { title: 'The proposal', request: 'proposal', input: { provider, proposal: waits.id } }
          : { title: 'Review the category', request: 'propose-category', input: { provider } },
      ],
      audience: 'person',
    };
  },
});

function sayCategory({ provider, pack, position, category: current }: Standing, began: IsoDate | undefined, asked?: string): string {
  const { decision } = position;
  const kind = pack.kinds.find((one) => one.kind === provider.kind);
  if (!decision) {
    return kind && !kind.categorised
      ? `${provider.name} is not given a category: the strategy does not categorise ${kind.plural}.`
      : `${provider.name} has no category yet.`;
  }
  const yes = asked === undefined ? '' : asked === decision.category ? 'Yes. ' : 'No. ';
  const since = `since ${sayDate(began ?? decision.effectiveFrom)}`;
  const support = current?.supportStatus ? `, ${current.supportStatus} support` : '';
  const why = decision.reason ? ` Reason recorded: ${sentence(decision.reason)}` : ' No reason is recorded.';
  return `${yes}${provider.name} is in category ${decision.category}${support}, ${since}.${why}`;
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function facts({ provider, pack, position, category: current }: Standing) {
  const [inspection] = provider.inspections;
  const name = current?.name;
  return [
    ...(position.decision
      ? [{ label: 'Category', value: name && name !== current?.id ? `${current?.id}: ${name}` : position.decision.category }]
      : []),
    ...(current?.supportStatus ? [{ label: 'Support status', value: current.supportStatus }] : []),
    ...(inspection ? [{ label: 'Last inspection', value: sayInspection(inspection) }] : []),
    ...(position.decision?.check ?? []).map(({ rule, says }) => ({
      label: pack.rules.find(({ id }) => id === rule)?.text ?? 'Rule',
      value: says,
    })),
  ];
}

/** For staff, who decided and whose proposal it was; for everybody, why a rule that was undecided could pass. */
function decidedBy(context: Context, decision: CategoryDecision | undefined): { label: string; value: string }[] {
  const { by, proposedBy, ruling } = decision ?? {};
  const took = sayTookPart(context, decision?.tookPart);
  return [
    ...(ruling === undefined ? [] : [{ label: 'Decided though a rule is undecided', value: ruling }]),
    ...(by === undefined || !context.asker.staff
      ? []
      : [
          {
            label: 'Decided by',
            value: `${nameOf(context, by)}${proposedBy ? `, proposed by ${nameWithin(context, proposedBy)}` : ''}${took ? `; ${took} took part` : ''}`,
          },
        ]),
  ];
}

/** Every decision, newest first; shown only where there was more than one. */
function history(decisions: readonly CategoryDecision[]): Table[] {
  if (decisions.length < 2) return [];
  const rows = decisions.map(({ effectiveFrom, category, reason }) => ({ cells: [sayDate(effectiveFrom), category, reason] }));
  return [{ heading: 'History', columns: ['From', 'Category', 'Reason'], rows: rows.reverse() }];
}

/** A review counts from when the category began: that it was confirmed since, term by term, does not put it off. */
function notes(
  { category: current }: Standing,
  { decisions, since, today }: { decisions: readonly CategoryDecision[]; since?: IsoDate; today: IsoDate },
): string[] {
  const due = since && reviewDue({ effectiveFrom: since }, current?.reviewAfterMonths, today);
  const next = decisions.find(({ effectiveFrom }) => effectiveFrom > today);
  return [
    ...(due
      ? [
          `Category ${current?.id} is for ${current?.reviewAfterMonths} months; its review has been due since ${sayDate(due)}. It does not change by itself.`,
        ]
      : []),
    ...(next ? [`Decided already: category ${next.category} from ${sayDate(next.effectiveFrom)}.`] : []),
  ];
}
