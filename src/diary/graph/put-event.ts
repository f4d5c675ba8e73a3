import { z } from 'zod/v4';
import type { KeptEvent } from '../../domain/meeting.ts';
import type { DiaryEvent, DiaryKept } from '../../ports.ts';
import { eventBody, transactionOf, uidProperty } from './event-body.ts';
import type { Graph, GraphReply } from './graph-client.ts';
import { type GraphFault, isDuplicate, isNotThere, isPassing } from './graph-fault.ts';
import { sayFault } from './say-fault.ts';

const made = z.object({ id: z.string().min(1), onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish() });
const found = z.object({ value: z.array(made) });

/** The most of a comment that goes with a cancellation. */
const longestComment = 1000;

const nobody: DiaryKept = { ok: false, why: 'never', reason: 'Nobody of the authority arranges this meeting any more.' };

/** One event and what it takes to put it. */
interface Putting {
  graph: Graph;
  event: DiaryEvent;
  signal: AbortSignal;
}

/**
 * Makes an event in its organiser's calendar, changes the one that is kept, or calls it off, within `patience` milliseconds. One
 * that may have been made by an earlier try is looked for by its `uid` first; one that somebody deleted is made anew.
 */
export async function putEvent(
  graph: Graph,
  { event, kept, patience }: { event: DiaryEvent; kept?: KeptEvent; patience: number },
): Promise<DiaryKept> {
  const putting: Putting = { graph, event, signal: AbortSignal.timeout(patience) };
  const calendar = event.organiser.email;
  if (!kept && calendar === '') return nobody;
  // The first try of a first version cannot have been made before; its transaction sees to a second.
  const lost = !kept && (event.sequence > 0 || event.cancelled !== undefined) ? await find(putting, calendar) : undefined;
  if (lost && !lost.ok) return refused(lost.fault, calendar);
  const at = kept ?? lost?.kept;
  if (event.cancelled !== undefined) return at ? cancel(putting, at) : { ok: true };
  return at ? change(putting, at) : create(putting, calendar);
}

/** `instead` tells one that is made anew from the one that was deleted. */
async function create(putting: Putting, calendar: string, instead?: string): Promise<DiaryKept> {
  const reply = await post(putting, calendar, instead);
  if (reply.ok || !isDuplicate(reply.fault)) return keptFrom(reply, putting.event, calendar);
  // Made by an earlier try as something else: found and changed, or, where it was deleted since, made anew. No further way is tried.
  const lost = await find(putting, calendar);
  if (!lost.ok) return refused(lost.fault, calendar);
  if (lost.kept) return change(putting, lost.kept);
  return keptFrom(await post(putting, calendar, `${instead ?? ''}:${putting.event.sequence}`), putting.event, calendar);
}

function post({ graph, event, signal }: Putting, calendar: string, instead?: string): Promise<GraphReply> {
  const body = { ...eventBody(event, { whole: true }), transactionId: transactionOf(event, instead) };
  return graph({ method: 'post', path: eventsOf(calendar), body }, signal);
}

async function change(putting: Putting, kept: KeptEvent): Promise<DiaryKept> {
  const { graph, event, signal } = putting;
  // A link of the calendar's own is no link that somebody gave.
  const own = kept.link !== undefined && event.link === kept.link ? { ...event, link: undefined } : event;
  const body = eventBody(own, { whole: false, keepText: kept.link !== undefined && own.link === undefined });
  const reply = await graph({ method: 'patch', path: eventAt(kept), body }, signal);
  if (reply.ok || !isNotThere(reply.fault)) return keptFrom(reply, own, kept.calendar);
  return changeElsewhere({ ...putting, event: own }, kept);
}

/** An event whose id leads nowhere any more: moved, so that it has another, or gone, so that it is made anew. */
async function changeElsewhere(putting: Putting, { id: before }: KeptEvent): Promise<DiaryKept> {
  const calendar = putting.event.organiser.email;
  if (calendar === '') return nobody;
  const moved = await find(putting, calendar);
  if (!moved.ok) return refused(moved.fault, calendar);
  return moved.kept && moved.kept.id !== before ? change(putting, moved.kept) : create(putting, calendar, before);
}

async function cancel({ graph, event, signal }: Putting, kept: KeptEvent): Promise<DiaryKept> {
  const body = { comment: (event.cancelled ?? '').slice(0, longestComment) };
  const reply = await graph({ method: 'post', path: `${eventAt(kept)}/cancel`, body }, signal);
  return reply.ok || isNotThere(reply.fault) ? { ok: true } : refused(reply.fault, kept.calendar);
}

/** The event of a `uid` in a calendar, where there is one. */
async function find(
  { graph, event, signal }: Putting,
  calendar: string,
): Promise<{ ok: true; kept?: KeptEvent } | { ok: false; fault: GraphFault }> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${uidProperty}' and ep/value eq '${event.uid.replaceAll("'", "''")}')`;
  const path = `${eventsOf(calendar)}?$filter=${encodeURIComponent(filter)}&$top=1`;
  const reply = await graph({ method: 'get', path }, signal);
  if (!reply.ok) return isNotThere(reply.fault) && event.cancelled !== undefined ? { ok: true } : reply;
  const read = found.safeParse(reply.body);
  if (!read.success) return { ok: false, fault: unreadable };
  const [first] = read.data.value;
  return { ok: true, ...(first && { kept: keptOf(first, event, calendar) }) };
}

const unreadable: GraphFault = { status: 200, code: 'Unreadable' };

function keptFrom(reply: GraphReply, event: DiaryEvent, calendar: string): DiaryKept {
  if (!reply.ok) return refused(reply.fault, calendar);
  const read = made.safeParse(reply.body);
  return read.success ? { ok: true, kept: keptOf(read.data, event, calendar) } : refused(unreadable, calendar);
}

function keptOf({ id, onlineMeeting }: z.infer<typeof made>, { sequence }: DiaryEvent, calendar: string): KeptEvent {
  const link = onlineMeeting?.joinUrl ?? '';
  return { id, calendar, sequence, ...(/^https:\/\//.test(link) && { link }) };
}

function refused(fault: GraphFault, calendar: string): DiaryKept {
  const why = isPassing(fault) ? 'later' : 'never';
  return { ok: false, why, ...(why === 'later' && fault.after !== undefined && { after: fault.after }), reason: sayFault(fault, calendar) };
}

function eventsOf(calendar: string): string {
  return `/users/${encodeURIComponent(calendar)}/events`;
}

function eventAt({ calendar, id }: KeptEvent): string {
  return `${eventsOf(calendar)}/${encodeURIComponent(id)}`;
}
