import { sayYear } from '../../domain/date.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { nameOf, nameWithin } from '../decisions/proposal-card.ts';
import { sayDelivery } from '../sending/say-delivery.ts';
import { paged } from '../words/paged.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { nameApart } from '../words/provider-rows.ts';
import { type RoundState, roundState } from './round-state.ts';

/**
 * How a round of telling stands: how far it has come, and whom it has reached, what went wrong first.
 *
 * @example (await roundAnswer(context, undefined, 0)).lead // '120 of 300 schools and settings have been told so far (40%). …'
 */
export async function roundAnswer(context: Context, round: string | undefined, skip: number): Promise<Answer> {
  const state = await roundState(context, round);
  if (!state) {
    const start = { title: 'Tell everybody', request: 'tell-categories', input: {} };
    return { ...plainAnswer('No round yet', 'Nobody has been told their category in a round yet.', [start]), audience: 'person' };
  }
  const { job, lines } = state;
  const { tells } = job;
  const failed = lines.filter(isFailed);
  const { rows, page } = paged(sorted(lines), skip, { request: 'round-status', input: { round: state.round } }, context);
  const names = context.directory.all();
  return {
    card: 'list',
    title: `Categories told, ${sayYear(tells.year)}`,
    subtitle: `${tells.who}, begun by ${nameWithin(context, tells.by)} on ${sayInstant(job.at, context.authority.timeZone)}`,
    lead: sayHowFar(state),
    chart: {
      title: 'Schools and settings told',
      kind: 'stacked',
      values: [
        { label: 'Told', value: tells.done, tone: 'good' },
        { label: 'Still to tell', value: tells.providers.length - tells.done, tone: 'neutral' },
      ],
    },
    facts: counts(lines),
    tables: [
      {
        heading: 'Person by person',
        columns: ['Provider', 'Person', 'What became of it'],
        rows: rows.map(({ telling, person, delivery }) => {
          const provider = names.find(({ key }) => key === telling.provider);
          return {
            cells: [
              provider ? nameApart(provider, names) : telling.provider,
              nameOf(context, person),
              delivery ? sayDelivery(delivery, context.authority.timeZone) : 'no longer kept',
            ],
            tone: delivery?.state === 'failed' ? ('attention' as const) : delivery?.state === 'delivered' ? ('good' as const) : undefined,
          };
        }),
      },
    ],
    page,
    sources: [],
    buttons: [
      ...(failed.length > 0
        ? [{ title: `Send the ${failed.length} that failed again`, request: 'resend-round', input: { round: state.round } }]
        : []),
      { title: 'Look again', request: 'round-status', input: { round: state.round } },
      { title: 'Who is not told yet', request: 'tell-categories', input: {} },
    ],
    audience: 'person',
  };
}

function isFailed({ delivery }: RoundState['lines'][number]): boolean {
  return delivery?.state === 'failed';
}

/** What went wrong stands first, then what is under way. */
function sorted(lines: RoundState['lines']): RoundState['lines'] {
  const order = ['failed', 'waiting', 'sending', 'not-due', 'dropped', 'delivered'];
  return [...lines].sort((a, b) => order.indexOf(a.delivery?.state ?? '') - order.indexOf(b.delivery?.state ?? ''));
}

function sayHowFar({ job: { tells, state }, lines }: RoundState): string {
  const { done, providers } = tells;
  const share = providers.length === 0 ? 100 : Math.floor((100 * done) / providers.length);
  const far = `${done} of ${providers.length} schools and settings have been told${state === 'done' ? '' : ' so far'} (${share}%).`;
  const delivered = lines.filter(({ delivery }) => delivery?.state === 'delivered').length;
  const failed = lines.filter(isFailed).length;
  return `${far} ${delivered} of ${lines.length} messages delivered${failed > 0 ? `, ${failed} could not be` : ''}.`;
}

const words = [
  ['delivered', 'Delivered'],
  ['sending', 'Being sent'],
  ['waiting', 'Waiting'],
  ['failed', 'Could not be delivered'],
  ['dropped', 'Not sent'],
] as const;

function counts(lines: RoundState['lines']): { label: string; value: string }[] {
  return words.flatMap(([state, label]) => {
    const count = lines.filter(({ delivery }) => delivery?.state === state).length;
    return count > 0 ? [{ label, value: String(count) }] : [];
  });
}
