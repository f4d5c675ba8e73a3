import type { ComplianceValue } from '../domain/compliance.ts';
import { addMonths, type IsoDate } from '../domain/date.ts';
import type { ColourRule, DashboardField } from './dashboard.ts';

/**
 * The rule that gives a value of the dashboard its colour on a day: the first that fits. Undefined where the field has no
 * colours, or none that fits.
 *
 * @example colourOf(auditDate, '2014-12-01', '2026-11-03')?.rag // 'red'
 */
export function colourOf({ colours }: DashboardField, value: ComplianceValue, today: IsoDate): ColourRule | undefined {
  return colours.find(({ when }) => fits(when, value, today));
}

function fits(when: ColourRule['when'], value: ComplianceValue, today: IsoDate): boolean {
  switch (when.test) {
    case 'older-than':
      return typeof value === 'string' && addMonths(value, when.months) < today;
    case 'below':
      return typeof value === 'number' && value < when.than;
    case 'above':
      return typeof value === 'number' && value > when.than;
    case 'is':
      return when.values.includes(String(value));
    case 'otherwise':
      return true;
  }
}
