import type { Person } from '../../domain/person.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import { isWanted } from '../../domain/settings.ts';
import { caseloadOf } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';
import { mayMake } from '../may.ts';
import { mayLead } from '../may-lead.ts';
import { sending } from '../sending/sending.ts';
import { allSettings } from '../settings/read-settings.ts';
import { weekOf } from '../week/week-of.ts';
import { here, hours } from './hours.ts';
import { isDone, once } from './once.ts';
import type { Round } from './round.ts';

/**
 * Tells everybody who holds or leads a caseload their week, on Monday at half past seven where the authority is. Where Monday
 * is no school day it waits for the week's first, and a week without a school day has none. After a stop it is told late, as
 * long as the week has a school day left.
 */
export const weeklyDigest: Round = {
  name: 'weekly-digest',
  async run(context) {
    const { date, time } = here(context);
    const { from, to } = weekOf(date, context.calendar);
    // At a weekend the week is the one that comes: its days are all still ahead.
    const days = schoolDaysAcross(context.calendar, from, to);
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined || date < first || date > last || (date === first && time < hours.digest)) return;
    if (await isDone(context, `digest:${from}`)) return;
    const settings = await allSettings(context);
    let all = true;
    for (const person of context.people.filter((one) => getsOne(context, one))) {
      const key = `digest:${from}:${person.key}`;
      if (!isWanted(settings.get(person.key), 'digest', date) || (await isDone(context, key))) continue;
      const told = sending(context, { to: { person: person.key }, request: 'my-week', input: { week: from }, cause: `digest:${from}` });
      all = (await once(context, key, [told])) && all;
    }
    if (all) await once(context, `digest:${from}`, []);
  },
};

function getsOne({ people, covers }: Context, person: Person): boolean {
  const roles = person.roles.map(({ role }) => role);
  return mayMake('my-week', roles) && (mayLead({ roles }) || caseloadOf(person, { people, covers }).length > 0);
}
