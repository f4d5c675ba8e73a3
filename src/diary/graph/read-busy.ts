import { setTimeout as pause } from 'node:timers/promises';
import type { BusyTime } from '../../ports.ts';
import { askSchedules, mostAtOnce } from './ask-schedules.ts';
import { readFreeBusy } from './free-busy.ts';
import type { Graph } from './graph-client.ts';
import { type GraphFault, isNotThere, isPassing } from './graph-fault.ts';
import { sayFault } from './say-fault.ts';
import { type SchedulePart, scheduleParts } from './schedule-parts.ts';

/** How often one part is asked for, and the least time between, in milliseconds. */
const mostTries = 3;
const leastPause = 200;

/** Through whose mailbox is asked: the one that answered last, kept from one question to the next. */
export interface Host {
  last?: string;
}

/**
 * When people are busy, for every address as it was given, within `patience` milliseconds. What Microsoft 365 has not said by then, and who
 * has no calendar there, is not known; somebody is known only where the whole of the time is. Somebody's own mailbox is asked
 * through; where it is none of Microsoft 365, that of another who was asked about.
 */
export async function readBusy(
  graph: Graph,
  { emails, from, until, patience, host }: { emails: readonly string[]; from: string; until: string; patience: number; host: Host },
): Promise<ReadonlyMap<string, BusyTime>> {
  const parts = scheduleParts(emails, from, until);
  const read = await readParts(graph, parts, { host, hosts: hostsFor(parts[0]?.emails ?? [], host), patience });
  return new Map(
    emails.map((email) => {
      const own = email.trim().toLowerCase();
      return [email, whole(parts.filter((part) => part.emails.includes(own)).map((part) => read.get(part)?.get(own) ?? unasked))];
    }),
  );
}

const unasked: BusyTime = { known: false, why: 'Microsoft 365 did not answer in time.' };

/** One person over all of the time: not known where any of it is not. */
function whole(times: readonly BusyTime[]): BusyTime {
  const unknown = times.find(({ known }) => !known);
  if (unknown || times.length === 0) return unknown ?? unasked;
  return { known: true, busy: times.flatMap((time) => (time.known ? time.busy : [])) };
}

/** One address of each domain, those of the most frequent first: people of one domain have a calendar there or have none. */
function hostsFor(emails: readonly string[], { last }: Host): string[] {
  const domains = Map.groupBy(emails, (email) => email.slice(email.lastIndexOf('@') + 1));
  const one = [...domains.values()].sort((a, b) => b.length - a.length).flatMap(([first]) => first ?? []);
  return [...new Set([...(last ? [last] : []), ...one, ...emails])].slice(0, 5);
}

async function readParts(
  graph: Graph,
  parts: readonly SchedulePart[],
  { host, hosts, patience }: { host: Host; hosts: string[]; patience: number },
): Promise<Map<SchedulePart, Map<string, BusyTime>>> {
  const signal = AbortSignal.timeout(patience);
  const end = Date.now() + patience;
  const read = new Map<SchedulePart, Map<string, BusyTime>>();
  const tries = new Map<SchedulePart, number>();
  let waiting = [...parts];
  let through = hosts.shift() ?? '';
  while (waiting.length > 0 && !signal.aborted) {
    const now = waiting.splice(0, mostAtOnce);
    const replies = await askSchedules(graph, through, now, signal);
    const turnedAway = replies.some((reply) => !reply.ok && (isNotThere(reply.fault) || reply.fault.status === 403));
    if (turnedAway && hosts.length > 0) {
      through = hosts.shift()!;
      waiting = [...now, ...waiting];
      continue;
    }
    let wait = 0;
    for (const [at, part] of now.entries()) {
      const reply = replies[at]!;
      const times = reply.ok ? readFreeBusy(reply.body, part) : undefined;
      if (times) {
        host.last = through;
        read.set(part, times);
        continue;
      }
      const fault: GraphFault = reply.ok ? { status: 200, code: 'Unreadable' } : reply.fault;
      read.set(part, unknown(part, sayFault(fault, through)));
      const tried = (tries.get(part) ?? 0) + 1;
      tries.set(part, tried);
      const rest = Math.max(leastPause * tried, fault.after ?? 0);
      if (!isPassing(fault) || tried >= mostTries || Date.now() + rest >= end) continue;
      wait = Math.max(wait, rest);
      waiting.push(part);
    }
    if (wait > 0) await pause(wait, undefined, { signal }).catch(() => undefined);
  }
  return read;
}

function unknown(part: SchedulePart, why: string): Map<string, BusyTime> {
  return new Map(part.emails.map((email) => [email, { known: false, why }]));
}
