import { z } from 'zod/v4';
import { academicYearOf, sayYear } from '../domain/date.ts';
import type { JobRecord } from '../domain/job-record.ts';
import type { Provider } from '../domain/provider.ts';
import type { Answer, Table } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { statementTable } from './decisions/move-reading.ts';
import { statementsAt } from './decisions/statements.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { sayFilters } from './lists/say-filters.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { planTelling, type TellingPlan } from './telling/plan-telling.ts';
import { roundAnswer } from './telling/round-answer.ts';
import { runTelling, tellingJobId } from './telling/run-telling.ts';
import { nameApart } from './words/provider-rows.ts';
import { restsOn } from './words/rests-on.ts';

/**
 * Tells the leaders of every provider, or of a kind or phase, their category and the reasons in one go: first a preview with
 * a sample and who has nobody to tell; once it is confirmed a job, whose progress and deliveries can be looked at.
 */
export const tellCategories = defineRequest({
  name: 'tell-categories',
  title: 'Tell everybody their category',
  says: [
    'tell every school its category',
    'tell all schools and settings their category and the reasons',
    'tell the {kind} their categories',
    'send the category letters',
    'send category letters to all {kind}',
    'start the autumn round of categories',
    'autumn round of categories',
    'who has not been told their category yet',
    'which schools have not been told their category this year',
    'let all heads know their category',
    'tell everybody their category',
    'tell all heads their category and why',
    'let all the schools know their category',
    'let everyone know what category they are',
    'send out the category letters',
    'get the category letters out',
    'time to tell heads their categories',
    'write to all the heads about their category',
  ],
  input: z.strictObject({
    kind: inputs.kinds.optional(),
    phase: inputs.phases.optional(),
    /** Those who were told this year already as well. */
    again: z.literal(true).optional(),
    /** The plan that was shown: nothing is sent of one that nobody has seen. */
    plan: z.string().max(40).optional(),
  }),
  command: true,
  async run(context, { kind, phase, again, plan: seen }): Promise<Answer> {
    const round = actId(context, 'tell-categories');
    const filters = { ...(kind && { kind }), ...(phase && { phase }) };
    if (seen !== undefined && (await context.store.read(context.authority.id, 'job', tellingJobId(round)))) return started(context, round);
    const plan = await planTelling(context, filters, again === true);
    const { many, narrowed } = sayFilters(context.pack(academicYearOf(context.today)), filters, { since: context.today });
    const who = `${many}${narrowed ? ` ${narrowed}` : ''}`;
    if (seen === undefined || seen !== plan.mark || plan.toTell.length === 0) {
      return preview(context, plan, {
        who,
        input: { ...filters, ...(again && { again }) },
        changed: seen !== undefined && seen !== plan.mark,
      });
    }
    await begin(context, round, plan, who);
    return started(context, round);
  },
});

async function started(context: Context, round: string): Promise<Answer> {
  await runTelling(context, round);
  return roundAnswer(context, round, 0);
}

/** Stores the plan: from then on it is carried out, by this process or by another. */
function begin(context: Context, round: string, { toTell, people }: TellingPlan, who: string): Promise<void> {
  const providers = toTell.map(({ provider }) => provider.key);
  const year = academicYearOf(context.today);
  const body: JobRecord = {
    kind: 'tell-categories',
    state: 'planned',
    at: context.now,
    planned: people + providers.length,
    written: 0,
    tells: { by: context.asker.person.key, year, who, providers, done: 0 },
  };
  return commit<void>(context.store, context.authority.id, async ({ read }) => {
    const id = tellingJobId(round);
    if (await read('job', id)) return { operations: [], result: undefined };
    return {
      operations: [
        { do: 'create', doc: { id, kind: 'job', v: 1, body } },
        audit(context, 'tell-categories', 'done', undefined, [id], [{ what: 'told their category', after: `${providers.length} ${who}` }]),
      ],
      result: undefined,
    };
  });
}

function preview(
  context: Context,
  { toTell, nobody, told, people, mark }: TellingPlan,
  { who, input, changed }: { who: string; input: Record<string, unknown>; changed: boolean },
): Answer {
  const pack = context.pack(academicYearOf(context.today));
  const year = sayYear(academicYearOf(context.today));
  const [sample] = toTell;
  const statements = sample ? statementsAt(pack, sample.provider, 'telling', ['']) : [];
  const without = toTell.filter(({ position }) => !position.decision?.reason).length;
  const names = [...toTell, ...nobody].map(({ provider }) => provider);
  const count = `${toTell.length} ${toTell.length === 1 ? 'school or setting' : 'schools and settings'}`;
  return {
    card: 'choice',
    title: `Tell categories, ${year}`,
    subtitle: who,
    lead:
      toTell.length === 0
        ? `There is nobody left to tell: ${told === 0 ? 'none of them has a category and somebody who leads it in Tally' : `all ${told} with somebody to tell have been told this year`}.`
        : `${changed ? 'Something has changed since the preview, so nothing was sent. ' : ''}${count} would be told their category and the reasons now, ${people} ${people === 1 ? 'person' : 'people'} in all. Nothing is sent yet.`,
    facts: [
      {
        label: 'Not told yet this year',
        value: input.again
          ? 'those told already are told again'
          : `${toTell.length + nobody.length} of ${toTell.length + nobody.length + told}`,
      },
      ...(told > 0 ? [{ label: 'Told this year already', value: String(told) }] : []),
      ...(nobody.length > 0 ? [{ label: 'With nobody to tell', value: String(nobody.length) }] : []),
      ...(without > 0 ? [{ label: 'Without a recorded reason', value: `${without}: the letter says that none is recorded` }] : []),
    ],
    texts: sample ? [{ heading: `A sample: what is said to ${sample.provider.name}`, text: sayOf(sample) }] : [],
    tables: [
      ...(toTell.length > 0
        ? [
            {
              heading:
                toTell.length > shown
                  ? `Not told yet: the first ${shown} of ${toTell.length}`
                  : input.again
                    ? 'To be told'
                    : 'Not told yet',
              columns: ['Provider', 'Category'],
              rows: toTell.slice(0, shown).map((one) => row(one, names)),
            },
          ]
        : []),
      ...(nobody.length > 0
        ? [
            {
              heading: 'Nobody to tell: no head, chair, owner or manager is in Tally',
              columns: ['Provider', 'Category'],
              rows: nobody.slice(0, shown).map((one) => row(one, names)),
            },
          ]
        : []),
      ...statementTable('What the strategy says', statements),
    ],
    options: [
      ...(toTell.length > 0 ? [{ title: `Tell ${count} now`, request: 'tell-categories', input: { ...input, plan: mark } }] : []),
      ...(sample ? [{ title: 'Read the whole sample letter', request: 'category-letter', input: { provider: sample.provider.key } }] : []),
      ...(told > 0 && !input.again
        ? [{ title: `Tell those ${told} again as well`, request: 'tell-categories', input: { ...input, again: true } }]
        : []),
    ],
    ...restsOn(pack, statements, { about: ['words'] }),
    buttons: [{ title: 'The last round', request: 'round-status', input: {} }],
    audience: 'person',
  };
}

/** As many as a card lists before it would grow long. */
const shown = 25;

function row({ provider, position }: Standing, names: readonly Provider[]): Table['rows'][number] {
  return {
    cells: [nameApart(provider, names), position.decision?.category ?? '–'],
    open: { title: provider.name, request: 'who-looks-after', input: { provider: provider.key } },
  };
}

function sayOf({ provider, position, category }: TellingPlan['toTell'][number]): string {
  const { decision } = position;
  const support = category?.supportStatus ? `, ${category.supportStatus} support` : '';
  return `${provider.name} is in category ${decision?.category}${support}. ${decision?.reason || 'No reason is recorded.'}`;
}
