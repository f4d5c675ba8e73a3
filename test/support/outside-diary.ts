import type { CalendarAnswer } from '../../src/domain/meeting.ts';
import type { BusyTime, Diary, DiaryEvent, DiaryKept } from '../../src/ports.ts';

/** A diary outside that is kept in memory: what stands in it by uid, what is handed to it, and what it answers next. */
export interface OutsideDiary extends Diary {
  events: Map<string, DiaryEvent>;
  puts: DiaryEvent[];
  /** Answered to the next puts instead, one each. */
  faults: Extract<DiaryKept, { ok: false }>[];
  busyTimes: Map<string, BusyTime>;
  /** What people answered, by e-mail address. */
  answered: Map<string, CalendarAnswer>;
}

/** @example const diary = outsideDiary(); const own = await testDesk({ diary }) */
export function outsideDiary(): OutsideDiary {
  const diary: OutsideDiary = {
    invites: 'calendar',
    events: new Map(),
    puts: [],
    faults: [],
    busyTimes: new Map(),
    answered: new Map(),
    answers: async () => diary.answered,
    busy: async (emails) =>
      new Map(emails.map((email) => [email, diary.busyTimes.get(email) ?? { known: false, why: 'This calendar is not one of ours.' }])),
    async put(event, kept) {
      diary.puts.push(event);
      const fault = diary.faults.shift();
      if (fault) return fault;
      if (event.cancelled !== undefined) {
        diary.events.delete(event.uid);
        return { ok: true };
      }
      diary.events.set(event.uid, event);
      const link = event.online ? (event.link ?? `https://teams.example/join/${event.uid}`) : undefined;
      const calendar = kept?.calendar ?? event.organiser.email;
      return { ok: true, kept: { id: `event-${event.uid}`, calendar, sequence: event.sequence, ...(link && { link }) } };
    },
  };
  return diary;
}
