import type { ComplianceRecord } from '../../domain/compliance.ts';
import { addMonths, type IsoDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import { colourOf } from '../../packs/colour-of.ts';
import type { ColourRule, DashboardField } from '../../packs/dashboard.ts';
import { inspectionValue } from './inspection-value.ts';
import { sayValue } from './say-value.ts';

/** One point of one provider's dashboard as it stands: without `words` nothing is kept of it. */
export interface Cell {
  field: DashboardField;
  words?: string;
  rag?: ColourRule['rag'];
  /** What its colour means. */
  because?: string;
  /** Of which day it is true; it was kept by somebody, not looked up. */
  asOf?: IsoDate;
  /** Nobody confirmed it for longer than the pack allows: since this day. */
  outOfDate?: IsoDate;
}

/**
 * How a point of the dashboard stands at a provider on a day.
 *
 * @example cellOf(budget, provider, record, '2026-11-03') // { words: '−£12,345', rag: 'red', because: 'in deficit', asOf: '2026-10-31', … }
 */
export function cellOf(
  field: DashboardField,
  provider: Pick<Provider, 'inspections'>,
  record: ComplianceRecord | undefined,
  today: IsoDate,
): Cell {
  if (field.from !== undefined) {
    const { value, said } = inspectionValue(field.from, provider);
    return { field, words: said ?? (value === undefined ? undefined : sayValue(field, value)), ...coloured(field, value, today) };
  }
  const kept = record?.values[field.id];
  if (!kept) return { field };
  const ends = field.outOfDateAfter && addMonths(kept.asOf, field.outOfDateAfter.months);
  return {
    field,
    words: sayValue(field, kept.value),
    ...coloured(field, kept.value, today),
    asOf: kept.asOf,
    ...(ends !== undefined && ends < today && { outOfDate: ends }),
  };
}

function coloured(field: DashboardField, value: string | number | undefined, today: IsoDate): Pick<Cell, 'rag' | 'because'> {
  const rule = value === undefined ? undefined : colourOf(field, value, today);
  return rule ? { rag: rule.rag, because: rule.says } : {};
}
