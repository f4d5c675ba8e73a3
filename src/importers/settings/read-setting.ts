import type { Inspection } from '../../domain/inspection.ts';
import { requiredDateCell } from '../cells/date-cell.ts';
import { keyCell, requiredCell, textOf, yesNoCell } from '../cells/text-cells.ts';
import type { Layout } from '../file/layout.ts';
import type { TableRow } from '../file/table-row.ts';
import { RowRejected } from '../row-rejected.ts';

/** settings.csv: `urn,name,kind,offersTwoYearOlds,postcode,ofstedDate,ofstedOutcome`. */
export const settingsLayout: Layout = {
  id: 'settings',
  title: 'a settings file',
  firstCells: ['urn'],
  required: ['urn', 'name', 'kind'],
};

export const settingKinds = ['pvi', 'child-minder', 'non-funded', 'wraparound-school', 'wraparound-own'] as const;
export type SettingKind = (typeof settingKinds)[number];

/** One row of settings.csv. An empty cell says nothing; an empty kind amends a provider that is there. */
export interface Setting {
  key: string;
  kind?: SettingKind;
  name?: string;
  offersTwoYearOlds?: boolean;
  postcode?: string;
  inspection?: Inspection;
}

const grades: Record<string, 1 | 2 | 3 | 4> = {
  outstanding: 1,
  good: 2,
  'requires improvement': 3,
  inadequate: 4,
};

/**
 * Reads one row of settings.csv. Wrap-around care on a school's registration gets the school's URN and `-w`.
 *
 * @example readSetting(row) // { key: '900012-w', kind: 'wraparound-school', name: 'Lantern Hill After School Club' }
 */
export function readSetting(row: TableRow): Setting {
  const urn = keyCell(row.cell('urn'), 'urn');
  const kind = kindOf(row.cell('kind'));
  if (urn.endsWith('-w') && kind && kind !== 'wraparound-school') {
    throw new RowRejected(`“${urn}” is a key of wrap-around care on a school's registration, so its kind is wraparound-school.`, 'kind');
  }
  return {
    key: kind === 'wraparound-school' && !urn.endsWith('-w') ? `${urn}-w` : urn,
    kind,
    name: row.cell('name') === '' ? undefined : textOf(requiredCell(row.cell('name'), 'name', 'name')),
    offersTwoYearOlds: yesNoCell(row.cell('offersTwoYearOlds'), 'offersTwoYearOlds'),
    postcode: textOf(row.cell('postcode'))?.toUpperCase(),
    inspection: inspectionOf(row),
  };
}

function kindOf(text: string): SettingKind | undefined {
  if (text === '') return undefined;
  const kind = settingKinds.find((one) => one === text.toLowerCase().replaceAll(' ', '-'));
  if (!kind)
    throw new RowRejected(`“${text}” is not a kind of setting. The kinds are ${settingKinds.join(', ')}; empty amends a provider.`, 'kind');
  return kind;
}

function inspectionOf(row: TableRow): Inspection | undefined {
  const says = row.cell('ofstedOutcome').toLowerCase();
  if (says === '') {
    if (row.cell('ofstedDate') !== '') throw new RowRejected('There is an inspection date but no outcome.', 'ofstedOutcome');
    return undefined;
  }
  const date = requiredDateCell(row.cell('ofstedDate'), 'ofstedDate');
  const grade = grades[says] ?? grades[Object.keys(grades)[Number(says) - 1] ?? ''];
  if (grade) return { framework: 'overall', grade, date };
  if (/^(not met|not-met|met)$/.test(says)) return { framework: 'requirements', outcome: says === 'met' ? 'met' : 'not-met', date };
  throw new RowRejected(
    `“${row.cell('ofstedOutcome')}” is not an outcome. Write outstanding, good, requires improvement, inadequate, met or not met.`,
    'ofstedOutcome',
  );
}
