import { runTelling } from '../telling/run-telling.ts';
import type { Round } from './round.ts';

/** Goes on with rounds of telling categories that a process left half done. */
export const tellingRound: Round = {
  name: 'tell-categories',
  async run(context) {
    const open: string[] = [];
    for await (const { id, body } of context.store.list(context.authority.id, 'job', 'job:tell-')) {
      if (body.state === 'planned') open.push(id.slice('job:tell-'.length));
    }
    for (const round of open) await runTelling(context, round);
  },
};
