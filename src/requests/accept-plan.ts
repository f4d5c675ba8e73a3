import { z } from 'zod/v4';
import type { PlannedRow, TermPlan } from '../domain/term-plan/term-plan.ts';
import type { Answer } from './answer.ts';
import { personOf } from './caseloads/carer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { entriesField } from './ledger/form-input.ts';
import { sayMeetingTime } from './meetings/say-meeting-time.ts';
import { defineRequest } from './request.ts';
import { changeRows } from './term/change-row.ts';
import { noPlan } from './term/no-plan.ts';
import { planAnswer } from './term/plan-answer.ts';
import { isOn, markOf, planTitle, sayMeetings } from './term/plan-words.ts';
import { whichPlan } from './term/which-plan.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { nameApart } from './words/provider-rows.ts';

/** As many as a form lists to choose from. */
const mostChoices = 60;

/**
 * Accepts the plan of a term, whole, somebody's meetings or chosen ones: each is then booked by itself, and a message says what came
 * of it. What was typed is asked back once; what is accepted is what was seen.
 */
export const acceptPlan = defineRequest({
  name: 'accept-plan',
  title: 'Accept the plan of a term and book it',
  says: [
    'accept the plan',
    'accept the term plan',
    'book the plan',
    'book the whole plan',
    'book all of the plan',
    'book the term plan',
    'accept all the proposed times',
    'book all the proposed meetings',
    'yes book the whole term',
    'accept my meetings of the plan',
    'accept the plan for {person}',
    'go ahead with the plan',
    'the plan looks good, book it',
    'that plan is fine, book all of it',
    'yes book the lot',
    'book the lot',
    'go ahead and book them',
    'that plan is fine book it',
    'looks good book them all',
    'happy with the plan go ahead',
  ],
  input: z.strictObject({
    plan: z.string().max(40).optional(),
    /** Rows that were chosen. */
    rows: entriesField,
    person: inputs.person.optional(),
    /** Shows the form that chooses. */
    choose: z.literal(true).optional(),
    /** Names what was seen: nothing else is booked. */
    seen: z.string().max(40).optional(),
  }),
  command: true,
  async run(context, { plan: id, rows: chosen, person, choose, seen }): Promise<Answer> {
    const found = await whichPlan(context, id);
    if (!found) return noPlan();
    const plan = found.body;
    const whom = person === undefined ? undefined : (personOf(context, person)?.key ?? person);
    const meant = (row: PlannedRow) =>
      row.state === 'proposed' && (whom === undefined || isOn(whom, row)) && (!chosen || chosen.includes(row.id));
    const proposed = plan.rows.filter(meant);
    if (choose && proposed.length > 0) return chooseForm(context, plan, proposed);
    if (proposed.length === 0) {
      const list = planAnswer(context, plan, { skip: 0 });
      return { ...list, lead: `Nothing ${chosen || whom ? 'of that ' : ''}is left to accept. ${list.lead}` };
    }
    // What is chosen by name is what was seen; a whole plan may have changed since.
    if (!chosen && seen !== markOf(proposed)) return ask(context, plan, proposed, { whom, changed: seen !== undefined });
    const done = await changeRows(
      context,
      plan.id,
      'accept-plan',
      (row) => (meant(row) ? { ...row, state: 'accepted', accepted: context.asker.person.key } : undefined),
      (rows) => [{ what: 'plan of the term accepted', after: sayMeetings(context, plan, rows.length) }],
    );
    if (!done) return noPlan();
    const list = planAnswer(context, done.plan, { skip: 0 });
    return {
      ...list,
      lead: `I am booking ${sayMeetings(context, plan, done.changed.length)}. A message follows when it is done. ${list.lead}`,
    };
  },
});

function ask(
  context: Context,
  plan: TermPlan,
  rows: readonly PlannedRow[],
  { whom, changed }: { whom?: string; changed: boolean },
): Answer {
  const count = sayMeetings(context, plan, rows.length);
  return {
    ...plainAnswer(
      planTitle(context, plan),
      `${changed ? 'Something has changed since you saw it, so that nothing is booked. ' : ''}${count} would be booked, and everybody invited. Book ${rows.length === 1 ? 'it' : 'them'}?`,
    ),
    card: 'choice',
    options: [
      {
        title: `Book ${count}`,
        request: 'accept-plan',
        input: { plan: plan.id, ...(whom !== undefined && { person: whom }), seen: markOf(rows) },
      },
      { title: 'Look at the plan', request: 'term-plan', input: { plan: plan.id } },
    ],
    audience: 'person',
  };
}

function chooseForm(context: Context, plan: TermPlan, rows: readonly PlannedRow[]): Answer {
  const all = context.directory.all();
  const shown = rows.toSorted((a, b) => (a.time?.date ?? '').localeCompare(b.time?.date ?? '')).slice(0, mostChoices);
  const label = ({ provider, time, minutes }: PlannedRow) => {
    const found = context.directory.get(provider);
    return `${time ? sayMeetingTime({ ...time, minutes }) : ''}: ${found ? nameApart(found, all) : provider}`;
  };
  return {
    card: 'form',
    title: planTitle(context, plan),
    lead: `Which of them are to be booked?${rows.length > shown.length ? ` The first ${shown.length} of ${rows.length} are listed.` : ''}`,
    form: {
      request: 'accept-plan',
      input: { plan: plan.id },
      fields: [
        {
          type: 'choices',
          id: 'rows',
          label: 'Meetings',
          options: shown.map((row) => ({ label: label(row), value: row.id })),
          required: true,
        },
      ],
      submit: 'Book those',
    },
    sources: [],
    buttons: [{ title: 'The plan', request: 'term-plan', input: { plan: plan.id } }],
    audience: 'person',
  };
}
