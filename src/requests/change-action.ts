import { z } from 'zod/v4';
import { type AgreedAction, actionRef } from '../domain/agreed-action.ts';
import type { AuditChange } from '../domain/audit-record.ts';
import { isIsoDate, sayDate } from '../domain/date.ts';
import { actionFields } from './actions/action-fields.ts';
import { checkChange, weeksLater } from './actions/check-change.ts';
import { mayChange, notYoursToChange } from './actions/may-close.ts';
import { sayAction } from './actions/one-action.ts';
import { sayCount, sayWho } from './actions/say-action.ts';
import { whichActions } from './actions/which-actions.ts';
import { auditName, writeActions } from './actions/write-actions.ts';
import type { Answer, Field } from './answer.ts';
import type { Context } from './context.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Gives an agreed action more time, or to somebody else to do; asks with a form for what was not said. */
export const changeAction = defineRequest({
  name: 'change-action',
  title: 'Change an agreed action',
  says: [
    'more time for the action at {provider}',
    'more time until {date} for the action at {provider}',
    'give {provider} more time for the action',
    'give {provider} until {date} for its action',
    'give {provider} until {date}',
    'extend the action at {provider} until {date}',
    'extend the action until {date}',
    'extend that action',
    'move the action at {provider} to {date}',
    'move that action to {date}',
    'change the date of the action at {provider}',
    'change the action at {provider}',
    'the action at {provider} is now due {date}',
    'put the action back to {date}',
    'the action is for {person} to do',
    'hand the action at {provider} to {person}',
    'give the action to {person}',
    'can {provider} have two more weeks for the action',
    'give {provider} two more weeks for the action',
    'push the action at {provider} back to {date}',
    'push the deadline of the action at {provider} to {date}',
    '{provider} needs longer for the action',
    'push that action back to {date}',
    'extend the action at {provider} to {date}',
    'the action at {provider} needs longer',
    'make the action at {provider} due {date}',
    'give the action at {provider} to {person}',
    'not going to make the deadline on the action can we have until {date}',
    'they have asked for another three weeks for the action',
    'the action at {provider} was down for {date} make it {date}',
    'we will not manage the action by {date}, can the deadline go to a later day',
  ],
  input: z.strictObject({
    ...actionFields,
    until: dayField,
    /** The day of a button that was pressed instead of filling in the field. */
    day: inputs.date.optional(),
    who: field(z.string().trim().max(120)),
    by: inputs.person.optional(),
    /** What was typed beside Done, where More time was pressed instead. */
    says: field(z.string().trim().max(500)),
  }),
  command: true,
  ahead: true,
  async run(given, { says: _, until: typed, day, who, by, ...asked }): Promise<Answer> {
    const context = inItsZone(given);
    const until = day ?? typed;
    const which = await whichActions(context, asked, {
      request: 'change-action',
      verb: 'change',
      fits: ({ state }) => state === 'open',
      may: mayChange,
      why: notYoursToChange,
      carry: { ...(until && { until }), ...(by && { by }) },
    });
    if (which.answer) return which.answer;
    const open = which.actions.filter(({ state }) => state === 'open');
    if (open.length === 0) return says('Nothing was changed', which.actions.map((one) => sayAction(context, one)).join(' '), which.actions);
    const change = checkChange(context, { until, who, by });
    if (change === undefined || 'fault' in change) return form(context, open, { until, who, fault: change?.fault });
    const changed = await writeActions(
      context,
      'change-action',
      open,
      (one) => {
        const after = one.state === 'open' ? change.to(one) : one;
        return after.due === one.due && after.who === one.who && after.owner === one.owner ? one : after;
      },
      audited,
    );
    return receipt(context, changed);
  },
});

function form(
  context: Context,
  open: readonly AgreedAction[],
  { until, who, fault }: { until?: string; who?: string; fault?: string },
): Answer {
  const [first] = open as [AgreedAction];
  const input = { actions: open.map(actionRef) };
  const due = [until, first.due].find((day) => day !== undefined && isIsoDate(day) && day >= context.today);
  const whose: Field[] =
    open.length > 1 ? [] : [{ type: 'text', id: 'who', label: 'Who does it', value: who ?? first.who, maxLength: 120, required: true }];
  const weeks = [1, 2, 4].map((count) => {
    const day = weeksLater(
      context,
      open.map((one) => one.due),
      count,
    );
    return { title: `${sayCount(count, 'week')} more`, request: 'change-action', input: { ...input, day } };
  });
  return {
    card: 'form',
    title: open.length === 1 ? 'Change an agreed action' : `Change ${open.length} agreed actions`,
    lead: `${fault ? `Nothing is changed yet. ${fault} ` : ''}${open.map((one) => sayAction(context, one)).join(' ')}`,
    form: {
      request: 'change-action',
      input,
      fields: [{ type: 'date', id: 'until', label: 'By when', value: due, error: fault }, ...whose],
      submit: 'Save',
      more: weeks,
    },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

function receipt(context: Context, changed: readonly AgreedAction[]): Answer {
  const [first] = changed as [AgreedAction];
  const days = [...new Set(changed.map(({ due }) => due))];
  const lead =
    changed.length === 1
      ? `${sayAction(context, first)} It is for ${sayWho(context, first)} to do.`
      : `${changed.length} agreed actions are due ${days.length === 1 && days[0] ? `by ${sayDate(days[0])}` : 'later now'}.`;
  return says('Changed', lead, changed);
}

function says(title: string, lead: string, actions: readonly AgreedAction[]): Answer {
  const one = actions.length === 1 ? [{ title: 'The action', request: 'actions', input: { actions: actions.map(actionRef) } }] : [];
  return { ...plainAnswer(title, lead, [...one, { title: 'My actions', request: 'actions', input: {} }]), audience: 'person' };
}

/** The day before and after, and whose it was and is: somebody Tally does not know is somebody's words, and not kept. */
function audited(before: AgreedAction, after: AgreedAction): AuditChange[] {
  const when = ({ due }: AgreedAction) => (due ? `by ${sayDate(due)}` : 'no date');
  const whose = ({ owner }: AgreedAction) => (owner ? `person:${owner}` : 'as written');
  return [
    ...(before.due === after.due ? [] : [{ what: auditName(before), before: when(before), after: when(after) }]),
    ...(before.who === after.who ? [] : [{ what: `who does the ${auditName(before)}`, before: whose(before), after: whose(after) }]),
  ];
}
