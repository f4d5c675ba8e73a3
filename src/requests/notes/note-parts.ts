import type { NotePart } from '../../packs/note-shapes.ts';
import { fieldOf, type Writing } from './writing.ts';

/**
 * The texts of a note, in the order of its shape, each with the id of its field. What was written before the activity was
 * changed has no place in the new shape: it is kept at the end, for whoever wrote it to move or take out.
 *
 * @example textParts(writing)[0] // { field: 'part-focus', id: 'focus', label: 'Purpose and focus', … }
 */
export function textParts(writing: Pick<Writing, 'shape' | 'fields'>): (NotePart & { field: string })[] {
  const own = (writing.shape?.parts ?? []).filter(({ kind }) => kind === 'text').map((part) => ({ ...part, field: `part-${part.id}` }));
  const strays = Object.keys(writing.fields).filter(
    (key) => key.startsWith('part-') && fieldOf(writing, key) !== undefined && !own.some(({ field }) => field === key),
  );
  return [
    ...own,
    ...strays.map((field) => {
      const id = field.slice('part-'.length);
      return { id, field, label: partLabel(writing.shape, id), kind: 'text' as const, required: false };
    }),
  ];
}

/** What a part is called; its id in words where the shape does not have it (an earlier pack's, another activity's). */
export function partLabel(shape: Writing['shape'], id: string): string {
  const words = id.replaceAll('-', ' ');
  return shape?.parts.find((part) => part.id === id)?.label ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Does a note of this shape keep this? */
export function hasPart(shape: Writing['shape'], kind: NotePart['kind']): boolean {
  return shape?.parts.some((part) => part.kind === kind) ?? false;
}

/** What the shape calls one of the things that a note keeps once. */
export function labelOf(shape: Writing['shape'], kind: NotePart['kind'], otherwise: string): string {
  return shape?.parts.find((part) => part.kind === kind)?.label ?? otherwise;
}
