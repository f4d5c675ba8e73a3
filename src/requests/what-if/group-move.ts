import type { Quarters } from '../../domain/days.ts';
import { activityOf } from '../../packs/activity-of.ts';
import type { PackCategory } from '../../packs/schema.ts';
import type { Answer, Table } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Filters } from '../lists/filters.ts';
import { narrow } from '../lists/narrow.ts';
import { sayFilters } from '../lists/say-filters.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { calendarNotes } from '../words/calendar-notes.ts';
import { paged } from '../words/paged.ts';
import { nameApart } from '../words/provider-rows.ts';
import { restsOn } from '../words/rests-on.ts';
import { type Move, moveTo } from './move.ts';
import { figures, sayDifference, sayYearly } from './move-words.ts';

/** What would change if every provider that fits moved to a category, in days, in meetings and provider by provider? */
export async function groupMove(context: Context, filters: Filters, category: PackCategory, skip: number): Promise<Answer> {
  const { all, whose, since } = await narrow(context, filters);
  const moves = all
    .map((one) => moveTo(context, one, category.id))
    .filter(({ possible, now }) => possible && now.position.decision?.category !== category.id);
  const pack = context.pack(moves[0]?.now.record.year ?? 0);
  const { one, many, narrowed } = sayFilters(pack, filters, { whose, since });
  const { category: from, ...others } = filters;
  const { rows, page } = paged(moves, skip, { request: 'what-if', input: { ...others, from, category: category.id } }, context);
  const blocked = moves.filter((move) => worst(move) === 'not-met').length;
  const undecided = moves.filter((move) => worst(move) === 'undecided').length;
  const [now, then] = [total(moves, ({ now: { position } }) => position), total(moves, ({ then: position }) => position)];
  const rules = pack.rules.filter(({ id }) => moves.some(({ checks }) => checks.some(({ rule }) => rule === id)));
  return {
    card: 'list',
    title: `What if they moved to ${category.id}?`,
    subtitle: `${many}${narrowed ? ` ${narrowed}` : ''}`,
    lead:
      moves.length === 0
        ? `No ${many} ${narrowed} could move to ${category.id}.`
        : `If ${moves.length} ${moves.length === 1 ? one : many} ${narrowed} moved to ${category.id} today, they would get ${sayDifference(then - now)} this year: ${then / 4} instead of ${now / 4}.${sayBlocked(blocked, undecided)}`,
    tables: moves.length > 0 ? [...meetings(moves), perProvider(rows, moves)] : [],
    page,
    notes: ['A trial only: nothing has been changed or stored.', ...calendarNotes(context, all)],
    ...restsOn(pack, [category, ...moves.flatMap(({ then: { groups } }) => groups), ...rules], { about: ['days'] }),
    buttons: [{ title: `What ${category.id} gets`, request: 'category-offer', input: { category: category.id } }],
    audience: 'person',
  };
}

function total(moves: readonly Move[], of: (move: Move) => Move['then']): Quarters {
  return moves.reduce((sum, move) => sum + (of(move).balance.allocated ?? 0), 0);
}

function sayBlocked(blocked: number, undecided: number): string {
  const said = [
    blocked > 0 ? `a rule of the strategy stands in the way of ${blocked}` : '',
    undecided > 0
      ? `${undecided} ${undecided === 1 ? 'is' : 'are'} left to a senior advisor, because the inspection does not decide it`
      : '',
  ].filter(Boolean);
  return said.length > 0 ? ` Of these, ${said.join('; ')}.` : '';
}

function worst({ checks }: Move): 'met' | 'not-met' | 'undecided' {
  return (['not-met', 'undecided'] as const).find((outcome) => checks.some((one) => one.outcome === outcome)) ?? 'met';
}

/** Visits and meetings in the year over all of them, now and then. */
function meetings(moves: readonly Move[]): Table[] {
  const count = (of: (move: Move) => Move['then'], activity: string) =>
    moves.reduce((sum, move) => sum + (figures(of(move)).get(activity)?.count ?? 0), 0);
  const pack = moves[0]?.now.pack;
  const ids = [...new Set(moves.flatMap(({ now, then }) => [...figures(now.position).keys(), ...figures(then).keys()]))];
  const rows = ids.flatMap((activity) => {
    const [now, then] = [count(({ now: { position } }) => position, activity), count(({ then: position }) => position, activity)];
    const name = pack && activityOf(pack, activity)?.plural;
    return now === then ? [] : [{ cells: [upperFirst(name ?? activity), String(now), String(then)] }];
  });
  return rows.length > 0 ? [{ heading: 'Visits and meetings in the year', columns: ['Activity', 'Now', 'Then'], rows }] : [];
}

function perProvider(rows: readonly Move[], all: readonly Move[]): Table {
  const names = all.map(({ now }) => now.provider);
  const words = { met: 'no rule in the way', 'not-met': 'a rule is not met', undecided: 'a senior advisor decides' };
  return {
    heading: 'One by one',
    columns: ['Provider', 'Now', 'Then', 'Rules'],
    rows: rows.map((move) => ({
      cells: [
        nameApart(move.now.provider, names),
        `${move.now.position.decision?.category ?? '–'}, ${move.now.position.decision ? sayYearly(move.now.position) : 'none'}`,
        sayYearly(move.then),
        words[worst(move)],
      ],
      tone: worst(move) === 'not-met' ? ('attention' as const) : undefined,
      open: {
        title: move.now.provider.name,
        request: 'what-if',
        input: { provider: move.now.provider.key, category: move.then.decision?.category },
      },
    })),
  };
}
