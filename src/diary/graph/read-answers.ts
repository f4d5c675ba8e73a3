import { z } from 'zod/v4';
import type { CalendarAnswer, KeptEvent } from '../../domain/meeting.ts';
import type { Graph } from './graph-client.ts';

const shape = z.object({
  attendees: z.array(
    z.object({
      emailAddress: z.object({ address: z.string().nullish() }),
      status: z.object({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
    }),
  ),
});
const words = new Map<string, CalendarAnswer['is']>([
  ['accepted', 'accepted'],
  ['declined', 'declined'],
  ['tentativelyaccepted', 'tentative'],
]);

/** What the people who are asked to an event have answered, by address in lower case; undefined where it cannot be read within `patience` milliseconds. */
export async function readAnswers(graph: Graph, kept: KeptEvent, patience: number): Promise<Map<string, CalendarAnswer> | undefined> {
  const path = `/users/${encodeURIComponent(kept.calendar)}/events/${encodeURIComponent(kept.id)}?$select=attendees`;
  const reply = await graph({ method: 'get', path }, AbortSignal.timeout(patience));
  const read = shape.safeParse(reply.ok ? reply.body : undefined);
  if (!read.success) return undefined;
  return new Map(
    read.data.attendees.flatMap(({ emailAddress: { address }, status }): [string, CalendarAnswer][] => {
      const is = words.get(status?.response?.toLowerCase() ?? '');
      const at = new Date(status?.time ?? '');
      return address && is && !Number.isNaN(at.getTime()) ? [[address.toLowerCase(), { is, at: at.toISOString() }]] : [];
    }),
  );
}
