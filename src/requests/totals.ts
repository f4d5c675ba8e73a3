import { z } from 'zod/v4';
import { academicYearOf, sayYear } from '../domain/date.ts';
import { sayDays } from '../domain/days.ts';
import { activityOf } from '../packs/activity-of.ts';
import type { Pack } from '../packs/schema.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { providersAsked, providersAskedFields } from './lists/providers-asked.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standings } from './standing/standings.ts';
import { upperFirst } from './strategy/upper-first.ts';
import { aroundOf } from './totals/around-of.ts';
import { ofActivity, sayOfActivity } from './totals/of-activity.ts';
import { byCategory, byColleague } from './totals/shares.ts';
import { type Around, type Sums, sumUp } from './totals/sum-up.ts';
import { totalsChart, totalsTable } from './totals/totals-table.ts';
import { restsOnAll } from './words/rests-on-all.ts';

/** What was allocated, used, is owed, left and at risk of going unspent: for me, a person, a category or the authority? */
export const totals = defineRequest({
  name: 'totals',
  title: 'Totals of days',
  says: [
    'totals',
    'total days',
    'my totals',
    'how many days are left in total',
    'how many days have I got left across my schools',
    'how many days have I left altogether',
    'how many days are left across the authority',
    'how many days have we used in total this year',
    'total days used so far',
    'total allocation for {category}',
    'totals for {category}',
    'totals for {person}',
    'how many days has {person} left in total',
    'how many days are left in {category} schools altogether',
    'how many days in total do {category} schools have left',
    'how many days are at risk',
    'how many days are unused',
    'days at risk of going unspent',
    'which days will go unspent',
    'what is at risk of not being used',
    'allocated used and left by category',
    'how much of our allocation has been used overall',
    'sum of days left for {kind}',
    'add up what I have left across all my schools',
    'add it all up for me',
    'how is {person} doing for days',
    'how much has {person} got left',
    'how much of the {category} allocation is unspent',
    'how many days are we sitting on',
    'how much have we spent this year overall',
    'are we on track to spend the days',
    'how much capacity is left in the team',
    'how much time is left across all the schools',
    'what is our total',
    'what is left in the whole pot',
    'how many days do I have to deliver',
    'how many days have I still to do',
    'how many days am I down to',
    'how many days are we likely to lose',
    'what might we lose by the end of the year',
    'grand total of days',
    'what is the balance across the borough',
    'how much have we committed to the {category} schools',
    'how many days have I got to use before {date}',
    'days I still have to use',
    'totals by advisor',
    'days left by advisor',
    'days used by officer',
    'days left for each advisor',
    'how many days has each advisor got left',
    'how many days has each officer used',
    'how many schools does each advisor have',
    'how is the work shared between the advisors',
    'how is the work shared out',
    'how are the days shared between us',
    'who has the biggest caseload',
    'which advisor has the biggest caseload',
    'is the work evenly spread across the team',
    'are the caseloads balanced',
    '{category} schools per advisor',
    'how many {category} schools does each advisor have',
    'who has the most schools',
    'which advisor has the most days left',
    'which advisor has the fewest schools',
    'which of us has the most to do',
    'how do the caseloads compare',
    'compare the caseloads',
    'how big is each caseload',
    'break the days down by advisor',
    'workload of each colleague',
    'who has room to take on another school',
    'average days left per school',
    'utilisation so far',
    'days utilised',
    'how much has been utilised',
    'percentage of days used',
    'which categories are using the most days',
    'which category has used the most days',
    'compare {person} and {person}',
    'how do {person} and {person} compare',
    'will I have days left over',
    'are we likely to have days left over at the end of the year',
    'will there be any days left over at the end of the year',
    'which schools are at risk of not using their days',
    'how many days did we spend on {category} schools',
    'days spent on {category} {kind}',
    'how many days have gone on {category} {kind}',
    'how many days have we used this year',
    'how many days have we used so far this year',
    'give me my bottom line',
    'days left across the lot',
    'how many days have gone on {activity} overall',
    'how many {activity} are left across the authority',
    'how many {activity} have we done this year',
    'how many {activity} have I still to do',
    'total {activity} held',
    'how many days have been spent on {activity} in all',
    'how much of {category} have we delivered',
    'are we going to underspend',
    'will we underspend this year',
    'what is unspent in {category}',
    'total days left all mine',
    'days left all mine',
    'totals for {kind} in {place}',
    'totals in {place}',
    'how many visits have we done at {category} {kind}',
    'how many visits have there been to {category} {kind}',
    'how many meetings have we held at {category} {kind}',
    'how many days are left in {place}',
    'days left in {place}',
    'how much has been used in {place}',
  ],
  input: z.strictObject({
    ...providersAskedFields,
    /** One activity alone, in visits and days. */
    activity: inputs.activity.optional(),
    /** Each advisor and officer beside the others, where the sums of a category would stand. */
    each: z.literal('colleague').optional(),
  }),
  async run(context, { each, activity, ...asked }): Promise<Answer> {
    const { person, category } = asked;
    const year = academicYearOf(context.today);
    const pack = context.pack(year);
    // Whose share is whose is asked of all of them, whatever the asker looks after.
    const { providers, words } = providersAsked(context, each && person === undefined ? { ...asked, scope: 'authority' } : asked);
    const supported = providers.filter(({ kind }) => asked.kind !== undefined || pack.kinds.some((one) => one.kind === kind));
    const all = (await standings(context, supported)).filter(
      ({ position }) => category === undefined || category.includes(position.decision?.category ?? ''),
    );
    const around = aroundOf(context);
    const sums = sumUp(all, around);
    const shares = each ? byColleague(all, around, context) : byCategory(all, around, person);
    const title = `Totals ${sayYear(year)}: ${words}`;
    if (activity !== undefined) return totalsOfActivity(pack, activity, all, words, title);
    return {
      card: 'balance',
      title,
      lead: sayTotals(sums, words),
      facts: facts(sums),
      chart: shares.rows.length > 1 ? totalsChart(shares) : undefined,
      tables: shares.rows.length > 0 && sums.allocated + sums.used > 0 ? [totalsTable(shares)] : [],
      notes: riskNotes(sums, around),
      ...restsOnAll(all),
      buttons: [
        { title: 'What is overdue', request: 'due', input: { when: 'overdue', ...(person && { person }) } },
        { title: 'Lists by category', request: 'providers-by-category', input: person ? { person } : {} },
      ],
      audience: 'person',
    };
  },
});

function totalsOfActivity(pack: Pack, activity: string, all: readonly Standing[], words: string, title: string): Answer {
  return {
    card: 'answer',
    title,
    subtitle: upperFirst(activityOf(pack, activity)?.plural ?? ''),
    ...sayOfActivity(pack, activity, ofActivity(all, activity), words),
    ...restsOnAll(all),
    buttons: [
      { title: 'Which have it overdue', request: 'providers-by-category', input: { activity, state: 'overdue' } },
      { title: 'Which still have one to hold', request: 'providers-by-category', input: { activity, state: 'to-hold' } },
    ],
    audience: 'person',
  };
}

function sayTotals({ providers, allocated, used, left, over, visits, missed, beyond }: Sums, words: string): string {
  if (providers === 0) return `There are no schools or settings to add up for ${words}.`;
  const counted = `${visits.left} of ${visits.count} visits and meetings left, ${visits.held} held`;
  if (allocated + used === 0) return visits.count > 0 ? `For ${words}: ${counted}.` : `No days are allocated for ${words}.`;
  const risk = missed + beyond;
  return `For ${words}: ${sayDays(left)} left of ${sayDays(allocated)}, ${sayDays(used)} used${over > 0 ? `, ${sayDays(over)} of them over` : ''}. ${risk > 0 ? `${sayDays(risk)} ${risk === 4 ? 'is' : 'are'} at risk of going unspent.` : 'None is at risk of going unspent.'}`;
}

function facts({ providers, allocated, used, owed, left, over, overspent, visits, missed, beyond }: Sums) {
  return [
    { label: 'Schools and settings', value: String(providers) },
    { label: 'Allocated', value: sayDays(allocated) },
    { label: 'Used', value: sayDays(used) },
    { label: 'Left', value: sayDays(left) },
    ...(providers > 1 && left > 0 ? [{ label: 'Left on average', value: sayDays(Math.round(left / providers)) }] : []),
    ...(owed > 0 ? [{ label: 'Of that, reports owed', value: sayDays(owed) }] : []),
    ...(over > 0 ? [{ label: 'Over', value: `${sayDays(over)} at ${overspent} ${overspent === 1 ? 'provider' : 'providers'}` }] : []),
    { label: 'At risk: windows closed', value: sayDays(missed) },
    ...(beyond > 0 ? [{ label: 'At risk: more than school days left', value: sayDays(beyond) }] : []),
    ...(visits.count > 0 ? [{ label: 'Visits without days', value: `${visits.left} of ${visits.count} left` }] : []),
  ];
}

/** What "at risk" means here: it is Tally's own reckoning and not the strategy's. */
function riskNotes({ providers }: Sums, { schoolDaysLeft }: Around): string[] {
  if (providers === 0) return [];
  const missed = 'days left of visits and meetings whose window has closed without them being held or planned';
  const beyond =
    schoolDaysLeft === undefined
      ? ''
      : `, and what somebody’s caseload has left beyond one day for each of the ${schoolDaysLeft} school days still to come this year`;
  return [`“At risk” is Tally’s own reckoning, not the strategy’s: ${missed}${beyond}. Unspent days lapse on 31 August.`];
}
