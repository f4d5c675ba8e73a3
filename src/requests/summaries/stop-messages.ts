import type { Summary } from '../../domain/summary.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { takeBack } from '../sending/take-back.ts';

/**
 * The operations that take every message of a summary back before it is sent; undefined where one of them is on its way
 * or has arrived, for then it cannot be undone any more.
 */
export async function stopMessages(
  reader: Reader,
  { now }: Context,
  { recipients }: Summary,
  reason: string,
): Promise<Operation[] | undefined> {
  const taken = await Promise.all(recipients.map(({ message }) => takeBack(reader, message, { now, reason })));
  const operations: Operation[] = [];
  for (const one of taken) {
    if (typeof one === 'string') return undefined;
    operations.push(...one);
  }
  return operations;
}
