import type { NotePart } from '../../packs/note-shapes.ts';
import type { Writing } from './writing.ts';

/** The steps of a note's form, in order. Each fits a phone. */
const steps = ['about', 'findings', 'progress', 'agreed', 'check'] as const;
export type Step = (typeof steps)[number];

/** Which steps has the note of this activity? One with nothing agreed before has no progress, one that agrees nothing no agreements. */
export function stepsOf({ shape, earlier, fields }: Pick<Writing, 'shape' | 'earlier' | 'fields'>): Step[] {
  if (!shape) return ['about'];
  const has = (...kinds: NotePart['kind'][]) => shape.parts.some(({ kind }) => kinds.includes(kind));
  const before = earlier.priorities.length + earlier.actions.length > 0 || Object.keys(fields).some((key) => key.startsWith('rag-'));
  return steps.filter((step) => {
    if (step === 'progress') return has('progress') && before;
    return step !== 'agreed' || agrees({ shape });
  });
}

/** Is anything agreed in the note of this activity? Where not, what is confidential stands with the findings. */
export function agrees({ shape }: Pick<Writing, 'shape'>): boolean {
  return shape?.parts.some(({ kind }) => ['priorities', 'actions', 'next-visit', 'risk'].includes(kind)) ?? false;
}

/** A step by the name that a form sent; the first where it is none of this note's. */
export function stepNamed(name: string | undefined, of: readonly Step[]): Step {
  return of.find((step) => step === name) ?? 'about';
}
