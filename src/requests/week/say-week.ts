import { sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import { sayCount } from '../actions/say-action.ts';
import { listed } from '../words/listed.ts';
import type { WeekFacts } from './week-facts.ts';

/**
 * A week in two or three sentences: what is planned, what is overdue and due, and what is owed, late or at risk.
 *
 * @example sayWeek(facts) // '2 visits are planned this week. 1 is overdue and 4 are due by the end of the half term on Fri 12 Feb 2027. …'
 */
export function sayWeek({ week, planned, booked, overdue, due, owed, late, reported, summaries, risk }: WeekFacts): string {
  const at = risk.missed + risk.beyond;
  const held = summaries.filter(({ is }) => is !== 'unacknowledged').length;
  const unread = summaries.length - held;
  const visits = [
    overdue.length > 0 ? `${overdue.length} overdue` : '',
    due.length > 0 ? `${due.length} due by the end of the half term${week.halfTermEnds ? ` on ${sayDate(week.halfTermEnds)}` : ''}` : '',
  ].filter(Boolean);
  const rest = [
    owed.length > 0 ? `${sayCount(owed.length, 'note')} owed` : '',
    late.length > 0 ? `${sayCount(late.length, 'agreed action')} late` : '',
    reported.length > 0 ? `${reported.length} reported done by the school` : '',
    held > 0 ? `${sayCount(held, 'summary', 'summaries')} held or waiting` : '',
    unread > 0 ? `${sayCount(unread, 'summary', 'summaries')} not acknowledged` : '',
    at > 0 ? `${sayDays(at)} at risk of going unspent` : '',
  ].filter(Boolean);
  const first = planned.length > 0 ? sayPlanned({ planned, booked, week }) : `No visit is planned ${week.called}`;
  if (visits.length === 0 && rest.length === 0) return `${first}, and nothing is overdue, owed or late.`;
  return [`${listed([first, ...visits])}.`, rest.length > 0 ? `Besides: ${listed(rest)}.` : ''].filter(Boolean).join(' ');
}

/**
 * How many visits and meetings a week has.
 *
 * @example sayPlanned(facts) // '2 visits and 1 meeting planned this week'
 */
export function sayPlanned({ planned, booked, week }: Pick<WeekFacts, 'planned' | 'booked' | 'week'>): string {
  const visits = planned.length - booked.size;
  const meetings = booked.size > 0 ? [sayCount(booked.size, 'meeting')] : [];
  return `${listed([...(visits > 0 || booked.size === 0 ? [sayCount(visits, 'visit')] : []), ...meetings])} planned ${week.called}`;
}
