import { audit } from '../audit.ts';
import { applyRetention, retentionChange } from '../retention/apply-retention.ts';
import { isDone, once } from './once.ts';
import type { Round } from './round.ts';

/** Once a day, removes what has been kept for as long as it is to be kept, and says in the audit how much of what. */
export const retention: Round = {
  name: 'retention',
  async run(context) {
    const key = `retention-${context.today}`;
    if (await isDone(context, key)) return;
    const { store, authority, today } = context;
    // Marked when it is done: one that stops half way is taken up by the next round.
    const removed = await applyRetention({ store, authority: authority.id, today });
    const told = removed.filter(({ rule }) => rule !== 'marks');
    await once(context, key, told.length > 0 ? [audit(context, 'retention', 'done', undefined, [], retentionChange(told))] : []);
  },
};
