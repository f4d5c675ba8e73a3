import { isIsoDate } from '../../domain/date.ts';
import type { Answer, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { mayLead } from '../may-lead.ts';
import { carerChoices, personOf } from './carer.ts';
import type { CoverFaults, CoverTyped } from './check-cover.ts';

/**
 * Asks who covers for whom and until when. Who may only set their own absence is not asked whose it is.
 *
 * @example coverForm(context, { person: 'me' }, {})
 */
export function coverForm(context: Context, { person, by, start, until }: CoverTyped, faults: CoverFaults): Answer {
  const choices = carerChoices(context);
  const key = (typed?: string) => personOf(context, typed)?.key;
  const date = (typed?: string) => (typed !== undefined && isIsoDate(typed) ? typed : undefined);
  const wrong = Object.values(faults);
  const away: Field[] = mayLead(context.asker)
    ? [{ type: 'choice', id: 'person', label: 'Who is away', value: key(person), options: choices, required: true, error: faults.person }]
    : [];
  return {
    card: 'form',
    title: 'Cover for an absence',
    lead: wrong.length > 0 ? `Nothing is set yet. ${wrong.join(' ')}` : 'Who covers for whom, and until when?',
    form: {
      request: 'cover',
      input: {},
      submit: 'Set cover',
      fields: [
        ...away,
        {
          type: 'choice',
          id: 'by',
          label: 'Who covers',
          value: key(by),
          options: choices.filter(({ value }) => value !== key(person)),
          required: true,
          error: faults.by,
        },
        { type: 'date', id: 'start', label: 'First day', value: date(start) ?? context.today, error: faults.start },
        { type: 'date', id: 'until', label: 'Last day', value: date(until), required: true, error: faults.until },
      ],
    },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
