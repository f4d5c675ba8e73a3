import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { isWanted } from '../domain/settings.ts';
import { sayCount } from './actions/say-action.ts';
import type { Answer, Button } from './answer.ts';
import { coverNotes } from './caseloads/cover-notes.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { mayLead } from './may-lead.ts';
import { defineRequest } from './request.ts';
import { inItsZone } from './rounds/hours.ts';
import { readSettings } from './settings/read-settings.ts';
import { whose } from './standing/whose.ts';
import { authorityWeek } from './week/authority-week.ts';
import { sayWeek } from './week/say-week.ts';
import { weekFacts } from './week/week-facts.ts';
import { weekOf } from './week/week-of.ts';
import { weekTables } from './week/week-tables.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** What a week is about: visits planned, overdue and due, notes owed, actions late, days at risk. It is also sent on Monday morning. */
export const myWeek = defineRequest({
  name: 'my-week',
  title: 'My week',
  says: [
    'my week',
    'what is my week like',
    'show me my week',
    'my weekly digest',
    'show me the weekly digest',
    'the digest',
    'give me my digest',
    'send me my digest',
    'what needs my attention',
    'what needs doing this week',
    'the week ahead',
    'what is on for me this week',
    'what have I got on this week',
    'catch me up on my week',
    'whats my week look like',
    'how is my week looking',
    'what does next week look like',
    'what is on this week',
    'what have I got on next week',
    'my week next week',
    'whats on next week',
    'my monday message',
    'give me an overview of the authority',
    'how is the authority doing',
    'overview of the whole authority',
    'which advisor has the most overdue',
    'who is behind',
    'which advisors are behind with their visits',
    'which advisors are behind',
    'anything I have forgotten',
    'have I forgotten anything',
    'what have I missed',
    'run me through this week',
    'run me through my week',
    'what am I up to this week',
  ],
  input: z.strictObject({
    /** The Monday of the week it is sent for: in another it is not sent any more. */
    week: inputs.date.optional(),
    /** The week to come, and not this one. */
    half: z.literal('next-week').optional(),
  }),
  async run(given, { week: monday, half }): Promise<Answer> {
    const context = inItsZone(given);
    const { asker } = context;
    const week = weekOf(context.today, context.calendar, half === undefined ? 'this week' : 'next week');
    const nothing = monday !== undefined && (monday !== week.from || !(await isOn(context)));
    if (nothing)
      return { ...plainAnswer('Your week', 'That week has gone by. Type “my week” for this one.'), audience: 'person', nothing: true };
    const mine = whose(context, 'me').providers;
    const leads = mayLead(asker);
    const own = mine.length > 0 || !leads ? await weekFacts(context, week, mine) : undefined;
    const theirs = leads
      ? authorityWeek(context, await weekFacts(context, week, whose(context, 'me', 'authority').providers, 'authority'))
      : undefined;
    return {
      card: 'list',
      title: `Your week from ${sayDate(week.from)}`,
      subtitle: own ? sayCount(mine.length, 'school or setting', 'schools and settings') : context.authority.name,
      lead: [own && sayWeek(own), theirs?.lead].filter(Boolean).join(' '),
      tables: [...(own ? weekTables(context, own) : []), ...(theirs?.tables ?? [])],
      notes: [...coverNotes(context, asker.person.key), ...(own?.risk.missed || own?.risk.beyond ? [whatIsAtRisk] : [])],
      sources: [],
      buttons: [...buttons(own !== undefined), { title: 'Stop or pause this', request: 'my-settings', input: { told: 'digest' } }],
      audience: 'person',
    };
  },
});

const whatIsAtRisk =
  'Days at risk are Tally’s own reckoning: days left of visits whose window has closed, and what your caseload has left beyond one day for each school day still to come this year.';

async function isOn(context: Context): Promise<boolean> {
  return isWanted(await readSettings(context, context.asker.person.key), 'digest', context.today);
}

function buttons(own: boolean): Button[] {
  const whom = own ? { person: 'me' } : { scope: 'authority' };
  return [
    { title: 'What is due', request: 'due', input: whom },
    { title: own ? 'My actions' : 'Late actions', request: 'actions', input: own ? whom : { ...whom, show: 'late' } },
    { title: 'Notes owed', request: 'owed-notes', input: whom },
    { title: 'Days at risk', request: 'totals', input: whom },
  ];
}
