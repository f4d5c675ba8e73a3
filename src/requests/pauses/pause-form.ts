import { type IsoDate, isIsoDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Answer } from '../answer.ts';
import { leads } from '../words/leads.ts';
import type { PauseFaults, PauseTyped } from './check-pause.ts';

/**
 * Asks for what a pause needs, with what was said so far filled in.
 *
 * @example pauseForm(provider, '2027-02-24', { until: '2027-03-12' }, {})
 */
export function pauseForm(
  { key, name }: Provider,
  today: IsoDate,
  { reason, start = today, until }: PauseTyped,
  faults: PauseFaults,
): Answer {
  const wrong = Object.values(faults);
  const date = (value?: string) => (value !== undefined && isIsoDate(value) ? value : undefined);
  return {
    card: 'form',
    title: `Pause support: ${name}`,
    lead:
      wrong.length > 0
        ? `Nothing is paused yet. ${wrong.join(' ')}`
        : `Why is support for ${name} to be paused? The reason is kept, and is shown to everybody who sees ${name}, its head or manager too.`,
    form: {
      request: 'pause-support',
      input: { provider: key },
      submit: 'Pause',
      fields: [
        { type: 'text', id: 'reason', label: 'Reason', value: reason, multiline: true, maxLength: 300, required: true },
        { type: 'date', id: 'start', label: 'First day', value: date(start) ?? today, required: true, error: faults.start },
        { type: 'date', id: 'until', label: 'Last day (leave empty if it is not known)', value: date(until), error: faults.until },
      ],
    },
    sources: [],
    buttons: leads(key, ['provider-overview', 'due']),
    audience: 'person',
  };
}
