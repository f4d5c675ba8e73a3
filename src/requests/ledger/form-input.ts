import { z } from 'zod/v4';

import { field } from '../field.ts';

/**
 * The fields of the forms about days, as a form submits them: loose enough that a wrong value comes back to
 * `check-days.ts`, which says what is wrong and shows the form again with what was typed.
 */
export const daysFields = {
  activity: field(z.string().max(100)),
  /** Quarter-days, as a number or as a form submits it. */
  days: field(z.union([z.number(), z.string().max(20)])),
  /** `split` leaves it to the strategy. */
  part: field(z.enum(['split', 'prep', 'visit', 'report'])),
  date: field(z.string().max(40)),
  note: field(z.string().max(4000)),
};

/** Entry ids as a button carries them, or joined by commas as a form may. */
export const entriesField = field(
  z
    .union([z.array(z.string().min(1).max(120)).max(30), z.string().max(4000)])
    .transform((ids) => (typeof ids === 'string' ? ids.split(',') : ids).map((id) => id.trim()).filter(Boolean)),
);

/** Why something is undone or changed. */
export const reasonField = field(z.string().trim().max(300));

/** A form's day fields as they were typed. */
export type DaysTyped = { [K in keyof typeof daysFields]?: z.infer<(typeof daysFields)[K]> };
