import { z } from 'zod/v4';
import { type AgreedAction, actionRef } from '../domain/agreed-action.ts';
import { actionFields } from './actions/action-fields.ts';
import { mayChange, notYoursToChange } from './actions/may-close.ts';
import { sayAction } from './actions/one-action.ts';
import { whichActions } from './actions/which-actions.ts';
import { stateChange, writeActions } from './actions/write-actions.ts';
import type { Answer } from './answer.ts';
import { reasonField } from './ledger/form-input.ts';
import { reasonFieldOf } from './ledger/reason-form.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Drops something agreed that is no longer to be done, with the reason; it can be opened again. */
export const dropAction = defineRequest({
  name: 'drop-action',
  title: 'Drop an agreed action',
  says: [
    'drop the action at {provider}',
    'drop that action',
    'drop an agreed action',
    'strike off the action at {provider}',
    'forget the action at {provider}',
    'the action at {provider} has fallen away',
    'the action at {provider} is no longer needed',
    'that action is no longer needed',
    'cancel the action at {provider}',
    'cancel that action',
    'remove the action at {provider}',
    'delete the action at {provider}',
    'we no longer need the action at {provider}',
    'the action at {provider} does not apply any more',
    'that action is not needed any more at {provider}',
    'that action at {provider} is out of date',
    'no longer need the action at {provider}',
    'we do not need to do that action at {provider}',
    'take the action off {provider}',
    'no longer need the action at {provider} bin it',
    'bin the action at {provider}',
  ],
  input: z.strictObject({ ...actionFields, reason: reasonField }),
  command: true,
  written: { field: 'reason', reason: true },
  async run(given, { reason, ...asked }): Promise<Answer> {
    const context = inItsZone(given);
    const which = await whichActions(context, asked, {
      request: 'drop-action',
      verb: 'drop',
      fits: ({ state }) => state === 'open',
      may: mayChange,
      why: notYoursToChange,
      carry: reason ? { reason } : {},
    });
    if (which.answer) return which.answer;
    const refs = which.actions.map(actionRef);
    const open = which.actions.find(({ state }) => state === 'open');
    if (reason === undefined && open) {
      return {
        card: 'form',
        title: 'Drop an agreed action',
        lead: `${sayAction(context, open)} Why is it no longer to be done? The reason is kept for the authority’s own people.`,
        form: { request: 'drop-action', input: { actions: refs }, fields: [reasonFieldOf()], submit: 'Drop it' },
        sources: [],
        buttons: [],
        audience: 'person',
      };
    }
    const closed = { on: context.today, by: context.asker.person.key, says: reason };
    const drop = (one: AgreedAction): AgreedAction => (one.state === 'open' && reason ? { ...one, state: 'dropped', closed } : one);
    const actions = await writeActions(context, 'drop-action', which.actions, drop, stateChange);
    const dropped = actions.every(({ state }) => state === 'dropped');
    const lead = actions.map((one) => sayAction(context, one)).join(' ');
    return {
      ...plainAnswer(dropped ? 'Dropped' : 'Nothing was changed', lead, [
        ...(dropped ? [{ title: 'Open it again', request: 'reopen-action', input: { actions: refs } }] : []),
        { title: 'My actions', request: 'actions', input: {} },
      ]),
      audience: 'person',
    };
  },
});
