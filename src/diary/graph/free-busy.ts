import { z } from 'zod/v4';
import type { BusyTime } from '../../ports.ts';
import type { SchedulePart } from './schedule-parts.ts';

/** Minutes of one sign of `availabilityView`. */
export const viewInterval = 15;

const time = z.object({ dateTime: z.string(), timeZone: z.string() });
/** Of an entry its state and times alone are taken over: what it is about and where is nobody's business. */
const item = z.object({ status: z.string(), start: time, end: time });
const schedule = z.object({
  scheduleId: z.string(),
  availabilityView: z.string().nullish(),
  scheduleItems: z.array(item).nullish(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
});
const answer = z.object({ value: z.array(schedule) });

/** States that keep somebody from a meeting. Who is asked provisionally counts as busy; who works elsewhere does not. */
const taken = new Set(['busy', 'oof', 'tentative', 'unknown']);

/**
 * What an answer to getSchedule says of each address of its part, in lower case; undefined for an answer that is none. An address
 * that it leaves out, or says an error of, is not known.
 */
export function readFreeBusy(body: unknown, part: SchedulePart): Map<string, BusyTime> | undefined {
  const read = answer.safeParse(body);
  if (!read.success) return undefined;
  const found = new Map(read.data.value.map((one) => [one.scheduleId.toLowerCase(), one]));
  return new Map(part.emails.map((email) => [email, busyOf(found.get(email), part)]));
}

function busyOf(found: z.infer<typeof schedule> | undefined, part: SchedulePart): BusyTime {
  if (!found) return { known: false, why: 'Microsoft 365 says nothing of this calendar.' };
  if (found.error) return { known: false, why: whyOf(found.error.responseCode ?? '') };
  const items = (found.scheduleItems ?? []).filter(({ status }) => taken.has(status.toLowerCase()));
  const busy = items.flatMap(({ start, end }) => {
    const [from, until] = [instantOf(start), instantOf(end)];
    return from !== undefined && until !== undefined ? [{ from, until }] : [];
  });
  if (busy.length < items.length) return { known: false, why: 'Microsoft 365 gave times that Tally cannot read.' };
  // A calendar may show that its owner is busy without showing the entries.
  return { known: true, busy: items.length > 0 ? busy : viewed(found.availabilityView ?? '', part.from) };
}

function viewed(view: string, from: string): { from: string; until: string }[] {
  const at = (sign: number) => new Date(Date.parse(from) + sign * viewInterval * 60_000).toISOString();
  return [...view.matchAll(/[^04]+/g)].map(({ 0: signs, index }) => ({ from: at(index), until: at(index + signs.length) }));
}

/** Graph gives local times with seven decimals and names the zone beside them; UTC was asked for. */
function instantOf({ dateTime, timeZone }: z.infer<typeof time>): string | undefined {
  const instant = new Date(`${dateTime.replace(/(\.\d{3})\d*$/, '$1').replace(/Z$/, '')}Z`);
  return timeZone.toUpperCase() === 'UTC' && !Number.isNaN(instant.getTime()) ? instant.toISOString() : undefined;
}

function whyOf(code: string): string {
  if (/NotFound|Unresolved|InvalidUser|NoMailbox/i.test(code)) return 'This calendar is not in the authority’s Microsoft 365.';
  if (/Access|Denied|Permission/i.test(code)) return 'This calendar does not show Tally when its owner is busy.';
  return 'Microsoft 365 could not read this calendar just now.';
}
