import type { CategoryChange, ChannelPost, PostVersion } from '../../domain/channel.ts';
import { academicYearOf, sayDate } from '../../domain/date.ts';
import { categoryOf } from '../../packs/category-of.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Answer, Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { listed } from '../words/listed.ts';
import { nameApart } from '../words/provider-rows.ts';
import { restsOn } from '../words/rests-on.ts';

/** What a post is made of. */
export type Posted = Pick<ChannelPost, 'provider' | 'since' | 'until'> & Pick<PostVersion, 'intro' | 'changes' | 'counts'>;

/**
 * The card that a channel sees: the introduction, what moved to more and to less support, what is new, and how
 * many there are by category. A manager puts it before the room, so it is for the room, and has no buttons: what leads on
 * is not everybody's.
 *
 * @example postAnswer(context, { since, until, intro: '', changes, counts }).lead // 'From Mon 4 Jan 2027 to Wed 24 Feb 2027: 1 moved to more support …'
 */
export function postAnswer(context: Context, { provider, since, until, intro, changes, counts }: Posted): Answer {
  const pack = context.pack(academicYearOf(until));
  const [only] = changes;
  const one = provider !== undefined && only ? only : undefined;
  const said = one ? sayOne(context, pack, one) : sayAll(pack, { since, until, changes });
  return {
    card: 'answer',
    title: one ? `Category update: ${nameOf(context, one)}` : 'Category updates',
    lead: intro === '' ? said : `${intro}\n\n${said}`,
    chart: one || counts.length === 0 ? undefined : chartOf(counts),
    tables: one ? [] : sections(context, pack, changes),
    notes: one?.reason ? [`Reason: ${one.reason}`] : undefined,
    ...restsOn(
      pack,
      [...new Set(changes.map(({ after }) => after))].map((code) => categoryOf(pack, code)),
    ),
    buttons: [],
    audience: 'room',
  };
}

function sayOne(context: Context, pack: Pack, change: CategoryChange): string {
  const { before, from, after } = change;
  const name = nameOf(context, change);
  const came = from > context.today ? 'will be' : 'is';
  return `${name} ${came} in ${sayCategory(pack, after)} from ${sayDate(from)}${before === undefined ? '' : `; before that it was in ${before}`}.`;
}

function sayCategory(pack: Pack, code: string): string {
  const status = categoryOf(pack, code)?.supportStatus;
  return `category ${code}${status ? ` (${status} support)` : ''}`;
}

function sayAll(pack: Pack, { since, until, changes }: Pick<Posted, 'since' | 'until' | 'changes'>): string {
  const groups = split(pack, changes).map(({ rows, says }) => (rows.length === 0 ? '' : says(rows.length)));
  return `From ${sayDate(since)} to ${sayDate(until)}: ${listed(groups.filter(Boolean)) || 'no category has changed'}.`;
}

/** In the order in which a strategy prints its categories, the later has more support. */
function split(pack: Pack, changes: readonly CategoryChange[]) {
  const rank = (code: string) => pack.categories.findIndex(({ id }) => id === code);
  const moved = changes.filter(({ before }) => before !== undefined);
  return [
    {
      heading: 'Moved to more support',
      says: (count: number) => `${count} moved to more support`,
      rows: moved.filter(({ before, after }) => rank(after) > rank(before!)),
    },
    {
      heading: 'Moved to less support',
      says: (count: number) => `${count} moved to less support`,
      rows: moved.filter(({ before, after }) => rank(after) < rank(before!)),
    },
    {
      heading: 'Given a category for the first time',
      says: (count: number) => `${count} given a category for the first time`,
      rows: changes.filter(({ before }) => before === undefined),
    },
  ];
}

function sections(context: Context, pack: Pack, changes: readonly CategoryChange[]): Table[] {
  const all = changes.flatMap(({ provider }) => context.directory.get(provider) ?? []);
  const name = ({ provider: key }: CategoryChange) => {
    const provider = context.directory.get(key);
    return provider ? nameApart(provider, all) : key;
  };
  return split(pack, changes)
    .filter(({ rows }) => rows.length > 0)
    .map(({ heading, rows }) => {
      const reasons = rows.some(({ reason }) => reason);
      return {
        heading: `${heading} (${rows.length})`,
        columns: ['School or setting', 'Category', 'From', ...(reasons ? ['Reason'] : [])],
        rows: rows.map((change) => ({
          cells: [
            name(change),
            change.before === undefined ? change.after : `${change.before} to ${change.after}`,
            sayDate(change.from),
            ...(reasons ? [change.reason ?? ''] : []),
          ],
        })),
      };
    });
}

function chartOf(counts: Posted['counts']): Answer['chart'] {
  return {
    title: 'Schools and settings by category',
    kind: 'bars',
    values: counts.map(({ category, count }) => ({ label: category, value: count })),
  };
}

function nameOf({ directory }: Context, { provider }: CategoryChange): string {
  return directory.get(provider)?.name ?? provider;
}
