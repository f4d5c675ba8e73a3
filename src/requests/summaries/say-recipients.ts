import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Context } from '../context.ts';
import { listed } from '../words/listed.ts';
import { type Recipient, recipientsOf, sayMissing, sayOffice } from './recipients-of.ts';
import { sayWay, waysTo } from './ways-to.ts';

/** Who will be told and how, in words; and what to know about that. */
export interface SaidRecipients {
  told: Recipient[];
  /** "Ruth Calloway (headteacher)", joined; "nobody yet" where there is none. */
  names: string;
  /** A fact for each: the name and office, and how they are reached. */
  facts: { label: string; value: string }[];
  notes: string[];
}

/** @example (await sayRecipients(context, provider)).facts // [{ label: 'Ruth Calloway, headteacher', value: 'by e-mail' }] */
export async function sayRecipients(
  context: Context,
  provider: Provider,
  note?: Pick<VisitNote, 'attendance' | 'writtenBy'>,
): Promise<SaidRecipients> {
  const recipients = recipientsOf(context, provider, note);
  const { told } = recipients;
  const ways = await waysTo(
    context,
    told.map(({ person }) => person),
  );
  return {
    told,
    names: told.length === 0 ? 'nobody yet' : listed(told.map(sayRecipient)),
    facts: told.map(({ person, name, role }) => ({ label: `${name}, ${sayOffice(role)}`, value: sayWay(ways.get(person) ?? 'none') })),
    notes: sayMissing(provider, recipients),
  };
}

/** @example sayRecipient({ person: 'p-head', name: 'Ruth Calloway', role: 'headteacher' }) // 'Ruth Calloway (headteacher)' */
export function sayRecipient({ name, role }: Recipient): string {
  return `${name} (${sayOffice(role)})`;
}
