import { setTimeout as pause } from 'node:timers/promises';
import type { JobRecord } from '../../domain/job-record.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';
import { standing } from '../standing/standings.ts';
import { tellLeaders } from './tell-leaders.ts';

/** Operations of one batch; the job's record is added to it, and 90 is the most a job writes at once. */
const mostOperations = 89;
/** How often a batch is decided again when somebody else wrote in between. */
const mostTries = 5;

/** @example tellingJobId('3f2a') // 'job:tell-3f2a' */
export function tellingJobId(round: string): string {
  return `job:tell-${round}`;
}

/**
 * Goes on with a round of telling until it is done: providers in the order of its plan, as many in a batch as fit, and how far
 * it has come in the same batch. Whoever finds it half done goes on from there, so that it may be run by several at once
 * and again after a crash, and nobody is told twice. Returns the job as it stands then, or undefined where there is none.
 *
 * @example await runTelling(context, '3f2a') // { state: 'done', tells: { done: 38, … }, … }
 */
export async function runTelling(context: Context, round: string): Promise<JobRecord | undefined> {
  const { store, authority } = context;
  const id = tellingJobId(round);
  for (let failed = 0; failed < mostTries; ) {
    const stored = await store.read(authority.id, 'job', id);
    const { tells, state } = stored?.body ?? {};
    if (!stored || !tells || state === 'done') return stored?.body;
    const { operations, done } = await nextOf(context, round, { ...tells, at: stored.body.at });
    const body: JobRecord = {
      ...stored.body,
      state: done >= tells.providers.length ? 'done' : 'planned',
      written: stored.body.written + operations.length,
      tells: { ...tells, done },
    };
    const { etag, ...doc } = stored;
    const written = await store.write(authority.id, [...operations, { do: 'replace', doc: { ...doc, body }, etag }]);
    if (written.ok) failed = 0;
    else {
      // Another process was faster: it is gone on from where that one has come to.
      failed += 1;
      await pause(Math.random() * 20 * failed);
    }
  }
  throw new TallyError(
    'store-conflict',
    'Others are telling the same round at this moment. It goes on by itself; look at it again in a minute.',
    {
      culprit: id,
    },
  );
}

/** The operations of as many of the next providers as fit, and how many of the plan are gone through with them. */
async function nextOf(
  context: Context,
  round: string,
  { providers, done, year, at }: NonNullable<JobRecord['tells']> & { at: string },
): Promise<{ operations: Operation[]; done: number }> {
  const operations: Operation[] = [];
  let gone = done;
  for (const key of providers.slice(done)) {
    const own = await tell(context, key, { year, at, cause: `round:${round}` });
    if (operations.length > 0 && operations.length + own.length > mostOperations) break;
    operations.push(...own);
    gone += 1;
    if (operations.length >= mostOperations) break;
  }
  return { operations, done: gone };
}

/** One that has closed, or lost its category or its leaders, since the plan was made is passed over. */
async function tell(context: Context, key: string, { year, at, cause }: { year: number; at: string; cause: string }): Promise<Operation[]> {
  const provider = context.directory.get(key);
  if (provider?.status !== 'open') return [];
  const decision = (await standing(context, provider)).position.decision?.id;
  return decision === undefined ? [] : tellLeaders(context, { provider: key, year, decision, cause, at });
}
