import type { DashboardField, DashboardTeam } from '../../packs/dashboard.ts';
import type { Answer, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { heardBy } from '../desk/heard.ts';
import { leads } from '../words/leads.ts';
import { nameApart } from '../words/provider-rows.ts';
import type { DashboardSeen } from './dashboard-seen.ts';
import { sayValue } from './say-value.ts';
import type { SetInput } from './set-input.ts';

/** Said in a choice where nothing is known. */
export const unknown = 'unknown';

/** What a form shows again: what was typed, and what is wrong with it, by the field's id in the form. */
export interface Typed {
  input?: SetInput;
  faults?: Readonly<Record<string, string>>;
}

/**
 * The form in which a team sets its fields of one school, filled in with what is kept.
 *
 * @example setForm(context, seen, finance, {}).form?.fields.map(({ label }) => label) // ['Budget', …, 'As of']
 */
export function setForm(context: Context, seen: DashboardSeen, team: DashboardTeam, { input, faults = {} }: Typed): Answer {
  const { provider, record, dashboard } = seen;
  const fields = seen.fields.filter((one) => one.team === team.id && one.from === undefined);
  const wrong = Object.keys(faults).length > 0;
  return {
    card: 'form',
    title: nameApart(provider, heardBy(context).all()),
    subtitle: `${dashboard.name}: ${team.name}`,
    lead: wrong
      ? 'Nothing is saved yet. Please look at what is marked.'
      : 'What is kept now stands in the fields. Change what has changed; a field left empty counts as not known.',
    form: {
      request: 'set-dashboard',
      input: { provider: provider.key, team: team.id, seen: record?.last?.at ?? '' },
      submit: 'Save',
      fields: [
        ...fields.map((field) => ({ ...formField(field, typedOf(field, input) ?? keptOf(field, seen)), error: faults[`f-${field.id}`] })),
        { type: 'date', id: 'asOf', label: 'True on', value: input?.asOf ?? context.today, required: true, error: faults.asOf },
        {
          type: 'choice',
          id: 'others',
          label: 'What I have not changed',
          value: input?.others ?? 'leave',
          options: [
            { label: 'Leave as it was', value: 'leave' },
            { label: 'Is still right on that day', value: 'confirm' },
          ],
        },
      ],
    },
    sources: [],
    buttons: leads(provider.key, ['dashboard']),
    audience: 'person',
  };
}

function typedOf({ id }: DashboardField, input: SetInput | undefined): string | undefined {
  const typed = input?.[`f-${id}`];
  return typeof typed === 'string' ? typed : undefined;
}

/** What is kept, as it is typed. */
function keptOf(field: DashboardField, { record }: DashboardSeen): string | undefined {
  const value = record?.values[field.id]?.value;
  if (value === undefined) return undefined;
  if (field.kind === 'money') return (Number(value) / 100).toFixed(2);
  return field.kind === 'percent' ? sayValue(field, value).replace('−', '-') : String(value);
}

function formField({ id, label, kind, options, help }: DashboardField, value: string | undefined): Field {
  const common = { id: `f-${id}`, label, ...(value !== undefined && { value }) };
  switch (kind) {
    case 'date':
      return { type: 'date', ...common };
    case 'yes-no':
    case 'choice': {
      const choices = kind === 'choice' ? options.map((one) => ({ label: one.label, value: one.id })) : yesNo;
      return {
        type: 'choice',
        ...common,
        value: value ?? unknown,
        compact: true,
        options: [...choices, { label: 'Not known', value: unknown }],
      };
    }
    default:
      return { type: 'text', ...common, maxLength: kind === 'text' ? 200 : 30, ...(help && { hint: help }) };
  }
}

const yesNo = [
  { label: 'Yes', value: 'yes' },
  { label: 'No', value: 'no' },
];
