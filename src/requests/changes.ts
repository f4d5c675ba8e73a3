import { z } from 'zod/v4';
import { addDays, sayDate } from '../domain/date.ts';
import type { Provider } from '../domain/provider.ts';
import type { Answer, Table } from './answer.ts';
import { type Change, whatChanged } from './changes/what-changed.ts';
import { inputs } from './inputs.ts';
import { providersAsked, providersAskedFields } from './lists/providers-asked.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { listed } from './words/listed.ts';
import { paged } from './words/paged.ts';
import { nameApart } from './words/provider-rows.ts';

/** How far back "what has changed?" looks where no date was said, in days. */
const WEEK = 7;

/** What was decided, logged and taken back since a date: at one provider, for a person, or for oneself? */
export const changes = defineRequest({
  name: 'changes',
  title: 'What has changed',
  says: [
    'what changed',
    'what has changed',
    'what has changed this week',
    'what has changed since {date}',
    'what changed since half term',
    'what is new',
    'what is new since {date}',
    'any changes since {date}',
    'anything changed lately',
    'changes at {provider}',
    'what has changed at {provider}',
    'what has changed at {provider} since {date}',
    'any changes at {provider}',
    'what has {person} logged since {date}',
    'what changed for {person}',
    'which categories have changed since {date}',
    'category changes since {date}',
    'recent changes',
    'which schools have moved category',
    'which schools changed category this year',
    'what has been logged since {date}',
    'what has been logged this week',
    'when did it change',
    'when did {provider} change category',
    'anything happened at {provider} while I was off',
    'anything happened while I was away',
    'what have I missed at {provider}',
    'what has been going on at {provider}',
    'has anything happened at {provider}',
    'what is the latest on {provider}',
    'what is different at {provider}',
    'whats new this week',
    'any news',
    'any updates since {date}',
    'catch me up',
    'what has moved since {date}',
    'who has changed category',
    'has anyone changed category',
    'has anything changed for us',
    'what has changed for us since {date}',
    'news on {provider}',
    'any news on {provider}',
    'what is the news at {provider}',
    'which schools have gone up or down a category since {date}',
    'which schools have gone up a category',
    'which schools have gone down a category',
    'what has happened since {date}',
    'what happened since {date}',
    'category moves this term',
    'moves between categories since {date}',
    'movement between categories',
    'what did I miss',
    'I was off last week what did I miss',
    'anything new since {date} I should know about',
    'what has altered since {date}',
    'which schools have switched category since {date}',
    'schools that have switched category',
    'what has moved at my schools',
    'which schools moved to {category} this term',
    'which schools have gone into {category} since {date}',
    'who has moved into {category} this year',
    'who went up to {category} this term',
    'which schools moved from {category} to {category} this year',
    'which schools have come out of {category}',
    'which {kind} changed category this term',
    'which {kind} in {place} have changed category',
  ],
  input: z.strictObject({
    since: inputs.since.optional(),
    provider: inputs.provider.optional(),
    ...providersAskedFields,
    /** Of categories or of days alone; whatever else a question is about narrows nothing here. */
    about: z.enum(['category', 'days']).optional().catch(undefined),
    /** A category that was left; `category` is the one that was moved into. */
    from: inputs.categories.optional(),
    skip: inputs.skip,
  }),
  async run(context, { since: asked, provider: key, person, scope, about: topic, category, from, skip, ...filters }): Promise<Answer> {
    const since = asked ?? addDays(context.today, -WEEK);
    const one = key === undefined ? undefined : theProvider(context, key);
    const about = category || from ? 'category' : topic;
    const set = one
      ? { providers: [one], words: one.name }
      : providersAsked(context, { person, scope: context.asker.staff ? scope : undefined, ...filters });
    const all = since > context.today ? [] : await whatChanged(context, set.providers, since);
    const isAbout = ({ what, moved }: Change) =>
      (about === undefined || (what === 'category') === (about === 'category')) &&
      (category === undefined || category.includes(moved?.to ?? '')) &&
      (from === undefined || from.includes(moved?.from ?? ''));
    const found = all.filter(isAbout);
    // "When did that change", of one: the week that is looked at where no day is named says too little.
    const [last] = one && asked === undefined && found.length === 0 ? (await whatChanged(context, [one], '')).filter(isAbout) : [];
    const again = {
      request: 'changes',
      input: {
        since,
        provider: key,
        ...(about && { about }),
        category,
        from,
        ...filters,
        ...(context.asker.staff && { person, scope }),
      },
    };
    const grouped = [...Map.groupBy(found, ({ provider }) => provider)];
    const list = one ? paged(found, skip, again, context) : paged(grouped, skip, again, context);
    return {
      card: 'list',
      title: one ? `${one.name}: what has changed` : 'What has changed',
      lead: `${sayCounts(found, set.words, since, context.today, { about, moves: sayMoves(category, from) })}${last ? ` The last change before that was on ${sayDate(last.on)}: ${last.says}.` : ''}`,
      tables:
        found.length === 0 ? [] : [one ? items(list.rows as Change[]) : byProvider(list.rows as [Provider, Change[]][], since, about)],
      page: list.page,
      notes:
        found.length > 0
          ? [
              'By the day something was written down, which may be later than the day it happened; of what came by a file, by the day it happened.',
            ]
          : [],
      sources: [],
      buttons: one ? leads(one.key, ['visits', 'category', 'remaining-days']) : [],
      audience: 'person',
    };
  },
});

/** "from B1 to B2"; undefined where every move is asked for. */
function sayMoves(to: readonly string[] | undefined, from: readonly string[] | undefined): string | undefined {
  const said = [from ? `from ${listed(from, 'or')}` : '', to ? `to ${listed(to, 'or')}` : ''].filter(Boolean).join(' ');
  return said === '' ? undefined : said;
}

function sayCounts(
  found: readonly Change[],
  words: string,
  since: string,
  today: string,
  { about, moves }: { about?: 'category' | 'days'; moves?: string },
): string {
  if (since > today) return `${sayDate(since)} is still to come, so nothing has changed since.`;
  const count = (what: Change['what']) => found.filter((one) => one.what === what).length;
  const said = [
    moves ? sayCount(count('category'), `move ${moves}`, `moves ${moves}`) : sayCount(count('category'), 'category decision'),
    sayCount(count('logged'), 'entry of days', 'entries of days'),
    sayCount(count('reversed'), 'entry taken back', 'entries taken back'),
  ].filter(Boolean);
  const none = moves
    ? `No move ${moves} was decided`
    : about === 'category'
      ? 'No category has changed'
      : about === 'days'
        ? 'No entry of days has changed'
        : 'Nothing has changed';
  if (said.length === 0) return `${none} for ${words} since ${sayDate(since)}.`;
  const at = new Set(found.map(({ provider }) => provider.key)).size;
  return `Since ${sayDate(since)}, for ${words}: ${listed(said)}${at > 1 ? `, at ${at} schools and settings` : ''}.`;
}

function sayCount(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function items(rows: readonly Change[]): Table {
  return {
    heading: 'Newest first',
    columns: ['When', 'What'],
    rows: rows.map(({ on, says }) => ({ cells: [sayDate(on), `${says.charAt(0).toUpperCase()}${says.slice(1)}`] })),
  };
}

/** A row a provider, the one that changed last first; it opens what changed there. */
function byProvider(rows: readonly [Provider, readonly Change[]][], since: string, about?: 'category' | 'days'): Table {
  const all = rows.map(([provider]) => provider);
  return {
    columns: ['Provider', 'What changed', 'Last'],
    rows: rows.map(([provider, own]) => ({
      cells: [nameApart(provider, all), inShort(own), sayDate(own[0]?.on ?? since)],
      open: { title: provider.name, request: 'changes', input: { provider: provider.key, since, ...(about && { about }) } },
    })),
  };
}

/** A category in full, days by their number. */
function inShort(own: readonly Change[]): string {
  const logged = own.filter(({ what }) => what === 'logged').length;
  const back = own.filter(({ what }) => what === 'reversed').length;
  return [
    ...own.filter(({ what }) => what === 'category').map(({ says }) => says),
    logged > 0 ? `${sayCount(logged, 'entry', 'entries')} logged` : '',
    back > 0 ? `${sayCount(back, 'entry', 'entries')} taken back` : '',
  ]
    .filter(Boolean)
    .join('; ');
}
