import type { Inspection } from '../../domain/inspection.ts';
import { textOf } from '../cells/text-cells.ts';
import type { TableRow } from '../file/table-row.ts';
import { blockFacts, type InspectionBlock } from './inspection-block.ts';

/** The columns of an inspection that ended in words: an ungraded one of a school, or one of a childcare register. */
export interface WordsBlock extends InspectionBlock {
  outcome: string;
  /** "Did the latest ungraded inspection convert to a graded inspection?" Then the graded one tells it. */
  converted?: string;
}

/**
 * An ungraded inspection of a school, its outcome in Ofsted's words.
 *
 * @example readUngraded(row, ungraded) // { framework: 'ungraded', outcome: 'School remains Good', date: '2023-03-03' }
 */
export function readUngraded(row: TableRow, block: WordsBlock): Inspection | undefined {
  const facts = blockFacts(row, block);
  if (!facts || (block.converted && /^yes$/i.test(row.cell(block.converted)))) return undefined;
  return { framework: 'ungraded', outcome: textOf(row.cell(block.outcome)), ...facts };
}

/**
 * An inspection of a childcare register, met or not met. Other words are kept as they are, as ungraded.
 *
 * @example readRequirements(row, noChildren) // { framework: 'requirements', outcome: 'met', date: '2017-09-12', event: … }
 */
export function readRequirements(row: TableRow, block: WordsBlock): Inspection | undefined {
  const facts = blockFacts(row, block);
  if (!facts) return undefined;
  const says = textOf(row.cell(block.outcome));
  if (says && /^met\b/i.test(says)) return { framework: 'requirements', outcome: 'met', ...facts };
  if (says && /^not met\b/i.test(says)) return { framework: 'requirements', outcome: 'not-met', ...facts };
  return { framework: 'ungraded', outcome: says, ...facts };
}
