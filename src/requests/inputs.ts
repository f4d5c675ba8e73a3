import { z } from 'zod/v4';
import { providerKindSchema } from '../domain/provider-kind.ts';

/** The input fields that several requests share, so that language and buttons fill them alike. */
export const inputs = {
  /** A provider's key (URN, EY URN, `<urn>-w`). */
  provider: z.string().min(1).max(20),
  /** An activity's id in the pack. */
  activity: z.string().min(1).max(60),
  /** A category's code in the pack ("B1", "3D"). */
  category: z.string().min(1).max(20),
  kind: providerKindSchema,
  /** A person key, or `me`. */
  person: z.string().min(1).max(80),
  /** Quarter-days, as a number or as a form submits it. */
  days: z.coerce.number().int().min(1).max(400),
  date: z.iso.date(),
  /** Where a list goes on: how many rows to leave out. */
  skip: z.coerce.number().int().min(0).max(100_000).default(0),
};
