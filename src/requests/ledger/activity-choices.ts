import type { PlanState } from '../../domain/position.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Standing } from '../standing/standing.ts';

/** A choice of a form. */
interface Choice {
  label: string;
  value: string;
  /** Overdue or due now. */
  urgent?: true;
}

/**
 * The activities days can be logged for at one provider: what is overdue and due first, then the rest of its
 * allocation, then what the strategy has for its kind besides, marked as outside.
 *
 * @example activityChoices(standing)[0] // { label: 'Autumn Conversation (overdue)', value: 'autumn-conversation' }
 */
export function activityChoices({ pack, provider, position }: Standing): Choice[] {
  const { plan, balance } = position;
  const inState = (state: PlanState) => plan.filter((line) => line.state === state && !line.outside).map(({ activity }) => activity);
  const allocated = balance.activities.filter(({ count, allocated }) => count > 0 || allocated > 0).map(({ activity }) => activity);
  const itemsOf = pack.groups.flatMap(({ appliesTo, items }) => items.map(({ activity }) => ({ activity, kinds: appliesTo.kinds })));
  const forKind = pack.activities
    .filter(({ id }) => itemsOf.some(({ activity, kinds }) => activity === id && kinds.includes(provider.kind)))
    .map(({ id }) => id);
  const nobodys = pack.activities.filter(({ id }) => !itemsOf.some(({ activity }) => activity === id)).map(({ id }) => id);
  const choices = [
    ...inState('overdue').map((id) => ({ id, remark: 'overdue', urgent: true as const })),
    ...inState('due').map((id) => ({ id, remark: 'due now', urgent: true as const })),
    ...allocated.map((id) => ({ id, remark: '', urgent: undefined })),
    ...[...forKind, ...nobodys].map((id) => ({ id, remark: 'not in the allocation', urgent: undefined })),
  ];
  const first = choices.filter(({ id }, index) => choices.findIndex((one) => one.id === id) === index);
  return first.map(({ id, remark, urgent }) => ({
    value: id,
    label: `${activityName(pack, id, provider.kind)}${remark ? ` (${remark})` : ''}`,
    ...(urgent && { urgent }),
  }));
}
