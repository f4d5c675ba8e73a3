import type { ProviderKind } from '../domain/provider-kind.ts';
import { activityOf } from './activity-of.ts';
import type { NotePart, NoteShape } from './note-shapes.ts';
import type { Pack } from './schema.ts';

/** What a note is made of. `general` means that the pack says nothing of it, so that the parts are Tally's general ones. */
export type ShapeOfNote = Omit<NoteShape, 'id' | 'activities' | 'kinds'> & { general?: true };

/**
 * What a note of an activity is made of for a kind of provider: the pack's shape; else the parts that its `note`
 * entitlement names (a DSIN's four), between who was met and what was agreed; else Tally's general parts. Undefined for
 * an activity that the pack does not have.
 *
 * @example noteShapeFor(pack, 'core-visit', 'pvi')?.parts.map(({ label }) => label) // ['Who was met', 'Focus', …]
 */
export function noteShapeFor(pack: Pack, activity: string, kind: ProviderKind): ShapeOfNote | undefined {
  const given = pack.noteShapes.find(({ activities, kinds }) => activities.includes(activity) && (!kinds || kinds.includes(kind)));
  if (given) return given;
  const entitled = pack.groups
    .filter(({ appliesTo }) => appliesTo.kinds.includes(kind))
    .flatMap(({ items }) => items)
    .find((item) => item.shape === 'note' && item.activity === activity && item.parts.length > 0);
  if (entitled?.shape === 'note') {
    return { parts: [met, ...entitled.parts.map(named), ...agreed], options: [], own: false, citation: entitled.citation };
  }
  const citation = activityOf(pack, activity)?.citation;
  return citation && { parts: [met, ...findings, ...agreed], options: [], own: true, citation, general: true };
}

const part = (id: string, label: string, kind: NotePart['kind'], help?: string): NotePart => ({ id, label, kind, required: false, help });

const met = part('met', 'Who was met', 'met');
const findings: NotePart[] = [
  { ...part('focus', 'Purpose and focus', 'text'), required: true },
  part('evidence', 'Evidence seen', 'text', 'Lessons, books, data, talk with staff and children'),
  part('strengths', 'Strengths', 'text'),
  part('areas', 'Areas to develop', 'text'),
];
const agreed: NotePart[] = [
  part('progress', 'Progress on what was agreed before', 'progress'),
  part('priorities', 'Priorities from now on', 'priorities'),
  part('actions', 'Agreed actions', 'actions'),
  part('next-visit', 'Next visit', 'next-visit'),
];

/** A part of an entitlement has a name alone; its id is made of it, and of its place where the name has no letters. */
function named(label: string, at: number): NotePart {
  const id = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return part(`${at + 1}${id ? `-${id}` : ''}`, label, 'text');
}
