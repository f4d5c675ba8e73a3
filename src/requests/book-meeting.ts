import { z } from 'zod/v4';
import { academicYearOf, isIsoDate } from '../domain/date.ts';
import { meetingShapeFor } from '../packs/meeting-shape-for.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { attendeesOf } from './meetings/attendees-of.ts';
import { bookForm } from './meetings/book-form.ts';
import { auditName, bookIt } from './meetings/book-it.ts';
import { meetingFields } from './meetings/meeting-fields.ts';
import { bookFaultsOf } from './meetings/move-form.ts';
import { readTime } from './meetings/read-time.ts';
import { receipt } from './meetings/receipt.ts';
import { refusedAnswer } from './meetings/refused-answer.ts';
import { sayPlace } from './meetings/say-meeting.ts';
import { sayMeetingTime } from './meetings/say-meeting-time.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Books a meeting at a time, with its chair and people; asks with a form for what is missing. Buttons make it: times are found by `schedule-meeting`. */
export const bookMeeting = defineRequest({
  name: 'book-meeting',
  title: 'Book a meeting',
  says: [],
  input: z.strictObject({
    provider: inputs.provider,
    activity: inputs.activity,
    date: meetingFields.date,
    /** The time of day it begins, as a button carries it (`from`) or as it was typed (`time`). */
    from: meetingFields.time,
    time: meetingFields.time,
    minutes: meetingFields.minutes,
    place: meetingFields.place,
    chair: meetingFields.chair,
    people: meetingFields.people,
    link: meetingFields.link,
  }),
  command: true,
  async run(context, { provider: key, activity, date, from, time: typed, minutes: long, place, chair, people, link }): Promise<Answer> {
    const provider = theProvider(context, key);
    const year = date !== undefined && isIsoDate(date) ? academicYearOf(date) : academicYearOf(context.today);
    const shape = meetingShapeFor(context.pack(year), activity, provider.kind);
    if (!shape) return { ...plainAnswer('Not booked', 'That is no meeting. Choose what kind of meeting it is.'), audience: 'person' };
    const minutes = long ?? shape.minutes;
    const time = (typed ?? from) === undefined ? undefined : readTime((typed ?? from)!);
    const faults = bookFaultsOf({ date, time: typed ?? from, link });
    const name = auditName(context, provider, { year, activity });
    if (Object.keys(faults).length > 0 || !date || !time || !place || !chair) {
      const form = { date, time: typed ?? from, place, chair, people, link };
      return bookForm(context, provider, { activity, name, shape, minutes, typed: form, faults });
    }
    const attendees = await attendeesOf(context, provider, { shape, year, chair, people: people ?? [] });
    const booked = await bookIt(
      context,
      { provider: key, activity, date, from: time, minutes, place, attendees, ...(link !== undefined && place !== 'provider' && { link }) },
      { request: 'book-meeting', nonce: actId(context, 'book-meeting') },
    );
    if (booked.is !== 'booked') return refusedAnswer(context, booked, { provider, activity, date, from: time, minutes });
    const { meeting } = booked;
    return receipt(context, provider, booked, `Booked for ${sayMeetingTime(meeting)}, ${sayPlace(meeting, provider)}.`);
  },
});
