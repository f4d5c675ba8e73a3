import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { sayDays } from '../domain/days.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { lastVisit } from './lists/how-it-stands.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standings } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { kindName } from './words/about.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { sayState } from './words/plan-words.ts';
import { nameApart } from './words/provider-rows.ts';
import { restsOn } from './words/rests-on.ts';
import { sayLeft } from './words/say-left.ts';

/** How do two providers stand side by side: category, days, what is overdue, next TAS and last visit? */
export const compareProviders = defineRequest({
  name: 'compare-providers',
  title: 'Compare two providers',
  says: [
    'compare {provider} and {provider}',
    'compare {provider} with {provider}',
    'compare {provider} to {provider}',
    'compare the days of {provider} and {provider}',
    '{provider} versus {provider}',
    '{provider} vs {provider}',
    '{provider} against {provider}',
    '{provider} compared with {provider}',
    'how does {provider} compare with {provider}',
    'what is the difference between {provider} and {provider}',
    'put {provider} and {provider} side by side',
    'side by side {provider} {provider}',
    'comparison of {provider} and {provider}',
    'compare my schools',
    'how does {provider} stack up against {provider}',
    '{provider} or {provider} who is worse off',
    '{provider} and {provider} side by side',
    'how are {provider} and {provider} doing against each other',
    'which is further behind {provider} or {provider}',
    'which has more left {provider} or {provider}',
    'look at {provider} next to {provider}',
    'put {provider} next to {provider}',
    'who has had more days {provider} or {provider}',
    'which has had more {provider} or {provider}',
    '{provider} v {other}',
    '{provider} or {other}',
    'see {provider} alongside {provider}',
    'I want to see {provider} alongside {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider, other: inputs.provider.optional() }),
  async run(context, { provider: key, other: second }): Promise<Answer> {
    const provider = theProvider(context, key);
    if (second === undefined) return withWhich(context, key);
    if (second === key) {
      const twice = plainAnswer('Twice the same', `${provider.name} was named twice. Please name two schools or settings.`);
      return { ...twice, audience: 'person' };
    }
    const other = theProvider(context, second);
    const both = await standings(context, [provider, other]);
    const [one, two] = both as [Standing, Standing];
    const names = [nameApart(provider, [provider, other]), nameApart(other, [provider, other])] as const;
    const rows = [sayOf(context, one), sayOf(context, two)] as const;
    return {
      card: 'answer',
      title: `${names[0]} and ${names[1]}`,
      lead: `${names[0]} ${inShort(one)}; ${names[1]} ${inShort(two)}.`,
      tables: [
        {
          columns: ['', ...names],
          rows: rows[0].map(({ label, value }, at) => ({ cells: [label, value, rows[1][at]?.value ?? ''] })),
        },
      ],
      ...restsOn(
        one.pack,
        both.flatMap(({ position, category }) => [category, ...position.groups]),
        { about: ['days'] },
      ),
      buttons: [provider, other].map((of) => ({ title: of.name, request: 'provider-overview', input: { provider: of.key } })),
      audience: 'person',
    };
  },
});

/** One is named and the other is not: the asker's own others are offered. */
function withWhich(context: Context, key: string): Answer {
  const provider = theProvider(context, key);
  const own = context.asker.providers.flatMap((one) => context.directory.get(one) ?? []).filter(({ status }) => status === 'open');
  const options = own
    .filter((one) => one.key !== key)
    .slice(0, 8)
    .map((one) => ({ title: nameApart(one, own), request: 'compare-providers', input: { provider: key, other: one.key } }));
  return {
    card: options.length > 0 ? 'choice' : 'answer',
    title: 'Compare with which?',
    lead: `With which school or setting shall ${provider.name} be compared?${options.length > 0 ? '' : ' Please ask again with both names.'}`,
    options: options.length > 0 ? options : undefined,
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

function inShort({ position, provider }: Standing): string {
  if (provider.status === 'closed') return 'has closed';
  const left = sayLeft(position);
  const category = position.decision ? `in category ${position.decision.category}` : 'without a category';
  return `is ${category}${left === undefined ? '' : left.endsWith('over') ? `, ${left}` : ` with ${left} left`}`;
}

function sayOf(context: Context, standing: Standing) {
  const { provider, pack, position, category } = standing;
  const { balance, plan } = position;
  const overdue = plan.filter(({ state }) => state === 'overdue').length;
  const meetings = pack.groups.flatMap(({ items }) => items).filter(({ shape }) => shape === 'forum');
  const forums = new Set(['tas-meeting', ...meetings.map(({ activity }) => activity)]);
  const open = plan.filter((line) => forums.has(line.activity) && !line.outside && line.state !== 'done' && line.state !== 'not-due');
  const next = open.find(({ plannedFor }) => plannedFor) ?? open[0];
  const last = lastVisit(standing, undefined, context.today);
  return [
    { label: 'What it is', value: kindName(pack, provider.kind) },
    { label: 'Category', value: position.decision ? `${position.decision.category}${support(category)}` : 'none' },
    { label: 'Days this year', value: balance.allocated === null ? 'not counted in days' : sayDays(balance.allocated) },
    { label: 'Used', value: sayDays(balance.used) },
    { label: 'Left', value: sayLeft(position) ?? '–' },
    { label: 'Reports owed', value: balance.owed > 0 ? sayDays(balance.owed) : 'none' },
    { label: 'Overdue', value: overdue > 0 ? String(overdue) : 'nothing' },
    { label: 'Next TAS', value: next ? sayState(standing, next) : 'none to hold' },
    { label: 'Last visit', value: last ? sayDate(last.date) : 'none this year' },
  ];
}

function support(category: Standing['category']): string {
  return category?.supportStatus ? ` (${category.supportStatus} support)` : '';
}
