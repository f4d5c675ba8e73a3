import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import { type TermPlan, termPlanDocId } from '../domain/term-plan/term-plan.ts';
import { activityOf } from '../packs/activity-of.ts';
import { meetingShapeFor } from '../packs/meeting-shape-for.ts';
import type { Pack } from '../packs/schema.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { actId } from './ledger/entry-ids.ts';
import { defineRequest } from './request.ts';
import { standings } from './standing/standings.ts';
import { whose } from './standing/whose.ts';
import { planAnswer } from './term/plan-answer.ts';
import { sayMeetings } from './term/plan-words.ts';
import { closedBefore, rowsDue } from './term/rows-due.ts';
import { sayMissed } from './term/say-missed.ts';
import { termAsked } from './term/term-asked.ts';
import { maySeeAll } from './term/which-plan.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** As many meetings as one plan holds. */
const mostRows = 400;

/**
 * Works out times for a whole term of meetings at once: for every school or setting of a caseload, or of the authority, that has one
 * due. It is answered at once; the times follow as a message, and nothing is booked before somebody accepts them.
 */
export const planTerm = defineRequest({
  name: 'plan-term',
  title: 'Schedule a whole term of meetings',
  says: [
    'schedule this term’s TAS meetings',
    'schedule all TAS meetings this term',
    'schedule all the {activity} for this term',
    'plan the TAS meetings for spring',
    'plan the {activity} for next term',
    'plan this term’s {activity}',
    'plan all my TAS meetings',
    'plan a whole term of meetings',
    'autumn conversations for all my schools',
    'find times for all my {activity}',
    'find times for all TAS meetings at once',
    'schedule the {activity} for all my schools',
    'schedule the {activity} for the whole authority',
    'work out a timetable for the TAS meetings',
    'timetable all {activity} for the term',
    'plan the TAS meetings of {person}',
    'book the whole spring term at once',
    'schedule the whole term in one go',
    'sort out all my {activity} for the term',
    'do all my {activity} for next term in one go',
    'schedule every {activity} for next term',
    'plan the whole spring term',
    'book all the {activity} for next term',
    'work out all my {activity} for spring',
    'work out my meetings for next term',
    "lay out next term's meetings for everyone",
    'set out all the {activity} for the term',
    'sort out all my {activity} in one go',
    'fit in all my {activity} before {date}',
    'do me a timetable of {activity} for next term',
    "get all of next term's {activity} sorted",
    'find times for all the {activity} this term',
    'can you do all the {activity} at once',
    'work out all my TASs for spring',
    'work out all my TAS meetings for the term',
    'sort out my TASs for next term',
  ],
  input: z.strictObject({
    activity: inputs.activity.optional(),
    /** A part of the year: a term, a half term, `next-term`. */
    half: z.string().max(20).optional(),
    person: inputs.person.optional(),
    scope: inputs.scope.optional(),
  }),
  command: true,
  async run(context, { activity: named, half, person, scope }): Promise<Answer> {
    const id = actId(context, 'plan-term');
    const before = await context.store.read(context.authority.id, 'term-plan', termPlanDocId({ id }));
    if (before) return planAnswer(context, before.body, { skip: 0 });
    const year = academicYearOf(context.today);
    const pack = context.pack(year);
    const activity = named ?? forumOf(pack);
    if (activity === undefined || !isMeeting(pack, activity)) return no('Tally plans meetings. Say which: a TAS meeting, a conversation.');
    const mine = person === undefined || person === 'me' || person === context.asker.person.key;
    if ((scope || !mine) && !maySeeAll(context)) {
      return no('You can plan the meetings of your own caseload. For the whole authority ask a senior advisor or the Head of Service.');
    }
    const set = whose(context, person, scope);
    const all = set.words === 'the whole authority';
    if (all && !maySeeAll(context)) return no('You have no caseload in Tally, so that there is nothing to plan.');
    const calendar = context.calendar(year);
    const term = termAsked(calendar, year, context.today, half, forumOf(pack) !== activity);
    if (!term) return no('That part of the school year is over, or its dates are not in Tally yet.');
    const stands = await standings(context, set.providers);
    const rows = rowsDue(stands, activity, term.span, calendar);
    const missed = closedBefore(stands, activity, term.span).length;
    const plan: TermPlan = {
      id,
      by: context.asker.person.key,
      at: context.now,
      year,
      activity,
      ...term,
      ...(half !== undefined && { half }),
      whose: all ? 'all' : mine ? context.asker.person.key : person,
      state: 'asked',
      ...(missed > 0 && { missed }),
      rows,
    };
    if (rows.length === 0) {
      const plural = activityOf(pack, activity)?.plural ?? 'meetings';
      const { notes, buttons } = sayMissed(plan);
      return {
        ...no(`No ${plural} are left to schedule in the ${term.said} for ${set.words}: all are booked, held or not due.`),
        notes,
        buttons,
      };
    }
    if (rows.length > mostRows) return no(`That is ${sayMeetings(context, plan, rows.length)}: more than ${mostRows}. Plan a half term.`);
    return planAnswer(context, await begin(context, plan), { skip: 0 });
  },
});

function begin(context: Context, plan: TermPlan): Promise<TermPlan> {
  return commit<TermPlan>(context.store, context.authority.id, async ({ read }) => {
    const id = termPlanDocId(plan);
    const before = await read('term-plan', id);
    if (before) return { operations: [], result: before.body };
    const what = `times for ${sayMeetings(context, plan, plan.rows.length)}, ${plan.said}`;
    return {
      operations: [
        { do: 'create', doc: { id, kind: 'term-plan', v: 1, body: plan } },
        audit(context, 'plan-term', 'done', undefined, [id], [{ what, after: 'asked for' }]),
      ],
      result: plan,
    };
  });
}

function forumOf({ groups }: Pack): string | undefined {
  return groups.flatMap(({ items }) => items).find(({ shape }) => shape === 'forum')?.activity;
}

function isMeeting(pack: Pack, activity: string): boolean {
  return pack.kinds.some(({ kind }) => meetingShapeFor(pack, activity, kind) !== undefined);
}

function no(lead: string): Answer {
  return { ...plainAnswer('No plan', lead), audience: 'person' };
}
