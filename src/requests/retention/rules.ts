import { outcomeDays } from '../sending/outcome-doc.ts';

/** A year, for what is said in years: a leap day more does no harm. */
export const daysOfYear = 366;

/** How long a sort of document is kept, why, and between which bounds an administrator may set it. */
export interface RetentionRule {
  name: string;
  /** What it is of, in words: "messages that were not understood". */
  title: string;
  /** Days, as it comes; without them it is kept for good unless an administrator sets a time. */
  days?: number;
  /** No less, so that a slip does no harm, and no more, where it goes by then whatever is set. */
  least: number;
  most?: number;
  why: string;
}

/**
 * Every sort of document that can go after a time. Traces of how Tally worked go by themselves; what is the authority's
 * record goes only where an administrator says after how long.
 */
export const retentionRules = [
  {
    name: 'unheard',
    title: 'messages that were not understood',
    days: 90,
    least: 1,
    most: 90,
    why: 'long enough to teach Tally by, and people type what they should not',
  },
  { name: 'drafts', title: 'notes half written', days: 30, least: 7, why: 'whoever began one has gone back to it by then, or never will' },
  {
    name: 'delivered',
    title: 'what became of messages that were delivered or dropped',
    days: outcomeDays,
    least: 30,
    most: outcomeDays,
    why: 'who was told of a category, and when, is asked within the school year',
  },
  {
    name: 'failed',
    title: 'messages that could not be delivered',
    days: daysOfYear,
    least: 30,
    why: 'nobody sends them again after a year',
  },
  { name: 'jobs', title: 'imports and rounds that are done', days: 400, least: 30, why: 'the audit says what they did' },
  { name: 'marks', title: 'marks of each day’s round of this', days: 7, least: 1, most: 7, why: 'a day that is over is not done again' },
  {
    name: 'audit',
    title: 'audit records',
    days: 7 * daysOfYear,
    least: daysOfYear,
    why: 'what was done can be asked about for six years and answered in the seventh',
  },
  {
    name: 'notes',
    title: 'notes of visits and their summaries',
    least: daysOfYear,
    why: 'the authority’s record: from the end of their school year',
  },
  {
    name: 'actions',
    title: 'agreed actions that are done or dropped',
    least: daysOfYear,
    why: 'the authority’s record: from the day they ended',
  },
  {
    name: 'days',
    title: 'days logged, and the sums of their year',
    least: 2 * daysOfYear,
    why: 'the authority’s record: from the end of their school year',
  },
  {
    name: 'proposals',
    title: 'proposals of a category that are decided, reviews and who was told',
    least: daysOfYear,
    why: 'the authority’s record: a category’s decisions are kept for good',
  },
  {
    name: 'posts',
    title: 'category updates posted to channels',
    least: daysOfYear,
    why: 'the authority’s record: what is in the channel stays there',
  },
  {
    name: 'meetings',
    title: 'meetings, with who was asked to them',
    least: daysOfYear,
    why: 'the authority’s record: from the end of their school year; what came of them stands in their minutes',
  },
  {
    name: 'dashboard',
    title: 'changes of the compliance dashboard',
    least: daysOfYear,
    why: 'the authority’s record: what the dashboard says now stays',
  },
  {
    name: 'diary',
    title: 'days that people are booked or away',
    days: 400,
    least: 30,
    why: 'nobody is met in the past, and last year’s terms are looked back on',
  },
] as const satisfies readonly RetentionRule[];

export type RuleName = (typeof retentionRules)[number]['name'];

/** @example ruleOf('drafts').days // 30 */
export function ruleOf(name: RuleName): RetentionRule {
  return retentionRules.find((rule) => rule.name === name)!;
}
