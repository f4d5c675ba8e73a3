import type { Kind } from '../../domain/documents.ts';
import { type HoldsNobody, inFields, type PersonIn } from './person-in.ts';

/** How the documents of meetings and diaries name people; the rest stands in `people-in-documents.ts`, which has these too. */
export const peopleInMeetings = {
  risk: { nobody: 'a rating of a school or setting, and a day' },
  meeting: {
    as: 'meetings',
    title: 'meetings they were asked to',
    names: ({ by, attendees }, person) => by === person || attendees.some((one) => one.person === person),
    erased: 'stays',
    texts: (body, change) => ({
      ...inFields(body, ['reason'], change),
      attendees: body.attendees.map((one) => ({
        ...inFields(one, ['because'], change),
        ...(one.answer && { answer: inFields(one.answer, ['word'], change) }),
      })),
    }),
  },
  'term-plan': {
    as: 'termPlans',
    title: 'plans of a term that they are in',
    // Chairs, those who are never free and those who accepted stand in many of its fields.
    names: (plan, person) => JSON.stringify(plan).includes(JSON.stringify(person)),
    erased: 'stays',
  },
  poll: {
    as: 'polls',
    title: 'polls about times they asked for or were asked in',
    names: ({ by, chair, people, asked, answers }, person) =>
      [by, chair, ...people, ...asked, ...answers.map((one) => one.person)].includes(person),
    erased: 'stays',
  },
  day: { as: 'bookedDays', title: 'days they are booked', names: ({ person: theirs }, person) => theirs === person, erased: 'goes' },
  absence: {
    as: 'absences',
    title: 'days they are away',
    names: ({ person: theirs, by }, person) => theirs === person || by === person,
    erased: ({ person: theirs }, person) => (theirs === person ? 'goes' : 'stays'),
  },
  agenda: {
    as: 'agendas',
    title: 'what they added to the agenda of a meeting',
    names: ({ items }, person) => items.some(({ by }) => by === person),
    erased: 'stays',
    texts: (body, change) => ({ ...body, items: body.items.map((one) => inFields(one, ['text'], change)) }),
  },
  agreement: {
    as: 'agreements',
    title: 'information sharing agreements they recorded',
    names: ({ by }, person) => by === person,
    erased: 'stays',
    texts: (body, change) => ('ends' in body ? inFields(body, ['reason'], change) : body),
  },
} satisfies { [K in Kind]?: PersonIn<K> | HoldsNobody };
