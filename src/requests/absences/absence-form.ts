import { isIsoDate } from '../../domain/date.ts';
import type { Answer, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { staffRoles } from '../may.ts';
import { mayLead } from '../may-lead.ts';
import type { AbsenceFaults, AbsenceTyped } from './check-absence.ts';

/**
 * Asks when somebody is away. Whoever may only say so of themselves is not asked whose absence it is, and nobody is asked why.
 *
 * @example absenceForm(context, {}, {}).form?.request // 'add-absence'
 */
export function absenceForm(context: Context, { person, ...typed }: AbsenceTyped & { person?: string }, faults: AbsenceFaults): Answer {
  const { asker, people } = context;
  const date = (day?: string) => (day !== undefined && isIsoDate(day) ? day : undefined);
  const wrong = Object.values(faults);
  const staff = people
    .filter(({ roles }) => roles.some(({ role }) => staffRoles.includes(role)))
    .map(({ key, name }) => ({ label: name, value: key }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  const who: Field[] = mayLead(asker)
    ? [{ type: 'choice', id: 'person', label: 'Who is away', value: person ?? asker.person.key, options: staff, required: true }]
    : [];
  return {
    card: 'form',
    title: 'Away',
    lead:
      wrong.length > 0
        ? `Nothing is kept yet. ${wrong.join(' ')}`
        : 'On which days? No meeting is then suggested for them. Why is not asked.',
    form: {
      request: 'add-absence',
      input: {},
      submit: 'Keep',
      fields: [
        ...who,
        { type: 'date', id: 'start', label: 'First day', value: date(typed.start), required: true, error: faults.start },
        { type: 'date', id: 'until', label: 'Last day, if it is another', value: date(typed.until), error: faults.until },
        {
          type: 'choice',
          id: 'part',
          label: 'Part of the day',
          hint: 'All day',
          value: typed.part,
          options: [
            { label: 'All day', value: 'day' },
            { label: 'In the morning', value: 'morning' },
            { label: 'In the afternoon', value: 'afternoon' },
            { label: 'In the evening', value: 'evening' },
          ],
        },
        { type: 'text', id: 'begins', label: 'Or from', value: typed.begins, maxLength: 20, hint: '2 pm', error: faults.begins },
        { type: 'text', id: 'ends', label: 'until', value: typed.ends, maxLength: 20, hint: '4 pm', error: faults.ends },
      ],
    },
    sources: [],
    buttons: [{ title: 'My diary', request: 'my-diary', input: {} }],
    audience: 'person',
  };
}
