import type { Provider } from '../../domain/provider.ts';
import type { Summary } from '../../domain/summary.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';
import { approvalOf, mayRelease, notYoursToRelease } from './approvers-of.ts';
import { authorsOf } from './authors-of.ts';
import { openCurrent } from './open-current.ts';
import { auditStep, withStep } from './open-summary.ts';
import { type Outcome, refusing, unchanged } from './outcome.ts';
import { type Asked, readNote } from './read-note.ts';
import { causeOf } from './telling.ts';
import { leaving } from './waiting-lists.ts';

/**
 * Gives a summary that is held back to whoever made the visit, with the reason; they are told. Given back already, it
 * writes nothing.
 *
 * @example await returnIt(context, provider, { note: '3f2a' }, 'The second action needs a date')
 */
export function returnIt(context: Context, provider: Provider, asked: Asked, reason: string): Promise<Outcome> {
  return commit<Outcome>(context.store, context.authority.id, async (reader) => {
    const read = await readNote(reader, context, 'return-summary', provider, asked, { anybodys: true });
    if ('ends' in read) return read.ends;
    const { note, versions } = read;
    const open = await openCurrent(reader, context, provider, versions);
    const { summary } = open;
    if (summary.state === 'stopped' && summary.steps.at(-1)?.did === 'returned') return unchanged({ is: 'done', note, summary });
    if (!mayRelease(context, provider, note)) return refusing(notYoursToRelease(approvalOf(context, provider, note)));
    if (summary.state !== 'held') return refusing('This summary is not held any more, so there is nothing to give back.');
    const next: Summary = { ...withStep(summary, context, 'returned', reason), state: 'stopped' };
    const input = { provider: note.provider, note: note.id };
    const cause = `${causeOf(summary)}:returned:${next.steps.length}`;
    return {
      operations: [
        open.writing(next),
        ...(await leaving(reader, 'held', summary)),
        ...authorsOf(context, note, summary)
          .filter(({ key }) => key !== context.asker.person.key)
          .map(({ key }) => sending(context, { to: { person: key }, request: 'summary-status', input, cause })),
        auditStep(context, 'return-summary', summary, 'returned'),
      ],
      result: { is: 'done', note, summary: next },
    };
  });
}
