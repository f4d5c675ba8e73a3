import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Messenger } from '../ports.ts';
import type { Answer } from '../requests/answer.ts';
import type { Desk } from '../requests/desk/desk.ts';
import type { Round } from '../requests/rounds/round.ts';
import { workLane } from './lane/work-lane.ts';
import { type Limits, openLimiter, teamsLimits } from './limits/open-limiter.ts';
import type { Mailer } from './mailer.ts';
import { openPool } from './pool.ts';
import { readLanes } from './read-lanes.ts';
import { openRounds } from './run-rounds.ts';
import { machineTime, type Time } from './time.ts';
import type { Works } from './works.ts';

/** What a delivery needs; everything from `limits` on is Tally's own unless given. */
export interface DeliveryOptions {
  desk: Desk;
  authority: string;
  messenger: Messenger<Answer>;
  mailer?: Mailer;
  log: Log;
  /** Told when a chat turns out to be closed, by the id of its document. */
  onClosed?(reach: string): void;
  limits?: Limits;
  time?: Time;
  /** What this process is called in its claims. */
  me?: string;
  /** How many conversations are worked on side by side. */
  lanes?: number;
  /** Milliseconds: how long a claim holds, how often the outbox is looked at without being told, and how often the rounds are made. */
  lease?: number;
  idle?: number;
  rounds?: readonly Round[];
  every?: number;
}

/** The outbox being emptied. */
export interface Delivery {
  /** Look at once: something was put into the outbox. With a lane: its recipient can be reached now, so what rests there is tried again. */
  wake(lane?: string): void;
  /** Make the rounds at once: something was asked for that a round does. */
  wakeRounds(): void;
  /** Stops, once what is under way is done. */
  stop(): Promise<void>;
}

/** Two looks at the outbox are at least so far apart, however often it is told to look, in milliseconds. */
const apart = 200;
/** How often it is looked for a new way to those who cannot be reached. */
const waitingEvery = 60_000;

/**
 * Sends what is in the outbox, at least once each, in order within a conversation, until it is stopped. Several
 * processes may do so on one store: a message is claimed before it is sent, and one whose process dies is taken over when its claim has ended.
 *
 * @example const delivery = openDelivery({ desk, authority: 'demo', messenger, log }); …; await delivery.stop();
 */
export function openDelivery(options: DeliveryOptions): Delivery {
  const {
    desk,
    authority,
    log,
    limits = teamsLimits,
    time = machineTime,
    me = randomUUID(),
    lanes = 12,
    lease = 60_000,
    idle = 5000,
  } = options;
  const stopping = new AbortController();
  const works: Works = {
    ...options,
    store: desk.store,
    clock: desk.clock,
    time,
    limiter: openLimiter(limits),
    me,
    lease,
    unkept: new Set(),
    stopping: stopping.signal,
  };
  const pool = openPool(lanes);
  /** Lanes that are worked on, or are to be, with the documents that are known of them. */
  const busy = new Map<string, ReadonlySet<string>>();
  /** Lanes that were busy when there was more in them; and those to be tried again whatever they rest for. */
  const missed = new Set<string>();
  const eager = new Set<string>();
  let lookedForWays = Number.NEGATIVE_INFINITY;
  let nextLook = 0;
  let roused = new AbortController();

  function lookBy(at: number): void {
    if (at >= nextLook) return;
    nextLook = at;
    roused.abort('roused');
  }

  async function work(lane: string, messages: Parameters<typeof workLane>[1], waiting: boolean): Promise<void> {
    const failed = eager.delete(lane);
    try {
      const again = await workLane(works, messages, { waiting: waiting || failed, failed });
      if (again !== undefined) lookBy(again);
    } catch (error) {
      log.warn({ code: 'delivery-lane', err: error }, 'a conversation’s messages could not be worked on');
    } finally {
      busy.delete(lane);
      if (missed.delete(lane)) lookBy(time.now());
    }
  }

  async function look(): Promise<void> {
    // What is known already comes first: a look at a long outbox is dear.
    if (pool.waiting() > 0) return;
    const waiting = time.now() - lookedForWays >= waitingEvery;
    if (waiting) lookedForWays = time.now();
    const all = await readLanes(works.store, authority);
    for (const lane of eager) if (!all.has(lane)) eager.delete(lane);
    for (const [lane, messages] of all) {
      const known = busy.get(lane);
      if (!known) {
        busy.set(lane, new Set(messages.map(({ id }) => id)));
        pool.add(() => work(lane, messages, waiting));
      } else if (eager.has(lane) || messages.some(({ id }) => !known.has(id))) missed.add(lane);
    }
  }

  async function run(): Promise<void> {
    let trouble = false;
    while (!stopping.signal.aborted) {
      nextLook = time.now() + idle;
      try {
        await look();
        trouble = false;
      } catch (error) {
        if (!trouble) log.warn({ code: 'delivery-outbox', err: error }, 'the outbox could not be read');
        trouble = true;
      }
      await time.pause(apart, stopping.signal);
      while (!stopping.signal.aborted && time.now() < nextLook) {
        await time.pause(nextLook - time.now(), roused.signal);
        roused = new AbortController();
      }
    }
  }

  const running = run();
  const rounds = openRounds({ ...works, rounds: options.rounds, every: options.every });
  return {
    wake(lane) {
      if (lane !== undefined) eager.add(lane);
      lookBy(time.now());
    },
    wakeRounds: rounds.wake,
    async stop() {
      stopping.abort('stopping');
      roused.abort('roused');
      await Promise.all([running, rounds.stop()]);
      await pool.idle();
    },
  };
}
