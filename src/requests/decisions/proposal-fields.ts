import { z } from 'zod/v4';
import { dayField, field } from '../field.ts';

/** The longest reasons and other texts of a proposal. */
export const REASON_LENGTH = 2000;
/** The longest answer about one column of the criteria. */
export const KNOWN_LENGTH = 600;

/** What a form of several ticks submits: ids joined by commas. */
const ticked = field(
  z
    .union([z.array(z.string().max(80)).max(60), z.string().max(4000)])
    .transform((ids) => (typeof ids === 'string' ? ids.split(',') : ids).map((id) => id.trim()).filter(Boolean)),
);

const known = field(z.string().trim().max(KNOWN_LENGTH));

/**
 * The fields of a proposal as a form submits them: loose enough that a wrong value comes back to `check-proposal.ts`, which
 * says what is wrong. `column1` is the first criteria column that the pack asks about, and so on.
 */
export const proposalFields = {
  category: field(z.string().trim().max(20)),
  date: dayField,
  column1: known,
  column2: known,
  column3: known,
  column4: known,
  indicators: ticked,
  evidence: field(z.string().trim().max(REASON_LENGTH)),
  people: ticked,
  others: field(z.string().trim().max(300)),
  reason: field(z.string().trim().max(REASON_LENGTH)),
};

/** A proposal as it was typed. */
export type ProposalTyped = { [K in keyof typeof proposalFields]?: z.infer<(typeof proposalFields)[K]> };

const columnFields = ['column1', 'column2', 'column3', 'column4'] as const;
export type ColumnField = (typeof columnFields)[number];

/** The field that asks about the nth column. */
export function columnField(nth: number): ColumnField | undefined {
  return columnFields[nth];
}
