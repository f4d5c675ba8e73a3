import { z } from 'zod/v4';

/**
 * What kind of provider a school or setting is, as far as a strategy treats kinds differently.
 * `funding-unknown` is a setting from Ofsted's file that no settings file has placed yet.
 * `not-supported` is an establishment on the register that no strategy supports (an independent school, a college).
 */
export const providerKindSchema = z.enum([
  'maintained-school',
  'academy',
  'pvi',
  'child-minder',
  'non-funded',
  'wraparound-school',
  'wraparound-own',
  'funding-unknown',
  'not-supported',
]);
export type ProviderKind = z.infer<typeof providerKindSchema>;

/** The phase of education in the register's terms. */
export const phaseSchema = z.enum(['nursery', 'primary', 'secondary', 'all-through', 'special', 'alternative', 'post-16']);
export type Phase = z.infer<typeof phaseSchema>;
