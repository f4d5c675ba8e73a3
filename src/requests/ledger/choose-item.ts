import type { Provider } from '../../domain/provider.ts';
import type { Answer, Button } from '../answer.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { leads } from '../words/leads.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { type LoggedItem, readEntries, sayItem, standingItems } from './logged-items.ts';
import { mayAmend, notYoursToAmend } from './may-amend.ts';

const SHOWN = 10;

/**
 * Asks which of the days logged last is meant, as buttons that lead to `request`. What the asker may not change is
 * left out and counted. An activity that was named narrows the list, if any of it is logged.
 *
 * @example chooseItem(context, provider, 'reverse-days')
 */
export async function chooseItem(
  context: Context,
  provider: Provider,
  request: 'reverse-days' | 'correct-days',
  activity?: string,
): Promise<Answer> {
  const { store, authority, asker } = context;
  const reader: Reader = {
    read: (kind, id) => store.read(authority.id, kind, id),
    list: (kind, prefix) => store.list(authority.id, kind, prefix),
  };
  const every = standingItems(await readEntries(reader, provider.key));
  const named = every.filter(({ entries }) => entries[0]?.activity === activity);
  const items = named.length > 0 ? named : every;
  const mine = items.filter(({ entries }) => entries.every((entry) => mayAmend(asker, entry)));
  const verb = request === 'reverse-days' ? 'undo' : 'correct';
  const buttons = leads(provider.key, ['remaining-days', 'log-days']);
  if (items.length === 0)
    return {
      ...plainAnswer(provider.name, `No days are logged for ${provider.name}, so there is nothing to ${verb}.`, buttons),
      audience: 'person',
    };
  if (mine.length === 0)
    return { ...plainAnswer(provider.name, `There is nothing here that you may ${verb}. ${notYoursToAmend}`, buttons), audience: 'person' };
  const more = mine.length - SHOWN;
  const others = items.length - mine.length;
  return {
    card: 'choice',
    title: `${verb === 'undo' ? 'Undo' : 'Correct'} days: ${provider.name}`,
    lead: `Which of these is to be ${verb === 'undo' ? 'undone' : 'corrected'}? The last one logged stands first.`,
    options: mine.slice(0, SHOWN).map((item) => option(context, provider, item, request)),
    notes: [
      ...(more > 0 ? [`${more} more ${more === 1 ? 'was' : 'were'} logged before these.`] : []),
      ...(others > 0 ? [`${others} logged by other people ${others === 1 ? 'is' : 'are'} left out. ${notYoursToAmend}`] : []),
    ],
    sources: [],
    buttons,
    audience: 'person',
  };
}

function option(context: Context, provider: Provider, { entries }: LoggedItem, request: string): Button & { detail?: string } {
  const [first] = entries;
  const by = context.people.find(({ key }) => key === first?.by)?.name;
  const detail = [by ? `by ${by}` : '', first?.note ?? ''].filter(Boolean).join(': ');
  return {
    title: sayItem(context, provider, entries),
    detail: detail || undefined,
    request,
    input: { provider: provider.key, entries: entries.map(({ id }) => id) },
  };
}
