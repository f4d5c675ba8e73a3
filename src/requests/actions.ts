import { z } from 'zod/v4';
import { type AgreedAction, isLate } from '../domain/agreed-action.ts';
import { sayDate } from '../domain/date.ts';
import { actionFields } from './actions/action-fields.ts';
import { actionTable } from './actions/action-table.ts';
import { listActions } from './actions/list-actions.ts';
import { ofWhom } from './actions/of-whom.ts';
import { oneAction } from './actions/one-action.ts';
import { reminder } from './actions/reminder.ts';
import { byDay, sayCount } from './actions/say-action.ts';
import { seenBy } from './actions/seen-by.ts';
import { actionsOf } from './actions/which-actions.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { listed } from './words/listed.ts';
import { paged } from './words/paged.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** What was agreed at visits and who does it by when: at one provider, for oneself, a colleague or the authority; or one action. */
export const actions = defineRequest({
  name: 'actions',
  title: 'What was agreed, and by when',
  says: [
    'my actions',
    'what did {provider} agree',
    'what did we agree',
    'what was agreed at {provider}',
    'what did we agree at {provider}',
    'what have we agreed with {provider}',
    'actions at {provider}',
    'actions for {provider}',
    'agreed actions',
    'agreed actions at {provider}',
    'open actions',
    'open actions at {provider}',
    'outstanding actions for {provider}',
    'actions late',
    'late actions',
    'overdue actions',
    'which actions are late',
    'which actions are overdue',
    'actions of {person}',
    'actions for {person}',
    'what actions has {person} got',
    'late actions of {person}',
    'actions done since {date}',
    'which actions are done',
    'completed actions at {provider}',
    'actions across the authority',
    'late actions across the authority',
    'action points',
    'what has {provider} got to do by when',
    'has {provider} done what was agreed',
    'has the action at {provider} been done',
    'what jobs came out of the visit to {provider}',
    'what came out of the {provider} visit to do',
    'who was meant to do what at {provider}',
    'who is supposed to do what at {provider}',
    'what did {provider} agree to',
    'what did we agree to do after the last visit',
    'what is outstanding from the last {activity} at {provider}',
    'what did {provider} agree last time',
    'what did we agree with {provider}',
    'what did we say we would do at {provider}',
    'what are we supposed to have done by now',
    'what do we need to have done by {date}',
    'follow ups from {provider}',
    'has {provider} done what it said it would',
    'things to do from the {provider} visit',
    'what have I promised to do',
    'what have I said I would do',
    'has the {agreed} action at {provider} been done',
    'what comes next from the visit to {provider}',
    'actions agreed at the last visit',
    'does {provider} owe us anything',
    'what is outstanding with {provider}',
    'what did {provider} promise to do and what are the deadlines',
    'is there anything left on our list of things we agreed to sort out',
  ],
  input: z.strictObject({
    provider: inputs.provider.optional(),
    person: inputs.person.optional(),
    scope: inputs.scope.optional(),
    show: z.enum(['open', 'late', 'done']).optional(),
    since: inputs.since.optional(),
    skip: inputs.skip,
    actions: actionFields.actions,
    /** The day of the reminder it is: then only what is still open is said. */
    remind: inputs.date.optional(),
  }),
  async run(given, { provider: key, person, scope, show, since, skip, actions: refs, remind }): Promise<Answer> {
    const context = inItsZone(given);
    if (remind !== undefined) return reminder(context, refs ?? [], remind);
    if (refs && refs.length > 0) return named(context, await actionsOf(context, refs));
    const one = key === undefined ? undefined : theProvider(context, key);
    const set = one ? { words: one.name, mine: () => true, keys: [one.key] } : ofWhom(context, person, scope);
    const all = (await seenBy(context, await listActions(context, set.keys))).filter(set.mine);
    const found = all.filter((action) => isAsked(context, action, { show: show ?? (one ? undefined : 'open'), since })).sort(byDay);
    const again = { request: 'actions', input: { provider: key, show, since, ...(context.asker.staff && { person, scope }) } };
    const { rows, page } = paged(found, skip, again, context);
    return {
      card: 'list',
      title: one ? `${one.name}: what was agreed` : `Agreed actions: ${set.words}`,
      lead: sayCounts(context, found, { words: set.words, show, since }),
      tables: tables(context, rows, one === undefined),
      page,
      sources: [],
      buttons: one ? leads(one.key, ['provider-overview', 'due', 'visits']) : [],
      audience: 'person',
    };
  },
});

function named(context: Context, found: readonly AgreedAction[]): Answer {
  const [first] = found;
  if (!first) return { ...plainAnswer('Not found', 'I cannot find that action among those you can see.'), audience: 'person' };
  if (found.length === 1) return oneAction(context, first);
  const lead = `${sayCount(found.length, 'action')}, ${found.filter(({ state }) => state === 'open').length} of them still open.`;
  return {
    card: 'list',
    title: 'Agreed actions',
    lead,
    tables: tables(context, found, true),
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

function isAsked({ today }: Context, action: AgreedAction, { show, since }: { show?: 'open' | 'late' | 'done'; since?: string }): boolean {
  const { state, agreed, closed } = action;
  if (state === 'dropped') return false;
  if (show === 'late' && !isLate(action, today)) return false;
  if (show !== undefined && show !== 'late' && state !== show) return false;
  return since === undefined || (state === 'done' ? (closed?.on ?? agreed) : agreed) >= since;
}

function tables(context: Context, rows: readonly AgreedAction[], several: boolean) {
  const [open, closed] = [rows.filter(({ state }) => state === 'open'), rows.filter(({ state }) => state !== 'open')];
  return [
    ...(open.length > 0 ? [actionTable(context, open, { heading: closed.length > 0 ? 'Open' : undefined, named: several })] : []),
    ...(closed.length > 0 ? [actionTable(context, closed, { heading: open.length > 0 ? 'Done' : undefined, named: several })] : []),
  ];
}

function sayCounts(
  { today }: Context,
  found: readonly AgreedAction[],
  { words, show, since }: { words: string; show?: 'open' | 'late' | 'done'; since?: string },
): string {
  const from = since ? ` since ${sayDate(since)}` : '';
  const late = found.filter((one) => isLate(one, today)).length;
  const open = found.filter(({ state }) => state === 'open').length;
  const done = found.filter(({ state }) => state === 'done').length;
  const what = { late: 'late', done: 'done', open: 'open' }[show ?? 'open'];
  if (found.length === 0) return `No agreed action is ${show ? what : 'open'} for ${words}${from}.`;
  if (show === 'late') return `${sayCount(late, 'agreed action')} for ${words} ${late === 1 ? 'is' : 'are'} late${from}.`;
  const said = [
    open > 0
      ? `${sayCount(open, 'open action')}${late > 0 ? `, ${late === open ? (late === 1 ? 'and it is' : 'all of them') : `${late} of them`} late` : ''}`
      : '',
    done > 0 ? sayCount(done, 'action done', 'actions done') : '',
  ].filter(Boolean);
  return `For ${words}${from}: ${listed(said)}.`;
}
