import type { Stored } from '../ports.ts';

/**
 * The messages of one conversation in the order in which they go: that of their ids, and so of their times; but what
 * changes a message that is still among them goes behind it, whatever its own time.
 */
export function inOrder(lane: readonly Stored<'outbox'>[]): Stored<'outbox'>[] {
  const ids = new Set(lane.map(({ body }) => body.id));
  const place = ({ body: { id, of } }: Stored<'outbox'>) => (of !== undefined && ids.has(of) && of > id ? `${of}\u0000${id}` : id);
  return [...lane].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
