import type { ComplianceValue } from '../../domain/compliance.ts';
import { sayDate } from '../../domain/date.ts';
import type { DashboardField } from '../../packs/dashboard.ts';

/**
 * A value of the dashboard in words.
 *
 * @example sayValue(budget, -1234500) // '−£12,345'
 * @example sayValue(percent, -125) // '−1.25%'
 */
export function sayValue({ kind, options }: Pick<DashboardField, 'kind' | 'options'>, value: ComplianceValue): string {
  switch (kind) {
    case 'money':
      return `${sign(value)}£${figure(Math.abs(Number(value)), Number(value) % 100 === 0 ? 0 : 2)}`;
    case 'percent':
      return `${sign(value)}${Math.abs(Number(value)) / 100}%`;
    case 'date':
      return sayDate(String(value));
    case 'yes-no':
      return value === 'yes' ? 'Yes' : 'No';
    case 'choice':
      return options.find(({ id }) => id === value)?.label ?? String(value);
    case 'number':
    case 'text':
      return String(value);
  }
}

function sign(value: ComplianceValue): string {
  return Number(value) < 0 ? '−' : '';
}

function figure(pence: number, decimals: number): string {
  return (pence / 100).toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}
