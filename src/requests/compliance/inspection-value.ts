import type { Provider } from '../../domain/provider.ts';
import { sayInspection } from '../../domain/say-inspection.ts';
import type { DashboardField } from '../../packs/dashboard.ts';

const grades = { 1: 'outstanding', 2: 'good', 3: 'requires-improvement', 4: 'inadequate' } as const;

/**
 * What a field shows of a provider's last inspection. A judgement without one overall grade is said in its own words (`said`) and has
 * no value, so that it is given no colour: scales are never turned into one another.
 *
 * @example inspectionValue('inspection-grade', provider) // { value: 'good' }
 */
export function inspectionValue(
  from: NonNullable<DashboardField['from']>,
  { inspections: [last] }: Pick<Provider, 'inspections'>,
): { value?: string; said?: string } {
  if (!last) return {};
  switch (from) {
    case 'inspection-date':
      return { value: last.date };
    case 'inspection-event':
      return { value: last.event };
    case 'inspection-grade':
      return last.framework === 'overall' ? { value: grades[last.grade] } : { said: sayInspection(last) };
  }
}
