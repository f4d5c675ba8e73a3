import type { NoteOption } from '../../../packs/note-shapes.ts';
import { textParts } from '../note-parts.ts';
import { fieldOf, type NoteFaults, type Writing } from '../writing.ts';

/**
 * Is everything found at the visit there that its note needs?
 *
 * @example checkFindings(writing) // { option: 'Please choose one: what is reviewed?', 'part-evidence': 'This is needed: evidence seen.' }
 */
export function checkFindings(writing: Writing): NoteFaults {
  const missing = textParts(writing).filter(({ required, field }) => required && fieldOf(writing, field) === undefined);
  return { ...optionFaults(writing), ...Object.fromEntries(missing.map(({ field, label }) => [field, `${label}: this is needed.`])) };
}

/** The option that was chosen; undefined where none was, or one that the strategy does not have. */
export function chosenOption(writing: Pick<Writing, 'shape' | 'fields'>): NoteOption | undefined {
  const label = fieldOf(writing, 'option');
  return writing.shape?.options.find((one) => one.label === label);
}

function optionFaults(writing: Writing): NoteFaults {
  const { shape } = writing;
  if (!shape || shape.options.length === 0) return {};
  const option = chosenOption(writing);
  if (!option) {
    const said = fieldOf(writing, 'option');
    return {
      option: said === undefined ? 'Please choose one.' : `“${said.slice(0, 60)}” is not one of them. Please choose one from the list.`,
    };
  }
  return option.ask !== undefined && fieldOf(writing, 'option-detail') === undefined ? { 'option-detail': option.ask } : {};
}
