import { z } from 'zod/v4';
import { inputs, several } from '../inputs.ts';

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
 * How a provider can stand: something overdue or due, something still to hold (with or without a date for it), with no date or with one,
 * somebody or nobody there of late, inspected or not of late, more days used than it has, support that is paused, nobody who looks after it, no category.
 */
export const states = [
  'overdue',
  'due',
  'to-hold',
  'not-booked',
  'booked',
  'visited',
  'not-visited',
  'inspected',
  'not-inspected',
  'overspent',
  'paused',
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
  place: several(inputs.place).optional(),
  person: inputs.person.optional(),
  /** A colleague whose schools and settings are left out. */
  except: inputs.person.optional(),
  scope: inputs.scope.optional(),
  state: z.enum(states).optional(),
  activity: inputs.activity.optional(),
  since: inputs.since.optional(),
  ofsted: several(z.enum(ofstedOutcomes)).optional(),
  /** The area of an inspection that the outcome is asked of ("leadership"). */
  area: z.string().min(1).max(60).optional(),
  /** A religious character by a word of the register's name for it ("catholic"), `any` or `none`. */
  faith: z.string().min(1).max(40).optional(),
  /** Those that the register says have places for two-year-olds. */
  twos: z.literal('yes').optional(),
  /** How many days of the year are left at most and at least, in quarter-days. */
  leftUpTo: z.coerce.number().int().min(0).max(400).optional(),
  leftFrom: z.coerce.number().int().min(0).max(400).optional(),
};

const filters = z.strictObject(filterFields);
export type Filters = z.infer<typeof filters>;
