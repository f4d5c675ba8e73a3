import { z } from 'zod/v4';
import { phaseSchema, providerKindSchema } from '../domain/provider-kind.ts';

const category = z.string().min(1).max(20);

/** The input fields that several requests share, so that language and buttons fill them alike. */
export const inputs = {
  /** A provider's key (URN, EY URN, `<urn>-w`). */
  provider: z.string().min(1).max(20),
  /** An activity's id in the pack. */
  activity: z.string().min(1).max(60),
  /** A category's code in the pack ("B1", "3D"). */
  category,
  kind: providerKindSchema,
  /** Fields that take one value or a list of them, read as a list: language gives all it heard. */
  categories: several(category),
  kinds: several(providerKindSchema),
  phases: several(phaseSchema),
  /** A ward or town, or the first half of a postcode ("Fellside", "WV4"). */
  place: z.string().min(1).max(60),
  /** The whole authority, where a caseload would go without saying. */
  scope: z.literal('authority'),
  /** A person key, or `me`. */
  person: z.string().min(1).max(80),
  /** Quarter-days, as a number or as a form submits it. */
  days: z.coerce.number().int().min(1).max(400),
  date: z.iso.date(),
  /** The first day of a stretch of time that reaches to today. */
  since: z.iso.date(),
  /** Where a list goes on: how many rows to leave out. */
  skip: z.coerce.number().int().min(0).max(100_000).default(0),
};

/**
 * A field that takes one value or up to twenty.
 *
 * @example several(providerKindSchema).parse('pvi') // ['pvi']
 */
export function several<S extends z.ZodType>(one: S) {
  return z.union([one.transform((value) => [value]), z.array(one).min(1).max(20)]);
}
