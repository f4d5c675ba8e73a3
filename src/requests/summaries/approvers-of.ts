import type { Person } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import { mayMake } from '../may.ts';
import { listed } from '../words/listed.ts';
import { isSenior, seniorsOf } from './seniors.ts';

/** Who must approve minutes before they go out; `chair` where it is who chaired, which it is as long as Tally knows them. */
export interface Approval {
  by: Person[];
  chair: boolean;
}

/**
 * Whose approval the minutes of a meeting wait for: that of who chaired, where the pack has it so. Undefined for a note that is no
 * minutes, and for minutes that the chair wrote.
 *
 * @example approvalOf(context, provider, note)?.by.map(({ name }) => name) // ['Grace Oyelaran']
 */
export function approvalOf(
  context: Pick<Context, 'people' | 'pack'>,
  { kind }: Pick<Provider, 'kind'>,
  { attendance, activity, year, writtenBy }: Pick<VisitNote, 'attendance' | 'activity' | 'year' | 'writtenBy'>,
): Approval | undefined {
  if (!attendance || !meetingShapeFor(context.pack(year), activity, kind)?.chairApproves) return undefined;
  const chaired = attendance.find(({ seat }) => seat === 'chair')?.person;
  if (chaired === writtenBy) return undefined;
  const can = ({ roles }: Person) =>
    mayMake(
      'release-summary',
      roles.map(({ role }) => role),
    );
  const chair = context.people.find((person) => person.key === chaired && can(person));
  if (chair) return { by: [chair], chair: true };
  const seniors = context.people.filter(({ key, roles }) => key !== writtenBy && isSenior({ roles: roles.map(({ role }) => role) }));
  return { by: seniors, chair: false };
}

/** Who may let a summary that is held go out, the asker left out. */
export function releasersOf(context: Context, provider: Provider, note: VisitNote): Person[] {
  const approval = approvalOf(context, provider, note);
  return approval ? approval.by.filter(({ key }) => key !== context.asker.person.key) : seniorsOf(context);
}

/** May the asker let this summary go out, or give it back, where it is held? */
export function mayRelease(context: Context, provider: Provider, note: VisitNote): boolean {
  const approval = approvalOf(context, provider, note);
  return approval ? approval.by.some(({ key }) => key === context.asker.person.key) : isSenior(context.asker);
}

/** @example sayApprovers({ by: [grace], chair: true }) // 'Grace Oyelaran, who chaired,' */
export function sayApprovers({ by, chair }: Approval): string {
  const names = listed(
    by.map(({ name }) => name),
    'or',
  );
  return chair ? `${names}, who chaired,` : names || 'a senior advisor';
}

/** Why a summary that is held is not the asker's to let go or to give back. */
export function notYoursToRelease(approval: Approval | undefined): string {
  return approval
    ? `It is for ${sayApprovers(approval)} to approve these minutes or give them back.`
    : 'A senior advisor or head of service releases this summary or gives it back.';
}
