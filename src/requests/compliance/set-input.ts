import { z } from 'zod/v4';
import { field } from '../field.ts';
import { inputs } from '../inputs.ts';

const shape = {
  provider: inputs.provider,
  team: z.string().min(1).max(60).optional(),
  /** Of which day the values are true. */
  asOf: field(z.string().max(40)),
  /** Whether what was not changed is still right on that day. */
  others: z.enum(['leave', 'confirm']).optional(),
  /** From the form's own button: the instant of the last change that the form showed. */
  seen: z.string().max(40).optional(),
};
const named = /^f-[a-z0-9-]{1,60}$/;

/**
 * The input of the form that sets a team's fields. Which fields there are is the pack's to say, so they are let in by name
 * (`f-<field>`), each as the text that was typed; a field of no such name is refused.
 */
export const setInput = z
  .object(shape)
  .catchall(z.string().max(2000))
  .check(({ value, issues }) => {
    for (const key of Object.keys(value)) {
      if (key in shape || named.test(key)) continue;
      issues.push({ code: 'unrecognized_keys', keys: [key], path: [key], input: value });
    }
  });

export type SetInput = z.infer<typeof setInput>;
