import { z } from 'zod/v4';
import { viewInterval } from './free-busy.ts';
import type { Graph, GraphCall, GraphReply } from './graph-client.ts';
import { retryAfter } from './graph-fault.ts';
import type { SchedulePart } from './schedule-parts.ts';

/** The most requests of one batch: Exchange works on four of one mailbox at a time and turns the fifth away. */
export const mostAtOnce = 4;

const batched = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.unknown(),
    }),
  ),
});
const refusal = z.object({ error: z.object({ code: z.string() }) });

/**
 * Asks for several parts through one mailbox, each answered by itself: one as a request, more as a batch, of which one half may come
 * back and the other not. In the order of the parts.
 */
export async function askSchedules(graph: Graph, host: string, parts: readonly SchedulePart[], signal: AbortSignal): Promise<GraphReply[]> {
  const calls = parts.map((part) => callOf(host, part));
  const [first] = calls;
  if (!first) return [];
  if (calls.length === 1) return [await graph(first, signal)];
  const requests = calls.map(({ method, path, body }, at) => ({
    id: String(at),
    method: method.toUpperCase(),
    url: path,
    headers: { 'Content-Type': 'application/json', Prefer: 'outlook.timezone="UTC"' },
    body,
  }));
  const reply = await graph({ method: 'post', path: '/$batch', body: { requests } }, signal);
  if (!reply.ok) return calls.map(() => reply);
  const answers = new Map(batched.safeParse(reply.body).data?.responses.map((one) => [one.id, one]));
  return calls.map((_, at) => replyOf(answers.get(String(at))));
}

function callOf(host: string, { emails, from, until }: SchedulePart): GraphCall {
  const body = {
    schedules: emails,
    startTime: { dateTime: from.slice(0, 19), timeZone: 'UTC' },
    endTime: { dateTime: until.slice(0, 19), timeZone: 'UTC' },
    availabilityViewInterval: viewInterval,
  };
  return { method: 'post', path: `/users/${encodeURIComponent(host)}/calendar/getSchedule`, body };
}

function replyOf(one: z.infer<typeof batched>['responses'][number] | undefined): GraphReply {
  if (!one) return { ok: false, fault: { status: 200, code: 'NotAnswered' } };
  if (one.status >= 200 && one.status < 300) return { ok: true, body: one.body };
  const said = Object.entries(one.headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  return { ok: false, fault: { status: one.status, code: refusal.safeParse(one.body).data?.error.code ?? '', ...retryAfter(said) } };
}
