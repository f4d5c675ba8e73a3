import type { CategoryTelling } from '../../domain/category-telling.ts';
import type { JobRecord } from '../../domain/job-record.ts';
import type { Context } from '../context.ts';
import { type Delivery, deliveriesOf } from '../sending/deliveries-of.ts';
import { tellingId } from './tell-leaders.ts';
import { toldIn } from './told-in.ts';

/** A round of telling: its job, and each person told with what became of the message. */
export interface RoundState {
  round: string;
  job: JobRecord & { tells: NonNullable<JobRecord['tells']> };
  lines: { telling: CategoryTelling; person: string; delivery?: Delivery }[];
}

/**
 * How a round stands, the last one unless another is named; undefined where there is none.
 *
 * @example (await roundState(context))?.lines.filter(({ delivery }) => delivery?.state === 'failed').length // 2
 */
export async function roundState(context: Context, named?: string): Promise<RoundState | undefined> {
  const { store, authority } = context;
  let found: Pick<RoundState, 'round' | 'job'> | undefined;
  for await (const { id, body } of store.list(authority.id, 'job', 'job:tell-')) {
    const round = id.slice('job:tell-'.length);
    const isNewer = found === undefined || body.at > found.job.at;
    if (body.tells && (named === undefined ? isNewer : named === round)) found = { round, job: { ...body, tells: body.tells } };
  }
  if (!found) return undefined;
  const cause = `round:${found.round}`;
  const told = (await toldIn(context, found.job.tells.year)).filter((one) => one.cause === cause);
  const sent = new Map((await deliveriesOf(context, { cause })).map((one) => [one.message, one]));
  const lines = told.flatMap((telling) =>
    telling.people.map((person) => ({ telling, person, delivery: sent.get(tellingId(person, telling)) })),
  );
  return { ...found, lines };
}
