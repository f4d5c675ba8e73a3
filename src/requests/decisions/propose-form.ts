import { isIsoDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { PackCategory } from '../../packs/schema.ts';
import type { Answer, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { aboutLine } from '../words/about.ts';
import { leads } from '../words/leads.ts';
import { listed } from '../words/listed.ts';
import { askedColumns, ratings } from './asked-columns.ts';
import type { ProposalFaults } from './check-proposal.ts';
import { categoriesFor, type Judged, sayRules } from './judge-category.ts';
import { moveReading } from './move-reading.ts';
import { KNOWN_LENGTH, type ProposalTyped, REASON_LENGTH } from './proposal-fields.ts';
import { tookPartChoices } from './took-part.ts';

/** What a form starts from: the move it is about, what was typed, what is wrong with it, and what it goes back to. */
export interface FormAsked {
  judged: Judged;
  before?: PackCategory;
  typed: ProposalTyped;
  faults: ProposalFaults;
  /** What an earlier proposal said of a column, with when. */
  saidBefore(column: string): string | undefined;
  kept: { again?: string; undoes?: string };
  note?: string;
}

/**
 * The form that proposes a category: everything there is to read first, then what is asked.
 *
 * @example (await proposeForm(context, standing, asked)).form?.request // 'propose-category'
 */
export async function proposeForm(context: Context, stands: Standing, asked: FormAsked): Promise<Answer> {
  const { judged, before, typed, faults, saidBefore, kept, note } = asked;
  const { provider } = stands;
  const from = typed.date !== undefined && isIsoDate(typed.date) ? typed.date : context.today;
  const reading = await moveReading(context, provider, { judged, before, from, says: saidBefore });
  const undecided = sayRules(judged, 'undecided').length > 0;
  const wrong = Object.values(faults);
  return {
    card: 'form',
    title: `${provider.name}: propose ${judged.category.id}`,
    subtitle: aboutLine(stands),
    lead:
      wrong.length > 0
        ? `Nothing is proposed yet. ${wrong.join(' ')}`
        : `Read what speaks for it and against it, then say why. Nothing changes until a senior advisor or head of service other than you approves it.`,
    facts: reading.facts,
    tables: reading.tables,
    notes: [
      ...(note ? [note] : []),
      ...(undecided
        ? [
            'A hard rule cannot be decided from the inspection: it goes on only if a senior advisor or head of service decides so, and says why.',
          ]
        : []),
    ],
    form: {
      request: 'propose-category',
      input: { provider: provider.key, shown: judged.category.id, ...kept },
      submit: 'Propose',
      fields: fieldsOf(context, provider, asked),
    },
    sources: reading.sources,
    discrepancies: reading.discrepancies,
    buttons: leads(provider.key, ['category']),
    audience: 'person',
  };
}

function fieldsOf(context: Context, provider: Provider, { judged, typed, faults }: FormAsked): Field[] {
  const { pack, category } = judged;
  const isSchool = provider.kind === 'maintained-school' || provider.kind === 'academy';
  const leaders = isSchool ? 'head and chair' : 'owner and manager';
  const columns = askedColumns(pack, provider.kind).map(({ column, known, field }): Field => {
    const shared = { id: field, label: known === 'rag' ? `${column}, rated` : column, value: typed[field], error: faults[field] };
    return known === 'rag'
      ? { type: 'choice', ...shared, options: ratings }
      : { type: 'text', ...shared, multiline: true, maxLength: KNOWN_LENGTH };
  });
  const signs: Field[] =
    pack.indicators.length === 0
      ? []
      : [
          {
            type: 'choices',
            id: 'indicators',
            label: 'Signs that point to more support, as far as they are seen',
            value: typed.indicators?.join(','),
            options: pack.indicators.map(({ id, text }) => ({ label: text, value: id })),
            error: faults.indicators,
          },
        ];
  return [
    {
      type: 'choice',
      id: 'category',
      label: 'Proposed category',
      value: category.id,
      options: categoriesFor(pack, provider).map(({ id, name, supportStatus }) => ({
        label: supportStatus ? `${id} (${supportStatus} support)` : `${id}: ${name}`,
        value: id,
      })),
      required: true,
      error: faults.category,
    },
    { type: 'date', id: 'date', label: 'Takes effect on', value: typed.date ?? context.today, required: true, error: faults.date },
    ...columns,
    ...signs,
    {
      type: 'text',
      id: 'evidence',
      label: 'Staffing and other evidence (for the authority only)',
      value: typed.evidence,
      multiline: true,
      maxLength: REASON_LENGTH,
      error: faults.evidence,
    },
    {
      type: 'choices',
      id: 'people',
      label: 'Who took part in the discussion',
      value: typed.people?.join(','),
      options: tookPartChoices(context, provider.key),
      error: faults.people,
    },
    { type: 'text', id: 'others', label: 'Others who took part', value: typed.others, maxLength: 300, error: faults.others },
    {
      type: 'text',
      id: 'reason',
      label: `Reasons (the ${leaders} are told these)`,
      value: typed.reason,
      multiline: true,
      maxLength: REASON_LENGTH,
      required: true,
      error: faults.reason,
    },
  ];
}

/** Why a category cannot be proposed: the rule that blocks it, with its source. */
export function blockedAnswer({ provider, pack }: Standing, judged: Judged, instead: readonly PackCategory[]): Answer {
  const code = judged.category.id;
  return {
    card: 'choice',
    title: `${provider.name} cannot be placed in ${code}`,
    lead: `A hard rule of ${pack.title} stands in the way, so nothing is proposed. ${sayRules(judged, 'not-met').join(' ')}`,
    options: instead.map(({ id, name }) => ({
      title: `Propose ${id}`,
      detail: name,
      request: 'propose-category',
      input: { provider: provider.key, category: id },
    })),
    notes: [`If its next inspection meets the rule, ${code} can be proposed then.`],
    sources: [],
    buttons: leads(provider.key, ['category']),
    audience: 'person',
  };
}

/** That a provider is in a category on a day already. */
export function sayAlready(name: string, code: string, day: string): string {
  return `${name} is in category ${code} ${day} already. If it was reviewed and stays, record that there is no change.`;
}

/** Who may decide, for a receipt. */
export function sayDeciders(names: readonly string[]): string {
  if (names.length === 0)
    return 'Nobody else may decide on it yet: it takes a second senior advisor or head of service. An administrator can give somebody that role.';
  return names.length <= 3
    ? `${listed(names)} ${names.length > 1 ? 'have' : 'has'} been told.`
    : `${names.length} senior advisors and heads of service have been told.`;
}
