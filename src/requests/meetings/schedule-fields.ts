import { z } from 'zod/v4';
import { meetingPlaces } from '../../domain/meeting.ts';
import { dayField, field } from '../field.ts';
import { inputs } from '../inputs.ts';
import { meetingFields } from './meeting-fields.ts';
import { partsOfDay } from './times-for.ts';

/** The fields of `schedule-meeting`, as language, buttons and its form fill them. */
export const scheduleFields = {
  provider: inputs.provider,
  /** The booked meeting that another time is looked for, by its ref. */
  meeting: meetingFields.meeting,
  activity: field(inputs.activity),
  /** The first and the last day to look at. */
  start: dayField,
  until: dayField,
  /** A part of the year: `first-half` or `second-half` of the term, `next-term`, a half term, a term. */
  half: field(z.string().max(20)),
  /** A time of day as typed, to be had where it can be. */
  time: meetingFields.time,
  part: field(z.enum(partsOfDay)),
  where: field(z.enum(meetingPlaces)),
  chair: field(inputs.person),
  /** Somebody who was named: the chair, where they can be; else they are asked as well. */
  person: field(inputs.person),
  /** Who of the teams that may be useful is asked. */
  wider: meetingFields.people,
  /** Shows the form that chooses who, where and when. */
  change: field(z.literal('yes')),
  skip: inputs.skip,
};

const schema = z.strictObject(scheduleFields);
export type ScheduleInput = z.infer<typeof schema>;
