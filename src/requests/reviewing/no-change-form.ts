import type { Answer, Field } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { leads } from '../words/leads.ts';

/** The reason that stands ready: most reviews end so, and it may be written over. */
export const noChangeReason = 'Reviewed this term: nothing points to another category.';

/** The field that asks why a category stays. */
export function reasonOfNoChange(value: string): Field {
  return { type: 'text', id: 'reason', label: 'Why it stays', value, multiline: true, maxLength: 600, required: true };
}

/** Asks why one category stays: the reason stands ready, so that it is one press. */
export function noChangeForm({ provider, category }: Standing): Answer {
  return {
    card: 'form',
    title: `No change: ${provider.name}`,
    lead: `${provider.name} stays in category ${category?.id} after this term’s review. Why? The reason is kept for the authority.`,
    form: { request: 'no-change', input: { provider: provider.key }, submit: 'No change', fields: [reasonOfNoChange(noChangeReason)] },
    sources: [],
    buttons: [
      { title: 'Propose a change', request: 'propose-category', input: { provider: provider.key } },
      ...leads(provider.key, ['category']),
    ],
    audience: 'person',
  };
}
