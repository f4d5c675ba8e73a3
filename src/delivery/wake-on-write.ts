import type { TermPlan } from '../domain/term-plan/term-plan.ts';
import type { Operation, Store } from '../ports.ts';
import type { Context } from '../requests/context.ts';
import type { Desk } from '../requests/desk/desk.ts';

/**
 * The same desk, which tells whenever something was put into the outbox through it: what this process writes goes out
 * at once, and what others write is found by looking. In the same way it tells of work that a round does and somebody waits for.
 *
 * @example const told = wakeOnWrite(desk, () => delivery.wake(), () => delivery.wakeRounds())
 */
export function wakeOnWrite(desk: Desk, wake: () => void, wakeRounds: () => void = () => undefined): Desk {
  const store: Store = {
    ...desk.store,
    async write(authority, operations) {
      const written = await desk.store.write(authority, operations);
      if (written.ok && operations.some(isQueued)) wake();
      if (written.ok && operations.some(isWork)) wakeRounds();
      return written;
    },
  };
  const told = <C extends Context | undefined>(context: C): C => (context ? { ...context, store } : context);
  return {
    ...desk,
    store,
    context: async (...asked) => told(await desk.context(...asked)),
    itself: async (authority) => told(await desk.itself(authority)),
  };
}

/** One that is only claimed or kept for later is none of it. */
function isQueued(operation: Operation): boolean {
  return (operation.do === 'create' || operation.do === 'put') && operation.doc.kind === 'outbox';
}

/** A plan of a term that is to be worked out, or of which something is to be booked. */
function isWork(operation: Operation): boolean {
  if (operation.do === 'remove' || operation.doc.kind !== 'term-plan') return false;
  const { state, rows } = operation.doc.body as TermPlan;
  return state === 'asked' || rows.some((row) => row.state === 'accepted');
}
