import type { Provider } from '../../domain/provider.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import type { Summary } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';
import { approvalOf } from './approvers-of.ts';

/** What the minutes of a meeting say of their approval; `waits` as long as they have none. */
export interface SaidApproval {
  says: string;
  waits: boolean;
}

/**
 * Who approved the minutes of a meeting and when, or for whom they wait. Undefined where the pack asks for no approval.
 *
 * @example sayApproval(context, provider, note, summary)?.says // 'Approved by Grace Oyelaran on Wed 20 Jan 2027 at 11 am'
 */
export function sayApproval(
  context: Pick<Context, 'people' | 'pack' | 'authority'>,
  provider: Pick<Provider, 'kind'>,
  note: Pick<VisitNote, 'attendance' | 'activity' | 'year' | 'writtenBy'>,
  { state, steps }: Pick<Summary, 'state' | 'steps'>,
): SaidApproval | undefined {
  const { people, pack, authority } = context;
  if (!note.attendance || !meetingShapeFor(pack(note.year), note.activity, provider.kind)?.chairApproves) return undefined;
  const approval = approvalOf(context, provider, note);
  if (!approval) return { says: `Written by ${personName(people, note.writtenBy)}, who chaired`, waits: false };
  const done = state === 'sending' ? steps.findLast(({ did }) => did === 'released' || did === 'sent') : undefined;
  if (done) return { says: `Approved by ${personName(people, done.by)} on ${sayInstant(done.at, authority.timeZone)}`, waits: false };
  const names = listed(
    approval.by.map(({ name }) => name),
    'or',
  );
  return { says: `Not approved yet: that is for ${names || 'a senior advisor'}${approval.chair ? ', who chaired' : ''}`, waits: true };
}
