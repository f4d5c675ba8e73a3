import type { AgreedAction } from '../../domain/agreed-action.ts';
import type { Kind } from '../../domain/documents.ts';
import { nameRemoved } from '../../domain/name-in-text.ts';
import type { Agreed } from '../../domain/visit-note.ts';
import { inAll, inFields, type PersonIn } from './person-in.ts';

/** How notes, and what comes of them, name people; the rest stands in `people-in-documents.ts`, which has these too. */
export const peopleInNotes = {
  note: {
    as: 'notes',
    title: 'notes of visits',
    names: ({ by, writtenBy, actions, attendance = [] }, person) =>
      [by, writtenBy, ...actions.map(({ owner }) => owner), ...attendance.map((one) => one.person)].includes(person),
    erased: 'stays',
    texts: (body, change) => ({
      ...inFields(body, ['met', 'confidential', 'daysReason', 'amends', 'withdrawn'], change),
      parts: inAll(body.parts, change),
      progress: body.progress.map((one) => inFields(one, ['what', 'words'], change)),
      priorities: body.priorities.map((one) => inFields(one, ['what'], change)),
      actions: body.actions.map((one) => inFields(one, ['what', 'who'], change)),
      ...(body.risk && { risk: inFields(body.risk, ['words'], change) }),
    }),
    unwritten: (body, person) => ({ ...body, actions: body.actions.map((one) => withoutOwner(one, person)) }),
  },
  draft: {
    as: 'drafts',
    title: 'notes half written',
    names: ({ person: theirs }, person) => theirs === person,
    erased: 'goes',
    texts: (body, change) => ({ ...body, fields: inAll(body.fields, change) }),
  },
  action: {
    as: 'actions',
    title: 'agreed actions',
    names: ({ by, owner, closed }, person) => [by, owner, closed?.by].includes(person),
    erased: 'stays',
    texts: (body, change) => ({
      ...inFields(body, ['what', 'who'], change),
      ...(body.closed && { closed: inFields(body.closed, ['says'], change) }),
    }),
    unwritten: (body, person) => withoutOwner(body, person),
  },
  summary: {
    as: 'summaries',
    title: 'summaries of visits, with what was answered',
    names: ({ recipients, steps, acknowledged, replies }, person) =>
      [...recipients, ...acknowledged, ...replies].some((one) => one.person === person) || steps.some(({ by }) => by === person),
    erased: 'stays',
    texts: (body, change) => ({
      ...body,
      steps: body.steps.map((one) => inFields(one, ['reason'], change)),
      replies: body.replies.map((one) => inFields(one, ['text'], change)),
    }),
  },
} satisfies { [K in Kind]?: PersonIn<K> };

/** Who is to do something stands in it as written, "Tom" too: where that is this person, the words go. */
function withoutOwner<A extends Agreed | AgreedAction>(action: A, person: string): A {
  return action.owner === person ? { ...action, who: nameRemoved } : action;
}
