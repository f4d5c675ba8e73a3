import { academicYearOf } from '../../domain/date.ts';
import { type Meeting, meetingPlaces } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayTime } from '../../domain/say-time.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Answer, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { candidateFields } from './candidate-fields.ts';
import { longestLink } from './meeting-fields.ts';

/** What was typed of a meeting to book, as far as it was. */
export interface BookTyped {
  date?: string;
  time?: string;
  place?: Meeting['place'];
  chair?: string;
  people?: string[];
  link?: string;
}

/** What is wrong with what was typed, by field. */
export type BookFaults = Partial<Record<keyof BookTyped, string>>;

const placeWords: Record<Meeting['place'], string> = {
  provider: 'At the school or setting',
  online: 'Online',
  both: 'Both: there and online',
};

/**
 * The form that books a meeting, filled in as far as it was said, and else with whom the strategy asks for.
 *
 * @example await bookForm(context, provider, { activity: 'tas-meeting', name, shape, minutes: 120, typed: { date: '2027-03-02' }, faults: {} })
 */
export async function bookForm(
  context: Context,
  provider: Provider,
  {
    activity,
    name,
    shape,
    minutes,
    typed,
    faults,
  }: { activity: string; name: string; shape: ShapeOfMeeting; minutes: number; typed: BookTyped; faults: BookFaults },
): Promise<Answer> {
  const who = await candidateFields(context, provider, { shape, year: academicYearOf(context.today), typed, faults });
  const said = Object.values(faults);
  return {
    card: 'form',
    title: `Book: ${name}, ${provider.name}`,
    lead: said.length > 0 ? `Nothing is booked yet. ${said.join(' ')}` : `When is the ${name}, and who is asked?`,
    form: {
      request: 'book-meeting',
      input: { provider: provider.key, activity, minutes },
      fields: [
        ...dayAndTime(typed, faults),
        placeField(typed.place ?? shape.places[0], shape.places),
        ...who.fields,
        ...(context.diary ? [] : [linkField(typed.link, faults.link)]),
      ],
      submit: 'Book',
    },
    notes: who.notes,
    sources: [],
    buttons: [{ title: 'Find times', request: 'schedule-meeting', input: { provider: provider.key, activity } }],
    audience: 'person',
  };
}

/** The fields for a day and the time of day it begins. */
export function dayAndTime({ date, time }: Pick<BookTyped, 'date' | 'time'>, faults: BookFaults): Field[] {
  const said = time !== undefined && /^\d\d:\d\d$/.test(time) ? sayTime(time) : time;
  return [
    { type: 'date', id: 'date', label: 'Day', value: date, required: true, ...(faults.date && { error: faults.date }) },
    {
      type: 'text',
      id: 'time',
      label: 'From',
      value: said,
      maxLength: 40,
      required: true,
      hint: 'such as 2 pm',
      ...(faults.time && { error: faults.time }),
    },
  ];
}

/** The field for where people meet, among the places that the strategy has for it. */
export function placeField(value: Meeting['place'] | undefined, places: readonly Meeting['place'][] = meetingPlaces): Field {
  const able = meetingPlaces.filter((place) => places.includes(place) || place === value);
  return {
    type: 'choice',
    id: 'place',
    label: 'Where',
    value,
    options: able.map((place) => ({ value: place, label: placeWords[place] })),
    required: true,
  };
}

/** The field for a link to join by, where no calendar outside makes one. */
export function linkField(value: string | undefined, fault?: string): Field {
  return {
    type: 'text',
    id: 'link',
    label: 'Link to join online, where there is one',
    value,
    maxLength: longestLink,
    hint: 'https://',
    ...(fault && { error: fault }),
  };
}
