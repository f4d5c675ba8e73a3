import { type Limit, type SlidingWindow, slidingWindow } from './sliding-window.ts';

/** What Teams takes from one bot: in one conversation, and in one tenant (TEAMS.md, "Sending"). */
export interface Limits {
  thread: readonly Limit[];
  tenant: readonly Limit[];
}

export const teamsLimits: Limits = {
  thread: [
    { most: 7, within: 1000 },
    { most: 8, within: 2000 },
    { most: 60, within: 30_000 },
    { most: 1800, within: 3_600_000 },
  ],
  tenant: [{ most: 50, within: 1000 }],
};

/** Where something is sent to. */
interface Place {
  conversation: string;
  tenant?: string;
}

/** Says when something may be sent, so that Teams need not refuse it. It counts what this process sends: each process has its own. */
export interface Limiter {
  /** How long until something may be sent there, in milliseconds. */
  wait(place: Place, now: number): number;
  /** Counts one that is sent there now, and answers 0; or answers how long to wait, and counts nothing. */
  take(place: Place, now: number): number;
}

/** As many conversations as are remembered before those with nothing in them are cleared out. */
const many = 1000;

/**
 * @example if (openLimiter(teamsLimits).take({ conversation: 'a:1', tenant: 't' }, time.now()) === 0) await send()
 */
export function openLimiter(limits: Limits): Limiter {
  const threads = new Map<string, SlidingWindow>();
  const tenants = new Map<string, SlidingWindow>();
  let clearAt = many;

  function gates({ conversation, tenant = '' }: Place, now: number): SlidingWindow[] {
    if (threads.size > clearAt) {
      for (const [key, gate] of threads) if (gate.idle(now)) threads.delete(key);
      clearAt = Math.max(many, threads.size * 2);
    }
    // A reply in a channel's thread counts as one in the channel.
    return [gateOf(threads, conversation.split(';')[0] ?? '', limits.thread), gateOf(tenants, tenant, limits.tenant)];
  }
  const longest = (open: readonly SlidingWindow[], now: number) => Math.max(...open.map((gate) => gate.wait(now)));

  return {
    wait: (place, now) => longest(gates(place, now), now),
    take(place, now) {
      const open = gates(place, now);
      const wait = longest(open, now);
      if (wait === 0) for (const gate of open) gate.count(now);
      return wait;
    },
  };
}

function gateOf(gates: Map<string, SlidingWindow>, key: string, limits: readonly Limit[]): SlidingWindow {
  const gate = gates.get(key) ?? slidingWindow(limits);
  gates.set(key, gate);
  return gate;
}
