import type { Provider } from '../../domain/provider.ts';
import type { Answer, Field } from '../answer.ts';
import { leads } from '../words/leads.ts';

/** The field that asks why, in every form that takes days back. */
export function reasonFieldOf(value?: string): Field {
  return { type: 'text', id: 'reason', label: 'Why?', value, multiline: true, maxLength: 300, required: true };
}

/**
 * Asks why something is to be undone: the days and the reason are both kept.
 *
 * @example reasonForm(provider, { request: 'reverse-days', title: 'Undo', said: '1 day of Core Visit on Tue 12 Jan 2027', entries })
 */
export function reasonForm(
  { key, name }: Provider,
  { request, title, said, entries }: { request: string; title: string; said: string; entries: readonly string[] },
): Answer {
  return {
    card: 'form',
    title: `${title}: ${name}`,
    lead: `${title} ${said}? Please say why: the entry and the reason are both kept.`,
    form: { request, input: { provider: key, entries: [...entries] }, fields: [reasonFieldOf()], submit: title },
    sources: [],
    buttons: leads(key, ['remaining-days']),
    audience: 'person',
  };
}
