import { z } from 'zod/v4';
import { type AgreedAction, actionRef } from '../domain/agreed-action.ts';
import { actionFields } from './actions/action-fields.ts';
import { mayClose } from './actions/may-close.ts';
import { sayAction } from './actions/one-action.ts';
import { sayCount } from './actions/say-action.ts';
import { whichActions } from './actions/which-actions.ts';
import { stateChange, writeActions } from './actions/write-actions.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { field } from './field.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Says that something agreed is done: by whose it is to do or whoever follows it up. What is done already stays as it is. */
export const actionDone = defineRequest({
  name: 'action-done',
  title: 'Say that an agreed action is done',
  says: [
    'the attendance action at {provider} has been done',
    'mark the action at {provider} as done',
    'mark that action as done',
    'the action at {provider} is done',
    'that action is done',
    'action done',
    'actions done at {provider}',
    '{provider} has done the action',
    '{provider} has done what was agreed',
    'we have done the action',
    'we have done the action we agreed',
    'we have completed the action we agreed',
    'I have done my action',
    'I have finished my action at {provider}',
    'tick off the action at {provider}',
    'tick off that action',
    'complete the action at {provider}',
    'close the action at {provider}',
    'the agreed action is complete',
    '{provider} have done their action',
    '{provider} have done their attendance action',
    '{provider} has finished the action',
    'we have finished the one about that',
    'we have finished the {provider} one',
    'that action is finished',
    'we have done that one',
    'the action about that is finished',
    'all done with the action at {provider}',
    'completed the action for {provider}',
    'that is sorted now at {provider}',
    'you can tick that action off',
    'tick the action off for {provider}',
    '{provider} have sent it through so the action is complete',
    'that action is complete at {provider}',
    'so that action can be closed',
    'the training was completed at {provider} so that one is finished',
    '{provider} have completed it so that one is finished',
  ],
  input: z.strictObject({ ...actionFields, says: field(z.string().trim().max(500)) }),
  command: true,
  written: { field: 'says', once: true },
  async run(given, { says, ...asked }): Promise<Answer> {
    const context = inItsZone(given);
    const which = await whichActions(context, asked, {
      request: 'action-done',
      verb: 'mark as done',
      fits: ({ state }) => state === 'open',
      may: mayClose,
      why: 'An agreed action can be marked as done by whose it is to do, by who made the visit, and by whoever looks after the school or setting.',
      carry: says ? { says } : {},
    });
    if (which.answer) return which.answer;
    const bySchool = context.asker.staff ? {} : { bySchool: true as const };
    const closed = { on: context.today, by: context.asker.person.key, ...(says && { says }), ...bySchool };
    const close = (one: AgreedAction): AgreedAction => (one.state === 'open' ? { ...one, state: 'done', closed } : one);
    return receipt(context, await writeActions(context, 'action-done', which.actions, close, stateChange));
  },
});

function receipt(context: Context, actions: readonly AgreedAction[]): Answer {
  const [first] = actions;
  const done = actions.filter(({ state }) => state === 'done');
  const lead =
    first && actions.length === 1
      ? sayAction(context, first)
      : `${sayCount(done.length, 'agreed action')} ${done.length === 1 ? 'is' : 'are'} marked as done.`;
  const undo = done.length > 0 ? [{ title: 'Undo', request: 'reopen-action', input: { actions: done.map(actionRef) } }] : [];
  const provider = actions.every((one) => one.provider === first?.provider) ? first?.provider : undefined;
  const list = { title: provider ? 'All actions there' : 'My actions', request: 'actions', input: provider ? { provider } : {} };
  return { ...plainAnswer(done.length === actions.length ? 'Done' : 'Nothing was changed', lead, [...undo, list]), audience: 'person' };
}
