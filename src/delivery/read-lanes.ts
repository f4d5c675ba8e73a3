import type { Store, Stored } from '../ports.ts';
import { inOrder } from './in-order.ts';

/** Everything that is still to be sent, by conversation, each in the order in which it is to go. */
export async function readLanes(store: Store, authority: string): Promise<Map<string, Stored<'outbox'>[]>> {
  const lanes = new Map<string, Stored<'outbox'>[]>();
  for await (const stored of store.list(authority, 'outbox', 'outbox:')) {
    const lane = lanes.get(stored.body.lane) ?? [];
    lane.push(stored);
    lanes.set(stored.body.lane, lane);
  }
  for (const [lane, messages] of lanes) lanes.set(lane, inOrder(messages));
  return lanes;
}
