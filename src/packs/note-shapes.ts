import { z } from 'zod/v4';
import { citationSchema } from '../domain/citation.ts';
import { termSchema } from '../domain/entitlements/window.ts';
import { providerKindSchema } from '../domain/provider-kind.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const words = z.string().min(1);

/**
 * One part of a note of visit. `text` is a field of its own, kept under `id`; the other kinds are what Tally keeps of
 * every note: who was met, progress on what was agreed before, the priorities from now on, agreed actions, the next visit. A note
 * with `attendance` is the minutes of a meeting: who of those asked was there, and who chaired; `risk` is what its meeting's
 * shape assesses at the end.
 */
const notePartSchema = z.strictObject({
  id,
  label: words,
  kind: z.enum(['text', 'met', 'progress', 'priorities', 'actions', 'next-visit', 'attendance', 'risk']),
  required: z.boolean().default(false),
  /** A few words on what belongs there. */
  help: words.optional(),
});

/** One of several kinds of an activity. `ask` is what else must be said ("Which subject or aspect?"), `usually` the term it is usual in. */
const noteOptionSchema = z.strictObject({ id, label: words, ask: words.optional(), usually: termSchema.optional() });

/**
 * What a note of some activities is made of, in order. Without `kinds` it is for every kind of provider. `own` means that
 * the source prescribes no such form: the parts are Tally's, and the citation says what the activity is for.
 *
 * @example { id: 'core-visit', activities: ['core-visit'], parts: [{ id: 'evidence', label: 'Evidence seen', kind: 'text' }], own: true, citation }
 */
export const noteShapeSchema = z.strictObject({
  id,
  activities: z.array(id).min(1),
  kinds: z.array(providerKindSchema).min(1).optional(),
  parts: z.array(notePartSchema).min(1),
  /** What the choice is called ("What is reviewed"), and what there is to choose from. */
  choice: words.optional(),
  options: z.array(noteOptionSchema).default([]),
  own: z.boolean().default(false),
  citation: citationSchema,
});

export type NoteShape = z.infer<typeof noteShapeSchema>;
export type NotePart = NoteShape['parts'][number];
export type NoteOption = NoteShape['options'][number];
