import { type Draft, type Offence, placed } from '../draft.ts';

/**
 * Whether each group's items add up to the total the source prints: the `days` items that are not offered
 * outside it. A group whose figures the schema refused is not added up.
 *
 * @example checkSums(draft) // [{ path: 'groups[2].totalDays', says: 'says 9.5 days, but the items add up to 9' }]
 */
export function checkSums(draft: Draft): Offence[] {
  return placed(draft.groups, 'groups').flatMap(({ path, value: group }) => {
    const offences: Offence[] = [];
    let sum = 0;
    let whole = group.items !== undefined && !group.items.includes(undefined);
    for (const { path: at, value: item } of placed(group.items, `${path}.items`)) {
      if (item.shape !== 'days') continue;
      if (item.count === undefined || item.parts === undefined) {
        whole = false;
        continue;
      }
      const { prep = 0, visit = 0, report = 0 } = item.parts;
      if (prep + visit + report <= 0) offences.push({ path: `${at}.parts`, says: 'gives no days' });
      if (prep < 0 || visit < 0 || report < 0) offences.push({ path: `${at}.parts`, says: 'has a figure below zero' });
      if (item.reportCoversPrep && prep > 0)
        offences.push({ path: `${at}.parts.prep`, says: 'is given, though the report covers preparation' });
      if (!item.outside) sum += item.count * (prep + visit + report);
    }
    const total = group.totalDays;
    if (whole && typeof total === 'number' && total !== sum) {
      offences.push({ path: `${path}.totalDays`, says: `says ${total} days, but the items add up to ${sum}` });
    }
    return offences;
  });
}
