import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import type { ProviderKind } from '../domain/provider-kind.ts';
import { categoryOf } from '../packs/category-of.ts';
import type { Pack, PackCategory } from '../packs/schema.ts';
import type { Answer, Table } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { kindAsked } from './strategy/kind-asked.ts';
import { noSuchCategory } from './strategy/no-such-category.ts';
import { sayKinds } from './strategy/say-kinds.ts';
import { upperFirst } from './strategy/upper-first.ts';
import { periodNote } from './words/period-note.ts';
import { restsOn } from './words/rests-on.ts';

/**
 * What makes a school or setting a category: the strategy's criteria column by column, and the signs that
 * point to more support. Without a category: all of them, a line each.
 */
export const criteria = defineRequest({
  name: 'criteria',
  title: 'What makes a school or setting a category',
  says: [
    'what are the criteria for {category}',
    'criteria for {category} {kind}',
    'what makes a school a {category}',
    'what makes a {kind} {category}',
    'what makes something {category}',
    'what does a {category} school look like',
    'what is the definition of a {category} {kind}',
    'why would a school be put in {category}',
    'how do you decide if a school is {category}',
    'when is a school {category}',
    'what puts a {kind} in {category}',
    'what are the criteria',
    'criteria for {category}',
    'what would make us {category}',
    'how does a school get into {category}',
    'what shows that a school needs more support',
    'indicators for higher levels of support',
    'how bad does it have to be for {category}',
    'what would it take to get back to {category}',
    'how do we get to {category}',
    'what do we have to be to get into {category}',
    'how do we get out of {category}',
    'what would we need to do to be {category}',
    'how do {kind} get a {category}',
    'what puts a school into {category}',
    'signs a school might be slipping to {category}',
    'what are the warning signs for {category}',
    'what does the LA look at for {category}',
    'what do you look at for leadership in {category}',
    'what counts as {category}',
    'when would you put a school in {category}',
    'when would a school be moved to {category}',
    'on what grounds is a school {category}',
    'what evidence do I need for {category}',
    'how would I know if a school is {category}',
    'what does {category} mean for a school',
    'what is a {category} school',
    'what is a {category} {kind}',
    'how do you judge a {category}',
    'what would move a school into {category}',
    'what would bring a school out of {category}',
    'what would we have to show to be {category}',
    'what do you base the category on',
    'how are the categories worked out',
    'how is our category decided',
    'what risk factors do you look at',
    'list the risk indicators',
    'what is the threshold for {category}',
    'risk indicators',
    'what would a {category} {kind} look like',
    'what would a {category} school look like for leadership',
    'what would we have to do to be {category}',
    'what would it take to be {category}',
    'what do we need to get to {category}',
    '{category} definition',
    'governance rating for {category}',
    'governance in {category}',
    'leadership for category {category}',
    'standards in {category}',
    'why not {category}',
    'why is it not {category}',
    'what would I have to see to justify a {category}',
    'what would justify a {category}',
    'signs that a school is going downhill',
    'what are the grounds for {category}',
    'what puts a setting into {category}',
    'is there more to {category} than the Ofsted grade',
    'what separates {category} from {other}',
    'what would have to go wrong to end up in {category}',
    'trying to decide between {category} and {other} what is the guidance',
    'what do they need for {category}',
    'what does {provider} need for {category}',
    'what does the strategy say puts a school in {category}',
    'conditions for {category}',
  ],
  input: z.strictObject({ category: inputs.category.optional(), kind: inputs.kind.optional() }),
  async run(context, { category: code, kind: named }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const kind = kindAsked(context, pack, named);
    const category = code === undefined ? undefined : categoryOf(pack, code);
    if (code !== undefined && !category) return noSuchCategory(pack, code);
    const rows = pack.criteria.filter((row) => row.category === category?.id && (kind === undefined || row.kinds.includes(kind)));
    const signs = category === undefined || needsMore(pack, category) ? pack.indicators : [];
    return {
      card: 'list',
      title: category ? `What makes category ${category.id}` : 'The categories',
      subtitle: upperFirst(
        [kind ? sayKinds(pack, [kind]) : '', category?.supportStatus ? `${category.supportStatus} support` : ''].filter(Boolean).join(', '),
      ),
      lead: category ? sayCriteria(pack, category, rows, kind) : sayAll(pack),
      tables: [
        ...rows.map(({ kinds, columns }) => ({
          heading: `${category?.id}: ${sayKinds(pack, kinds)}`,
          columns: ['', ''],
          rows: columns.map(({ name, text }) => ({ cells: [name, text] })),
        })),
        ...(category === undefined ? [categoryTable(pack)] : []),
        ...signTable(signs),
      ],
      notes: [...(category?.remark ? [category.remark] : []), ...periodNote(pack, context.today)],
      ...restsOn(pack, [...(category ? [category] : pack.categories), ...rows, ...signs.slice(0, 1)], { about: ['words'] }),
      buttons: category
        ? [
            { title: `What ${category.id} gets`, request: 'category-offer', input: { category: category.id, ...(kind && { kind }) } },
            { title: `Rules for ${category.id}`, request: 'rules', input: { category: category.id, ...(kind && { kind }) } },
          ]
        : [],
      audience: 'room',
    };
  },
});

/** The higher levels of support come after the middle of the categories; a strategy without levels means the signs for all. */
function needsMore(pack: Pack, { id, supportStatus }: PackCategory): boolean {
  return supportStatus === undefined || pack.categories.findIndex((one) => one.id === id) > (pack.categories.length - 1) / 2;
}

/** The Ofsted column, or whichever comes first, answers by itself; the others stand in the table. */
function sayCriteria(pack: Pack, { id, name }: PackCategory, rows: Pack['criteria'], kind?: ProviderKind): string {
  const named = kind === undefined ? undefined : pack.kinds.find((one) => one.kind === kind);
  if (named && !named.categorised) return `${upperFirst(sayKinds(pack, [named.kind]))} are not given a category.`;
  if (rows.length === 0) return `Category ${id} is “${name}”. The strategy gives no criteria beyond these words.`;
  const each = rows.map(({ kinds, columns: [first] }) => `${upperFirst(sayKinds(pack, kinds))}: ${first?.text}`);
  const rest = rows[0]!.columns.slice(1).map((column) => column.name);
  return `Category ${id} is for what the strategy calls “${name}”. ${each.join(' ')} ${also(rest, rows.length)}`;
}

function also(names: string[], tables: number): string {
  if (names.length === 0) return '';
  return tables > 1 ? 'The other columns are below, for each.' : `Also looked at, below: ${names.join('; ')}.`;
}

function sayAll(pack: Pack): string {
  return `${pack.title} has ${pack.categories.length} categories: ${pack.categories.map(({ id }) => id).join(', ')}. Press one to read its criteria.${pack.indicators.length > 0 ? ` The ${pack.indicators.length} signs that point to more support are below.` : ''}`;
}

function categoryTable({ categories }: Pack): Table {
  return {
    columns: ['Category', 'For', 'Support'],
    rows: categories.map(({ id, name, supportStatus }) => ({
      cells: [id, name, supportStatus ?? ''],
      open: { title: `Category ${id}`, request: 'criteria', input: { category: id } },
    })),
  };
}

function signTable(signs: Pack['indicators']): Table[] {
  if (signs.length === 0) return [];
  return [{ heading: 'Signs that point to more support', columns: ['Sign'], rows: signs.map(({ text }) => ({ cells: [text] })) }];
}
