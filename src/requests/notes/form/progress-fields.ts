import { sayDate } from '../../../domain/date.ts';
import { rags } from '../../../domain/visit-note.ts';
import type { Field } from '../../answer.ts';
import { NOT_LOOKED_AT } from '../checks/check-progress.ts';
import { fieldOf, type Writing } from '../writing.ts';
import { shortWords } from './short-words.ts';
import { textField } from './text-field.ts';

/** The most open actions whose progress is asked for: more would not fit a card. */
const MOST = 8;

const options = [
  ...rags.map((rag) => ({ label: `${rag.charAt(0).toUpperCase()}${rag.slice(1)}`, value: rag })),
  { label: 'Not looked at', value: NOT_LOOKED_AT },
];

/** How everything stands that was agreed before: a colour and words for each, the priorities first. */
export function progressFields(writing: Writing): Field[] {
  return asked(writing).flatMap(({ id, label }): Field[] => [
    { type: 'choice', id: `rag-${id}`, label, value: fieldOf(writing, `rag-${id}`), options, compact: true, hint: 'Red, amber or green' },
    textField(writing, `words-${id}`, 'In words', { multiline: true }),
  ]);
}

/** How many actions are open besides those whose progress is asked for. */
export function actionsNotAsked(writing: Writing): number {
  return Math.max(0, writing.earlier.actions.length - MOST);
}

function asked({ earlier, fields, amends }: Writing): { id: string; label: string }[] {
  const actions = earlier.actions.slice(0, MOST).map(({ id, what, who, due }) => ({
    id,
    label: `${shortWords(what)} (${shortWords(who, 40)}${due ? `, by ${sayDate(due)}` : ''})`,
  }));
  const open = [...earlier.priorities.map(({ id, what }) => ({ id, label: shortWords(what) })), ...actions];
  // What an amended note says of something that is no longer open stays to be read and changed.
  const said = amends?.progress.map(({ priority, what }) => ({ id: priority, label: shortWords(what) })) ?? [];
  return [...open, ...said.filter(({ id }) => `rag-${id}` in fields && !open.some((one) => one.id === id))];
}
