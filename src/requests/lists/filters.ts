import { z } from 'zod/v4';
import { inputs } from '../inputs.ts';

/** Outcomes a list can ask for, each in the scale of its own framework, and the categories of concern; `not judged` is no grade at all. */
const ofstedOutcomes = [
  'outstanding',
  'good',
  'requires improvement',
  'inadequate',
  'less than good',
  'exceptional',
  'strong standard',
  'expected standard',
  'needs attention',
  'urgent improvement',
  'met',
  'not met',
  'serious weaknesses',
  'special measures',
  'not judged',
] as const;
export type OfstedOutcome = (typeof ofstedOutcomes)[number];

/**
 * How a provider can stand: something overdue or due, something still to hold (with or without a date for it) or with no date for it,
 * somebody or nobody there of late, inspected or not of late, more days used than it has, nobody who looks after it, no category.
 */
export const states = [
  'overdue',
  'due',
  'to-hold',
  'not-booked',
  'visited',
  'not-visited',
  'inspected',
  'not-inspected',
  'overspent',
  'unassigned',
  'uncategorised',
] as const;
export type State = (typeof states)[number];

/** Which come first in a list: by name unless it is asked for by the days that are left. */
export const orders = ['most-left', 'least-left'] as const;
export type Order = (typeof orders)[number];

/** What a list of providers can be narrowed by. All that are given must hold; of several values in one, any. */
export const filterFields = {
  category: inputs.categories.optional(),
  kind: inputs.kinds.optional(),
  phase: inputs.phases.optional(),
  place: inputs.place.optional(),
  person: inputs.person.optional(),
  scope: inputs.scope.optional(),
  state: z.enum(states).optional(),
  activity: inputs.activity.optional(),
  since: inputs.since.optional(),
  ofsted: z.enum(ofstedOutcomes).optional(),
  /** The area of an inspection that the outcome is asked of ("leadership"). */
  area: z.string().min(1).max(60).optional(),
};

const filters = z.strictObject(filterFields);
export type Filters = z.infer<typeof filters>;
