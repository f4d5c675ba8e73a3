import type { CategoryDecision } from '../../domain/category-decision.ts';
import { sayDate } from '../../domain/date.ts';
import type { Person, Role } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Table } from '../answer.ts';
import { ownCaseload } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';
import type { Letter, LetterBlock } from '../letter.ts';
import { leaderRoles } from '../may.ts';
import { leadersOf } from './took-part.ts';

/** What a letter about a category says: the same words as its card. */
export interface LetterWordsOf {
  provider: Provider;
  decision: CategoryDecision;
  lead: string;
  facts: { label: string; value: string }[];
  tables: readonly Table[];
  notes: readonly string[];
  statements: readonly string[];
  discuss: string;
  sources: readonly string[];
}

const offices: Partial<Record<Role, string>> = {
  headteacher: 'Headteacher',
  'chair-of-governors': 'Chair of governors',
  'setting-owner': 'Owner',
  'setting-manager': 'Manager',
};

/**
 * The letter that tells a provider's leaders their category and the reasons. To a leader it is their own; to staff, who look
 * at what is sent, it is to all of them.
 *
 * @example letterOfDecision(context, said).salutation // 'Dear Ruth Calloway'
 */
export function letterOfDecision(context: Context, said: LetterWordsOf): Letter {
  const { provider, decision, lead, facts, tables, notes, statements, discuss, sources } = said;
  const { asker, authority, today } = context;
  const to = asker.staff ? leadersOf(context, provider.key) : [asker.person];
  const blocks: LetterBlock[] = [
    { type: 'paragraph', text: lead },
    { type: 'facts', facts },
    { type: 'heading', text: 'Reasons' },
    decision.reason ? { type: 'quote', text: decision.reason } : { type: 'paragraph', text: 'No reason is recorded.' },
    ...tables.flatMap(({ heading = '', columns, rows }): LetterBlock[] => [
      { type: 'heading', text: heading },
      { type: 'table', columns, rows: rows.map(({ cells }) => cells) },
    ]),
    ...notes.map((text): LetterBlock => ({ type: 'paragraph', text })),
    ...(statements.length > 0 ? [{ type: 'list' as const, items: [...statements] }] : []),
    { type: 'heading', text: 'To discuss it' },
    { type: 'paragraph', text: discuss },
  ];
  return {
    authority: authority.name,
    title: `Category of support: ${provider.name}`,
    date: sayDate(today),
    to: [...to.map((person) => `${person.name}${officeOf(person, provider.key)}`), provider.name],
    salutation: to.length > 0 ? `Dear ${to.map(({ name }) => name).join(' and ')}` : undefined,
    blocks,
    closing: ['Yours sincerely', ...signers(context, provider.key), `School improvement, ${authority.name}`],
    footer: sources.map((source) => `Source: ${source}`),
    fileName: `Category of support ${provider.name} ${sayDate(decision.effectiveFrom).slice(4)}`,
  };
}

function officeOf({ roles }: Person, provider: string): string {
  const role = roles.find((one) => leaderRoles.includes(one.role) && one.providers.includes(provider))?.role;
  const office = role && offices[role];
  return office ? `, ${office}` : '';
}

/** Who signs: those who look after the provider, whom its leaders know. */
function signers({ people }: Pick<Context, 'people'>, provider: string): string[] {
  return carersOf({ people }, provider).map(({ name }) => name);
}

/** The advisors and officers who look after a provider. */
export function carersOf({ people }: Pick<Context, 'people'>, provider: string): Person[] {
  return people.filter((person) => ownCaseload(person).includes(provider));
}
