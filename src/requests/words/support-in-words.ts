import type { Entitlement } from '../../domain/entitlements/entitlement.ts';
import type { ProviderKind } from '../../domain/provider-kind.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Table } from '../answer.ts';

/** Support that is neither days nor a counted cadence: notes kept, groups that meet, money, shares of a group. */
export function supportInWords(pack: Pack, items: readonly Entitlement[], kind: ProviderKind, heading = 'And besides'): Table[] {
  const rows = items.flatMap((item) => {
    const said = say(item);
    return said === undefined ? [] : [{ cells: [activityName(pack, item.activity, kind), said] }];
  });
  return rows.length > 0 ? [{ heading, columns: ['Support', 'How'], rows }] : [];
}

function say(item: Entitlement): string | undefined {
  switch (item.shape) {
    case 'days':
    case 'cadence':
      return undefined;
    case 'forum':
      return [
        `Chaired by ${item.chair.join(' or ')}`,
        item.minimumAttendance.length > 0 ? `at least ${item.minimumAttendance.join(' and ')} attend` : '',
        item.outcome ? `ends in ${item.outcome}` : '',
      ]
        .filter(Boolean)
        .join('; ');
    case 'note':
      return item.remark ?? (item.parts.length > 0 ? item.parts.join(', ') : 'as needed');
    case 'quota':
      return `${item.percentEachYear}% each year, everyone within ${item.eachWithinYears} years`;
    case 'money':
      return item.ratePence === undefined ? `a rate for each ${item.per}` : `£${(item.ratePence / 100).toFixed(2)} for each ${item.per}`;
  }
}
