import { z } from 'zod/v4';
import { field } from '../field.ts';
import { inputs } from '../inputs.ts';

/** Refs of actions as a button carries them, or joined by commas as a form's choices submit them. */
const refs = field(
  z
    .union([z.array(z.string().min(1).max(160)).max(20), z.string().max(3600)])
    .transform((all) => (typeof all === 'string' ? all.split(',') : all).map((ref) => ref.trim()).filter(Boolean)),
);

/** What every command about actions takes: which are meant, by their refs or by words about them. */
export const actionFields = {
  provider: inputs.provider.optional(),
  actions: refs,
  /** The words of a message that say what was agreed. */
  agreed: z.string().max(200).optional(),
};
