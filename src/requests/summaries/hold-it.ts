import type { Provider } from '../../domain/provider.ts';
import { type Summary, summaryState } from '../../domain/summary.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';
import { releasersOf } from './approvers-of.ts';
import { openCurrent } from './open-current.ts';
import { auditStep, withStep } from './open-summary.ts';
import { type Outcome, refusing, unchanged } from './outcome.ts';
import { type Asked, readNote } from './read-note.ts';
import { causeOf } from './telling.ts';
import { joining } from './waiting-lists.ts';

/**
 * Holds a summary until a senior advisor or a head of service has looked at it; each of them but the asker is told. Held
 * already, it writes nothing.
 *
 * @example await holdIt(context, provider, { note: '3f2a', version: 1 })
 */
export function holdIt(context: Context, provider: Provider, asked: Asked): Promise<Outcome> {
  return commit<Outcome>(context.store, context.authority.id, async (reader) => {
    const read = await readNote(reader, context, 'hold-summary', provider, asked);
    if ('ends' in read) return read.ends;
    const { note, versions } = read;
    const seniors = releasersOf(context, provider, note);
    const open = await openCurrent(reader, context, provider, versions);
    const { summary } = open;
    if (summary.state === 'held') return unchanged({ is: 'done', note, summary });
    if (summary.state === 'sending') {
      const state = summaryState(summary, context.now);
      return refusing(
        state === 'sent' ? 'The summary has been sent already.' : 'The summary is about to be sent. Take it back first, then hold it.',
      );
    }
    if (seniors.length === 0)
      return refusing(
        'Tally knows no other senior advisor and no head of service, so there is nobody who could release it. You can send it yourself.',
      );
    const next: Summary = { ...withStep(summary, context, 'held'), state: 'held' };
    const input = { provider: note.provider, note: note.id, version: note.version };
    // Held once more after it was returned it is told once more: its place among the steps makes it another cause.
    const cause = `${causeOf(summary)}:held:${next.steps.length}`;
    return {
      operations: [
        open.writing(next),
        joining(context, 'held', summary),
        ...seniors.map(({ key }) => sending(context, { to: { person: key }, request: 'preview-summary', input, cause })),
        auditStep(context, 'hold-summary', summary, 'held'),
      ],
      result: { is: 'done', note, summary: next },
    };
  });
}
