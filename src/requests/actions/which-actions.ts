import { type AgreedAction, actionRef } from '../../domain/agreed-action.ts';
import type { Answer } from '../answer.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Asker, Context } from '../context.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { actionTitle } from './action-title.ts';
import { actionsMeant } from './actions-meant.ts';
import { isTheirs } from './is-theirs.ts';
import { listActions } from './list-actions.ts';
import { byDay, sayWhen, sayWho } from './say-action.ts';
import { seenBy } from './seen-by.ts';

/** As many as a card offers to choose from. */
const SHOWN = 10;

/** What a command about actions was given: their refs, or a provider and words that say which is meant. */
export interface ActionsAsked {
  provider?: string;
  actions?: readonly string[];
  agreed?: string;
}

/** What a command does with them: its name, a verb ("mark as done"), which it can be done to, and who may. */
export interface ActionCommand {
  request: string;
  verb: string;
  fits(action: AgreedAction): boolean;
  may(asker: Asker, action: AgreedAction): boolean;
  why: string;
  /** What else was said, which a choice carries on. */
  carry?: Record<string, unknown>;
}

/**
 * Which agreed actions a command means: those named by a card, or the one that the words fit. Where several do it asks,
 * and what is not the asker's to change or to see it says so: what cannot be seen and what does not exist read alike.
 *
 * @example await whichActions(context, { provider: '900001', about: 'phonics' }, command) // { actions: [phonicsPlan] }
 */
export async function whichActions(
  context: Context,
  asked: ActionsAsked,
  command: ActionCommand,
): Promise<{ actions: readonly AgreedAction[]; answer?: undefined } | { answer: Answer }> {
  return asked.actions && asked.actions.length > 0 ? named(context, asked.actions, command) : said(context, asked, command);
}

/** The actions that refs name, as far as the asker may see them; in their order, each once. */
export async function actionsOf(context: Context, refs: readonly string[]): Promise<AgreedAction[]> {
  const { store, authority } = context;
  const docs = await Promise.all([...new Set(refs)].map((ref) => store.read(authority.id, 'action', `action:${ref}`)));
  return seenBy(
    context,
    docs.flatMap((doc) => (doc ? [doc.body] : [])),
  );
}

async function named(context: Context, refs: readonly string[], { request, may, why }: ActionCommand) {
  const actions = await actionsOf(context, refs);
  if (actions.length === 0) {
    const lead = 'I cannot find that action among those you can see. It may have been taken out of its note since.';
    return { answer: { ...plainAnswer('Not found', lead), audience: 'person' as const } };
  }
  const theirs = actions.filter((one) => may(context.asker, one));
  if (theirs.length > 0) return { actions: theirs };
  await commit(context.store, context.authority.id, async () => ({
    operations: [audit(context, request, 'refused', actions[0]?.provider, actions.map(actionRef))],
    result: undefined,
  }));
  return { answer: { ...plainAnswer('Nothing was changed', why), audience: 'person' as const } };
}

async function said(context: Context, { provider, agreed }: ActionsAsked, command: ActionCommand) {
  const { asker, directory } = context;
  const listing = provider ? [provider] : asker.staff ? undefined : asker.providers;
  const all = (await seenBy(context, await listActions(context, listing))).filter(command.fits);
  const mine = (one: AgreedAction) =>
    provider !== undefined || asker.providers.includes(one.provider) || one.by === asker.person.key || isTheirs(one, asker.person);
  const theirs = all.filter((one) => mine(one) && command.may(asker, one)).sort(byDay);
  const where = provider === undefined ? '' : ` at ${directory.get(provider)?.name}`;
  if (theirs.length === 0) {
    const lead = `There is no agreed action${where} for you to ${command.verb}.`;
    return { answer: { ...plainAnswer('No such action', lead, [allOf(provider)]), audience: 'person' as const } };
  }
  const meant = actionsMeant(theirs, agreed, provider === undefined ? undefined : directory.get(provider)?.name);
  if (meant.sure && meant.actions.length === 1) return { actions: meant.actions };
  return { answer: choice(context, meant.actions, command, provider) };
}

function choice(
  context: Context,
  actions: readonly AgreedAction[],
  { request, verb, carry = {} }: ActionCommand,
  provider?: string,
): Answer {
  const more = actions.length - SHOWN;
  return {
    card: 'choice',
    title: 'Which action?',
    lead: `Which of these would you like to ${verb}?`,
    options: actions.slice(0, SHOWN).map((one) => ({
      title: actionTitle(one),
      detail: [provider ? '' : (context.directory.get(one.provider)?.name ?? ''), sayWho(context, one), sayWhen(context, one)]
        .filter(Boolean)
        .join(', '),
      request,
      input: { ...carry, actions: [actionRef(one)] },
    })),
    notes: more > 0 ? [`${more} more ${more === 1 ? 'fits' : 'fit'}. Say the school or setting, or more of what was agreed.`] : [],
    sources: [],
    buttons: [allOf(provider)],
    audience: 'person',
  };
}

function allOf(provider: string | undefined) {
  return { title: provider ? 'All actions there' : 'My actions', request: 'actions', input: provider ? { provider } : {} };
}
