import { z } from 'zod/v4';
import type { AgreedAction } from '../domain/agreed-action.ts';
import { actionFields } from './actions/action-fields.ts';
import { mayChange, mayClose } from './actions/may-close.ts';
import { oneAction } from './actions/one-action.ts';
import { sayCount } from './actions/say-action.ts';
import { whichActions } from './actions/which-actions.ts';
import { stateChange, writeActions } from './actions/write-actions.ts';
import type { Answer } from './answer.ts';
import type { Asker } from './context.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Opens an action again that was marked as done or dropped. A leader takes back what was reported by the school. */
export const reopenAction = defineRequest({
  name: 'reopen-action',
  title: 'Open an agreed action again',
  says: [
    'reopen the action at {provider}',
    'reopen that action',
    'put the action at {provider} back to open',
    'the action at {provider} still has to be done',
    'open the action at {provider} again',
    'open that action again',
    'that action is not done',
    'the action at {provider} is not done',
    'the action is not finished',
    'undo marking the action as done',
    'I marked the wrong action as done',
    'not done yet, reopen the action',
    'actually the action at {provider} is not finished put it back',
    'that action at {provider} is not really done',
    'put the action at {provider} back on',
    'the action at {provider} was ticked by mistake',
    'undo the tick on the action at {provider}',
  ],
  input: z.strictObject(actionFields),
  command: true,
  async run(given, asked): Promise<Answer> {
    const context = inItsZone(given);
    const which = await whichActions(context, asked, {
      request: 'reopen-action',
      verb: 'open again',
      fits: ({ state }) => state !== 'open',
      may: mayReopen,
      why: 'An action that is done or was dropped can be opened again by whoever may mark it as done.',
    });
    if (which.answer) return which.answer;
    const open = ({ closed: _, ...one }: AgreedAction): AgreedAction => ({ ...one, state: 'open' });
    const actions = await writeActions(
      context,
      'reopen-action',
      which.actions,
      (one) => (one.state === 'open' || !mayReopen(context.asker, one) ? one : open(one)),
      stateChange,
    );
    const [first] = actions;
    if (first && actions.length === 1)
      return { ...oneAction(context, first), title: first.state === 'open' ? 'Open again' : 'Nothing was changed' };
    return {
      ...plainAnswer('Open again', `${sayCount(actions.length, 'agreed action')} are open again.`, [
        { title: 'My actions', request: 'actions', input: {} },
      ]),
      audience: 'person',
    };
  },
});

/** What the authority closed a leader does not open again. */
function mayReopen(asker: Asker, action: AgreedAction): boolean {
  return mayChange(asker, action) || (mayClose(asker, action) && (action.state === 'open' || action.closed?.bySchool === true));
}
