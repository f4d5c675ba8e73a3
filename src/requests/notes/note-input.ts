import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import type { Field } from '../answer.ts';
import { inputs } from '../inputs.ts';

/** What steers the form: they come from its buttons, and are no part of the note. */
const steering = ['draft', 'step', 'go', 'shown', 'rows'] as const;
/** Fields of the form besides those that are named by a part, a priority, an action's number or a part of the days. */
const plain = [
  'activity',
  'date',
  'option',
  'option-detail',
  'met',
  'confidential',
  'next-visit',
  'attach',
  'reason',
  'why',
  'confirmed',
  'meeting',
  'chair',
  'present',
  'risk',
  'risk-words',
];
const named = /^(part|priority|rag|words|what|who|due|days)-[a-z0-9-]{1,60}$/;

/** What the buttons of a note's form do with what was typed. `rows` gives more lines for actions, `open` goes on with a draft, `new` begins another. */
const goes = ['next', 'back', 'later', 'rows', 'submit', 'open', 'new'] as const;

/**
 * The input of a request that writes a note. Language fills the shape; the form's other fields differ by the activity, so they are
 * let in by name, each as a text of any length that a message can have. A field of no such name is refused.
 */
export function noteInput<S extends z.core.$ZodLooseShape>(shape: S) {
  return z
    .object(shape)
    .catchall(z.string().max(500_000))
    .check(({ value, issues }) => {
      for (const key of Object.keys(value)) {
        if (key in shape || plain.includes(key) || named.test(key) || steering.some((one) => one === key)) continue;
        issues.push({ code: 'unrecognized_keys', keys: [key], path: [key], input: value });
      }
    });
}

const text = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  z.string().max(100).optional(),
);

/** The fields that language may fill, for every request that writes a note. */
export const noteFields = { provider: inputs.provider, activity: text.optional(), date: text.optional() };

/** What was sent, told apart: where in the form it was sent from, and what was typed. */
export interface NoteTyped {
  draft?: string;
  step?: string;
  go?: (typeof goes)[number];
  /** What stood in the fields of the card that was sent, as `shownIn` says it. */
  shown: ReadonlyMap<string, string>;
  /** How many lines for actions are wanted. */
  rows: number;
  fields: Record<string, string>;
}

const draftId = /^[0-9a-f]{24}$/;

/**
 * Tells the form's steering from its fields. What is not of a form that Tally made (another draft's id, an unknown button) is as
 * if it had not been sent.
 *
 * @example noteTyped({ draft: '3f2a…', step: 'about', go: 'next', activity: 'core-visit' }).fields // { activity: 'core-visit' }
 */
export function noteTyped(input: Record<string, unknown>): NoteTyped {
  const given = (key: string) => (typeof input[key] === 'string' ? input[key] : undefined);
  const draft = given('draft');
  const rows = Number(given('rows') ?? 0);
  const fields = Object.entries(input).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && (plain.includes(entry[0]) || named.test(entry[0])),
  );
  return {
    draft: draft !== undefined && draftId.test(draft) ? draft : undefined,
    step: given('step'),
    go: goes.find((go) => go === given('go')),
    shown: new Map((given('shown') ?? '').split(',').map((one) => one.split(':') as [string, string])),
    rows: Number.isInteger(rows) ? rows : 0,
    fields: Object.fromEntries(fields),
  };
}

/** What belongs to one activity and says nothing of another. */
const ofActivity = /^(option|option-detail|attach|reason|days-.*|meeting|chair|present|risk|risk-words)$/;

/**
 * What stands in the fields of a card, a few letters for each that is not empty: the card carries it, so that a field nobody touched
 * can be told from one that was changed.
 *
 * @example shownIn([{ id: 'met', value: 'Ruth Calloway', … }]) // 'met:q2Zx8'
 */
export function shownIn(fields: readonly Pick<Field, 'id' | 'value'>[]): string {
  return fields.flatMap(({ id, value }) => (value ? [`${id}:${letters(value)}`] : [])).join(',');
}

function letters(value: string): string {
  return createHash('sha256').update(value.replaceAll('\r\n', '\n').trim()).digest('base64url').slice(0, 5);
}

/**
 * What was typed before with what is typed now in its place. A field that was not sent stays as it was, and so does one that
 * nobody touched: another client may have changed it since this card was drawn, or the card shows it empty because its text is too
 * long. Another activity has other days.
 *
 * @example typedOver({ 'part-evidence': long }, { fields: { met: 'Ruth', 'part-evidence': '' }, shown: new Map() }) // { 'part-evidence': long, met: 'Ruth' }
 */
export function typedOver(
  before: Readonly<Record<string, string>>,
  { fields, shown }: Pick<NoteTyped, 'fields' | 'shown'>,
): Record<string, string> {
  const untouched = ([key, value]: [string, string]) =>
    before[key] !== undefined && (value.trim() === '' ? !shown.has(key) : shown.get(key) === letters(value));
  const now = Object.fromEntries(Object.entries(fields).filter((one) => !untouched(one)));
  const other = before.activity !== undefined && now.activity !== undefined && before.activity !== now.activity;
  const still = Object.entries(before).filter(([key]) => !(other && ofActivity.test(key)));
  return { ...Object.fromEntries(still), ...now };
}
