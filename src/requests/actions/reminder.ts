import { type AgreedAction, actionRef, isLate } from '../../domain/agreed-action.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import { isWanted } from '../../domain/settings.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { readSettings } from '../settings/read-settings.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { actionTitle } from './action-title.ts';
import { mayChange, mayClose } from './may-close.ts';
import { oneAction } from './one-action.ts';
import { remindUntil } from './remind-until.ts';
import { byDay, sayCount, sayWhen, sayWho } from './say-action.ts';
import { actionsOf } from './which-actions.ts';

/** A reminder that could not be delivered for so many days is not worth delivering any more. */
const STALE = 7;

/**
 * The reminder of some actions, as it is when it is sent: what was done, dropped or put off since is left out, and where
 * nothing is left, or the recipient wants no reminders, there is nothing to send.
 *
 * @example await reminder(context, ['900001:3f2a:a1'], '2027-01-20') // the one action, with Done and More time
 */
export async function reminder(context: Context, refs: readonly string[], on: IsoDate): Promise<Answer> {
  const settings = await readSettings(context, context.asker.person.key);
  const open = (await actionsOf(context, refs)).filter((one) => isSoon(context, one, on)).sort(byDay);
  const [first] = open;
  const wanted = isWanted(settings, 'reminders', context.today) && addDays(on, STALE) >= context.today;
  if (!first || !wanted)
    return {
      ...plainAnswer('Nothing to remind you of', 'What this was to remind you of has been settled since.'),
      audience: 'person',
      nothing: true,
    };
  // By e-mail a leader's reply goes to whoever follows it up.
  const replyTo = context.asker.staff ? undefined : first.by;
  const answer = open.length === 1 ? oneAction(context, first) : several(context, open);
  return {
    ...answer,
    mail: { subject: answer.title, ...(replyTo !== undefined && { replyTo }), links: [] },
    buttons: [...answer.buttons, { title: 'Stop or pause reminders', request: 'my-settings', input: { told: 'reminders' } }],
  };
}

/** Open, and due by the day that reminders of that day look ahead to: put off since, it is another day's reminder. */
function isSoon(context: Context, { state, due }: AgreedAction, on: IsoDate): boolean {
  return state === 'open' && due !== undefined && due <= remindUntil(context, on);
}

/** Several at once: ticked off together. */
function several(context: Context, open: readonly AgreedAction[]): Answer {
  const late = open.filter((one) => isLate(one, context.today)).length;
  const soon = open.length - late;
  const closes = open.filter((one) => mayClose(context.asker, one));
  const more = closes.some((one) => mayChange(context.asker, one));
  const said = [late > 0 ? `${late} late` : '', soon > 0 ? `${soon} due soon` : ''].filter(Boolean);
  return {
    card: 'form',
    title: `${sayCount(open.length, 'agreed action')}: ${said.join(', ')}`,
    lead: more ? 'Tick what is done, or what needs more time.' : 'Tick what is done.',
    form: {
      request: 'action-done',
      input: {},
      fields: [{ type: 'choices', id: 'actions', label: 'Agreed actions', options: closes.map((one) => option(context, one)) }],
      submit: 'Done',
      more: more ? [{ title: 'More time', request: 'change-action', input: {} }] : [],
    },
    sources: [],
    buttons: [{ title: 'My actions', request: 'actions', input: {} }],
    audience: 'person',
  };
}

function option(context: Context, action: AgreedAction) {
  const where = context.directory.get(action.provider)?.name ?? '';
  return {
    label: `${actionTitle(action)} (${[where, sayWho(context, action), sayWhen(context, action)].join('; ')})`,
    value: actionRef(action),
  };
}
