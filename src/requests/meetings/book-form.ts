import { academicYearOf } from '../../domain/date.ts';
import { type Meeting, meetingPlaces } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Answer, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { hasAgreement } from '../sharing/has-agreement.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { seatOf, sideOf } from './may-be-asked.ts';
import { longestLink } from './meeting-fields.ts';
import { sayTime } from './say-meeting-time.ts';

/** What was typed of a meeting to book, as far as it was. */
export interface BookTyped {
  date?: string;
  time?: string;
  place?: Meeting['place'];
  chair?: string;
  people?: string[];
  link?: string;
}

export type BookFaults = Partial<Record<keyof BookTyped, string>>;

const placeWords: Record<Meeting['place'], string> = {
  provider: 'At the school or setting',
  online: 'Online',
  both: 'Both: there and online',
};

/**
 * The form that books a meeting, filled in as far as it was said, and else with whom the strategy asks for.
 *
 * @example await bookForm(context, provider, { activity: 'tas-meeting', name: 'TAS meeting', shape, typed: { date: '2027-03-02' }, faults: {} })
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
  const partners = await hasAgreement(context, provider.key);
  const pack = context.pack(academicYearOf(context.today));
  const { people, chairs } = candidatesFor(context, provider, { pack, shape, partners });
  const said = Object.values(faults);
  const needed = context.people
    .filter((person) => sideOf(person, provider) !== undefined && people.some(({ key }) => key === person.key))
    .filter((person) => seatOf(pack, shape, provider, person, { chair: false }).seat === 'required')
    .map(({ key }) => key);
  const withFault = (field: Field, fault: string | undefined): Field => (fault === undefined ? field : { ...field, error: fault });
  const fields: Field[] = [
    withFault({ type: 'date', id: 'date', label: 'Day', value: typed.date, required: true }, faults.date),
    withFault(
      {
        type: 'text',
        id: 'time',
        label: 'From',
        value: typed.time && sayTyped(typed.time),
        maxLength: 40,
        required: true,
        hint: 'such as 2 pm',
      },
      faults.time,
    ),
    {
      type: 'choice',
      id: 'place',
      label: 'Where',
      value: typed.place ?? shape.places[0],
      options: meetingPlaces.filter((place) => shape.places.includes(place)).map((value) => ({ value, label: placeWords[value] })),
      required: true,
    },
    withFault(
      { type: 'choice', id: 'chair', label: 'Chair', value: typed.chair ?? only(chairs), options: options(chairs), required: true },
      faults.chair,
    ),
    withFault(
      {
        type: 'choices',
        id: 'people',
        label: 'Who is asked',
        value: (typed.people ?? needed).join(','),
        options: options(people),
        required: true,
      },
      faults.people,
    ),
    ...(context.diary
      ? []
      : [
          withFault(
            { type: 'text', id: 'link', label: 'Link to join online, where there is one', value: typed.link, maxLength: longestLink },
            faults.link,
          ),
        ]),
  ];
  return {
    card: 'form',
    title: `Book: ${name}, ${provider.name}`,
    lead: said.length > 0 ? `Nothing is booked yet. ${said.join(' ')}` : `When is the ${name}, and who is asked?`,
    form: { request: 'book-meeting', input: { provider: provider.key, activity, minutes }, fields, submit: 'Book' },
    notes: partners || shape.wider.length === 0 ? [] : ['Other teams are not on the list: there is no information sharing agreement yet.'],
    sources: [],
    buttons: [{ title: 'Find times', request: 'schedule-meeting', input: { provider: provider.key, activity } }],
    audience: 'person',
  };
}

function options(some: readonly Candidate[]): { label: string; value: string }[] {
  return some.map(({ key, label }) => ({ label, value: key }));
}

function only(some: readonly Candidate[]): string | undefined {
  return some.length === 1 ? some[0]?.key : undefined;
}

function sayTyped(time: string): string {
  return /^\d\d:\d\d$/.test(time) ? sayTime(time) : time;
}
