import type { Field } from '../requests/answer.ts';
import type { Element } from './element.ts';

/** The name under which the field asks for providers while somebody types. */
export const providersDataset = 'providers';

/**
 * A field for a provider: a box that offers names as they are typed. It is never marked as needed, because Teams may
 * then take a name that was found for missing; the request says so itself. Its ready options are few: phones
 * leave them out.
 */
export function providerInput({ id, label, value, options }: Extract<Field, { type: 'provider' }>): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    ...(value === undefined ? {} : { value }),
    style: 'filtered',
    placeholder: 'Type some of its name, or its URN',
    choices: options.map(({ label: title, value: key }) => ({ title, value: key })),
    'choices.data': { type: 'Data.Query', dataset: providersDataset },
  };
}
