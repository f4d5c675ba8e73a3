import { type Quarters, sayDays } from '../../domain/days.ts';
import type { Answer, Field } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { aboutLine } from '../words/about.ts';
import { leads } from '../words/leads.ts';
import { activityChoices } from './activity-choices.ts';
import { type DayFaults, NOTE_LENGTH } from './check-days.ts';
import type { DaysTyped } from './form-input.ts';

/** What a form about days is for: the request its values go to, and what stands above it. */
export interface DaysForm {
  request: 'log-days' | 'correct-days';
  title: string;
  lead: string;
  submit: string;
  /** What goes to the request besides the fields. */
  input: Record<string, unknown>;
  /** What was typed so far; it stands in the fields. */
  typed: DaysTyped;
  /** What is wrong with what was typed; it stands under its field. */
  faults?: DayFaults;
  /** Fields after those about days. */
  more?: Field[];
}

/**
 * The form days are logged or corrected with: activity, days, date, part and a note, filled in as far as is known.
 *
 * @example daysForm(standing, { request: 'log-days', title: 'Log days', lead: 'Which activity?', submit: 'Log', input, typed: {} })
 */
export function daysForm(stands: Standing, { request, title, lead, submit, input, typed, faults = {}, more = [] }: DaysForm): Answer {
  const { provider, position } = stands;
  const { today } = position;
  const date = typed.date ?? (provider.closed && provider.closed < today ? provider.closed : today);
  const activities = activityChoices(stands);
  const activity = activities.some(({ value }) => value === typed.activity) ? typed.activity : undefined;
  const usual = activity === undefined ? undefined : usualDays(stands, activity);
  const days = typed.days === undefined ? usual : figure(typed.days);
  return {
    card: 'form',
    title: `${title}: ${provider.name}`,
    subtitle: aboutLine(stands),
    lead,
    form: {
      request,
      input: { provider: provider.key, ...input },
      submit,
      fields: [
        { type: 'choice', id: 'activity', label: 'Activity', value: activity, options: activities, required: true, error: faults.activity },
        {
          type: 'choice',
          id: 'days',
          label: 'Days',
          value: days === undefined ? undefined : String(days),
          options: daysChoices(days),
          required: true,
          error: faults.days,
        },
        { type: 'date', id: 'date', label: 'Date', value: date, required: true, error: faults.date },
        { type: 'choice', id: 'part', label: 'Part', value: typed.part ?? 'split', options: partChoices },
        {
          type: 'text',
          id: 'note',
          label: 'Note (optional)',
          value: typed.note,
          multiline: true,
          maxLength: NOTE_LENGTH,
          error: faults.note,
        },
        ...more,
      ],
    },
    sources: [],
    buttons: leads(provider.key, ['remaining-days']),
    audience: 'person',
  };
}

/** A figure that can stand in the list of choices. */
function figure(typed: number | string): Quarters | undefined {
  const quarters = Number(typed);
  return Number.isInteger(quarters) && quarters > 0 ? quarters : undefined;
}

/** The days of the first occurrence that is not done yet, all its parts together. */
function usualDays({ position }: Standing, activity: string): Quarters | undefined {
  const lines = position.plan.filter((line) => line.activity === activity && line.shape === 'days');
  const next = lines.find(({ state }) => state !== 'done' && state !== 'not-due') ?? lines[0];
  return next && next.parts.prep + next.parts.visit + next.parts.report;
}

/** A quarter of a day to three days, then whole days to ten; and the figure that was typed, where it is another. */
function daysChoices(typed: Quarters | undefined): { label: string; value: string }[] {
  const usual = [...Array.from({ length: 12 }, (_, n) => n + 1), 16, 20, 24, 28, 32, 36, 40];
  const figures = typed !== undefined && !usual.includes(typed) ? [...usual, typed].sort((a, b) => a - b) : usual;
  return figures.map((quarters) => ({ label: sayDays(quarters), value: String(quarters) }));
}

const partChoices = [
  { label: 'As the strategy splits it', value: 'split' },
  { label: 'Preparation', value: 'prep' },
  { label: 'Visit or meeting', value: 'visit' },
  { label: 'Report', value: 'report' },
];
