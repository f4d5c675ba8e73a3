import { z } from 'zod/v4';
import { inputs } from '../inputs.ts';

/** An empty field of a form is one not given. */
const blankIsAbsent = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** A text of a form, as long as this at most. */
export function textField(most: number) {
  return z.preprocess(blankIsAbsent, z.string().trim().max(most).optional()).optional();
}

/** Refs of actions as a button carries them, or joined by commas as a form's choices submit them. */
const refs = z.preprocess(
  blankIsAbsent,
  z
    .union([z.array(z.string().min(1).max(160)).max(20), z.string().max(3600)])
    .transform((all) => (typeof all === 'string' ? all.split(',') : all).map((ref) => ref.trim()).filter(Boolean))
    .optional(),
);

/** What every command about actions takes: which are meant, by their refs or by words about them. */
export const actionFields = {
  provider: inputs.provider.optional(),
  actions: refs.optional(),
  /** The words of a message that say what was agreed. */
  agreed: z.string().max(200).optional(),
};
