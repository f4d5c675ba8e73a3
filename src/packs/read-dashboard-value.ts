import type { ComplianceValue } from '../domain/compliance.ts';
import type { IsoDate } from '../domain/date.ts';
import { parseDate } from '../domain/parse-date.ts';
import type { DashboardField } from './dashboard.ts';

/** What a text says of a field, or what is wrong with it, as the end of "Budget: …". */
export type ReadValue = { value: ComplianceValue; fault?: undefined } | { fault: string };

/** No more is kept of words. */
export const longestValue = 200;

/**
 * Reads what somebody typed, or a file holds, for a field of the dashboard, leniently: "£-12,345.00" and "deficit £12,345" are the
 * same money, "12/03/2026" is a date, "Y" is yes. Empty text is for the caller to understand.
 *
 * @example readDashboardValue(budget, '£-12,345.00', '2026-11-03') // { value: -1234500 }
 * @example readDashboardValue(auditDate, 'never', '2026-11-03') // { fault: '“never” is not a date. Write it as 2026-11-03 or 03/11/2026.' }
 */
export function readDashboardValue(field: DashboardField, typed: string, today: IsoDate): ReadValue {
  const text = typed.trim();
  const said = `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
  switch (field.kind) {
    case 'money':
      return figure(text, 100_000_000_000) ?? { fault: `${said} is not an amount of money. Write it as 10000 or -12,345.50.` };
    case 'percent':
      return figure(text, 1_000_000) ?? { fault: `${said} is not a percentage. Write it as 1.2 or -1.2%.` };
    case 'number':
      return whole(text) ?? { fault: `${said} is not a whole number.` };
    case 'date':
      return date(text, said, today);
    case 'yes-no':
      return yesNo(text) ?? { fault: `${said} is neither yes nor no.` };
    case 'choice':
      return chosen(field, text) ?? { fault: `${said} is none of: ${field.options.map(({ label }) => label).join(', ')}.` };
    case 'text':
      return text.length > longestValue
        ? { fault: `has ${text.length} characters; at most ${longestValue} can be kept.` }
        : { value: text };
  }
}

/** Money or a percentage with at most two decimals, in hundredths: a minus, brackets or the word "deficit" make it one below zero. */
function figure(text: string, most: number): ReadValue | undefined {
  const bare = text.toLowerCase().replace(/[\s,£%]|gbp/g, '');
  const [, says = '', open = '', sign = '', pounds = '', decimals = ''] =
    /^(surplus|deficit)?(\(?)([-−–+]?)(\d*)(?:\.(\d{1,2}))?\)?$/.exec(bare) ?? [];
  if (pounds === '' && decimals === '') return undefined;
  const hundredths = Number(pounds) * 100 + Number(decimals.padEnd(2, '0'));
  const below = says === 'deficit' || open !== '' || (sign !== '' && sign !== '+');
  return hundredths > most ? undefined : { value: below && hundredths > 0 ? -hundredths : hundredths };
}

function whole(text: string): ReadValue | undefined {
  const bare = text.replace(/[\s,]/g, '').replace(/\.0+$/, '');
  return /^\d{1,6}$/.test(bare) ? { value: Number(bare) } : undefined;
}

function date(text: string, said: string, today: IsoDate): ReadValue {
  const read = parseDate(text);
  if (read === undefined) return { fault: `${said} is not a date. Write it as 2026-11-03 or 03/11/2026.` };
  if (read > today) return { fault: `${said} is still to come.` };
  return read < '1990-01-01' ? { fault: `${said} is too long ago to be meant.` } : { value: read };
}

function yesNo(text: string): ReadValue | undefined {
  if (/^(y|yes|true|1|confirmed|in place)$/i.test(text)) return { value: 'yes' };
  return /^(n|no|false|0)$/i.test(text) ? { value: 'no' } : undefined;
}

function chosen({ options }: DashboardField, text: string): ReadValue | undefined {
  const typed = text.toLowerCase();
  const found = options.find(({ id, label, aliases }) => [id, label, ...aliases].some((one) => one.toLowerCase() === typed));
  return found && { value: found.id };
}
