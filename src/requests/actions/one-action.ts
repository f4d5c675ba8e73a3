import { type AgreedAction, actionRef } from '../../domain/agreed-action.ts';
import { academicYearOf, sayDate } from '../../domain/date.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { theProvider } from '../standing/the-provider.ts';
import { mayChange, mayClose } from './may-close.ts';
import { sayClosed, sayHowSoon, sayWho } from './say-action.ts';

/**
 * One agreed action: what, where and when it was agreed, whose it is and by when, with buttons to say that it is done, to
 * ask for more time, or to open it again.
 *
 * @example oneAction(context, action).lead // '“Phonics plan” was agreed at Marlow Bank Primary School on Tue 12 Jan 2027 …'
 */
export function oneAction(context: Context, action: AgreedAction): Answer {
  const open = action.state === 'open';
  const refs = { actions: [actionRef(action)] };
  const may = { change: mayChange(context.asker, action), close: mayClose(context.asker, action) };
  const more: Button[] = open && may.change ? [{ title: 'More time', request: 'change-action', input: refs }] : [];
  return {
    card: open && may.close ? 'form' : 'answer',
    title: open ? titleOf(context, action) : 'Agreed action',
    lead: sayAction(context, action),
    facts: [{ label: 'Who', value: sayWho(context, action) }, ...followedUp(context, action)],
    ...(open &&
      may.close && {
        form: {
          request: 'action-done',
          input: refs,
          fields: [{ type: 'text', id: 'says', label: 'What was done (if you like)', multiline: true, maxLength: 500 }],
          submit: 'Done',
          more,
        },
      }),
    sources: [],
    buttons: [
      ...(open && !may.close ? more : []),
      ...(!open && may.close ? [{ title: 'Open it again', request: 'reopen-action', input: refs }] : []),
      ...(open && may.change ? [{ title: 'Drop it', request: 'drop-action', input: refs }] : []),
      { title: 'The note', request: 'visit-note', input: { provider: action.provider, note: action.note } },
      { title: 'All actions there', request: 'actions', input: { provider: action.provider } },
    ],
    audience: 'person',
  };
}

/** @example titleOf(context, action) // 'Agreed action: due Fri 22 Jan 2027' */
function titleOf({ today }: Context, { due }: AgreedAction): string {
  if (due === undefined) return 'Agreed action';
  return `Agreed action: ${due < today ? 'was due' : 'due'} ${due === today ? 'today' : sayDate(due)}`;
}

/**
 * An action as a sentence or two: what, where it was agreed and when, and how soon it is due.
 *
 * @example sayAction(context, action)
 * // '“Phonics plan” was agreed at Marlow Bank Primary School on Tue 12 Jan 2027 (Core Visit). It is due on Fri 22 Jan 2027, in 2 school days.'
 */
export function sayAction(context: Context, action: AgreedAction): string {
  const { what, agreed, state, due } = action;
  const { name, kind } = theProvider(context, action.provider);
  const visit = activityName(context.pack(academicYearOf(agreed)), action.activity, kind);
  const first = `“${what.trim()}” was agreed at ${name} on ${sayDate(agreed)} (${visit}).`;
  if (state !== 'open') return `${first} It was ${sayClosed(context, action)}.`;
  if (due === undefined) return `${first} No date was set for it.`;
  const verb = due < context.today ? 'was' : 'is';
  return due === context.today
    ? `${first} It is due today, ${sayDate(due)}.`
    : `${first} It ${verb} due on ${sayDate(due)}, ${sayHowSoon(context, due)}.`;
}

/** Who follows it up is for the authority's people, and for the leader it concerns: it is who visited them. */
function followedUp({ people }: Context, { by, owner }: AgreedAction) {
  const name = by === owner ? undefined : people.find(({ key }) => key === by)?.name;
  return name ? [{ label: 'Followed up by', value: name }] : [];
}
