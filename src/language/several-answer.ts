import type { Answer, Button } from '../requests/answer.ts';
import type { Request } from '../requests/request.ts';
import type { Understanding } from './understanding.ts';

/** One part of a message and what was answered to it. */
export interface Answered {
  said: string;
  understood: Understanding;
  answer: Answer;
  /** It would write something down, and was therefore not made. */
  writes?: boolean;
}

/** More rows than this are no reply to read on a phone: the first part is answered and the others are offered. */
const mostRows = 30;
const mostButtons = 8;
const longestTitle = 60;

/**
 * One reply to a message of several parts: their sentences one after another, with their facts, tables and sources;
 * or, where that is too much, the first part's answer with buttons for the others. What needs a choice, a form or
 * a message of its own is named and offered, never passed over.
 *
 * @example severalAnswer([category, daysLeft], [], requests).lead // 'Fellview … is in category B1 …. 6 days left of 12.'
 */
export function severalAnswer(answered: readonly Answered[], waiting: readonly Answered[], requests: readonly Request[]): Answer {
  const oneRequest = (parts: readonly Answered[]) => {
    const names = new Set(parts.map(({ understood }) => ('request' in understood ? understood.request : '')));
    return names.size === 1 ? requests.find(({ name }) => names.has(name)) : undefined;
  };
  const whole = answered.filter(({ answer }) => isWhole(answer));
  const [first, ...others] = whole;
  if (!first) return apart([...answered, ...waiting]);
  const open = [...answered.filter((one) => !whole.includes(one)), ...waiting];
  const fits = whole.reduce((sum, { answer }) => sum + rows(answer), 0) <= mostRows || whole.every(({ answer }) => rows(answer) <= 3);
  const shown = fits ? whole : [first];
  const later = fits ? open : [...others, ...open];
  const answers = shown.map(({ answer }) => answer);
  const oneTitle = new Set(answers.map(({ title }) => title)).size === 1;
  const named = ({ title, lead }: Answer) =>
    oneTitle || lead.includes(title.split(':').at(-1)!.trim()) ? lead : `${before(title)} ${lead}`;
  return {
    card: 'answer',
    title: oneTitle ? answers[0]!.title : (oneRequest(shown)?.title ?? `${answers.length} answers`),
    ...(oneTitle && { subtitle: answers.find(({ subtitle }) => subtitle)?.subtitle }),
    lead: answers.map(named).join(' '),
    facts: answers.flatMap(({ title, facts = [] }) =>
      facts.map((fact) => (oneTitle ? fact : { ...fact, label: `${fact.label}: ${title}` })),
    ),
    tables: answers.flatMap(({ title, tables = [] }) =>
      tables.map((table) => (oneTitle ? table : { ...table, heading: table.heading ? `${before(title)} ${table.heading}` : title })),
    ),
    notes: distinct([...later.map(stillOpen), ...answers.flatMap(({ notes = [] }) => notes)]),
    sources: distinct(answers.flatMap(({ sources }) => sources)),
    discrepancies: distinct(answers.flatMap(({ discrepancies = [] }) => discrepancies)),
    buttons: distinct([...later.flatMap(buttonsFor), ...toldApart(shown, requests)])
      .filter((button) => !shown.some((one) => isOf(button, one)))
      .slice(0, mostButtons),
    audience: answers.every(({ audience }) => audience === 'room') && later.length === 0 ? 'room' : 'person',
  };
}

/** A title as it stands before a sentence: a question keeps its mark. */
function before(title: string): string {
  return title.endsWith('?') ? title : `${title}:`;
}

/** The parts' own buttons: where several say the same of different things ("Excel"), each says of what. */
function toldApart(shown: readonly Answered[], requests: readonly Request[]): Button[] {
  const titles = new Set(shown.map(({ answer }) => answer.title));
  // A school's name says which is meant; what is asked of both of them says nothing.
  const names = [...titles].map((title) => title.split(':')[0]!);
  const byName = new Set(names).size === titles.size;
  const about = ({ answer, understood }: Answered) =>
    titles.size === 1 && 'request' in understood
      ? requests.find(({ name }) => name === understood.request)?.title
      : byName
        ? answer.title.split(':')[0]
        : answer.title;
  const all = shown.flatMap((one) => one.answer.buttons.map((button) => ({ button, of: about(one) })));
  return all.map(({ button, of }) => {
    const alike = all.some(({ button: other }) => other.title === button.title && key(other) !== key(button));
    return alike && of ? { ...button, title: short(`${button.title}: ${of}`) } : button;
  });
}

/** Nothing can be answered at once: the first question back, and what is still to come. */
function apart([first, ...others]: readonly Answered[]): Answer {
  const { answer } = first!;
  return {
    ...answer,
    notes: distinct([...others.map(stillOpen), ...(answer.notes ?? [])]),
    buttons: [...answer.buttons, ...others.flatMap(buttonsFor)].slice(0, mostButtons),
  };
}

function isWhole({ card }: Answer): boolean {
  return card === 'answer' || card === 'balance' || card === 'list';
}

function rows({ tables = [], facts = [] }: Answer): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, facts.length);
}

/** What is said of a part that this reply does not answer. */
function stillOpen({ said, understood, answer, writes }: Answered): string {
  const words = `“${short(said)}”`;
  if (understood.does === 'out-of-scope' || understood.does === 'greeting')
    return `I did not understand ${words}. Please put it another way.`;
  if (understood.does === 'unknown-provider') return `${words}: ${answer.lead}`;
  if (understood.does === 'ask')
    return understood.heard ? `${words}: ${answer.lead}` : `${words}: ${understood.question} Please ask it again with the name.`;
  return writes
    ? `${words} is not done yet: press its button, or send it as a message of its own.`
    : `${words} is answered by its button, or as a message of its own.`;
}

function buttonsFor({ said, understood, answer }: Answered): Button[] {
  if (answer.options && understood.does !== 'out-of-scope' && !(understood.does === 'ask' && !understood.heard))
    return answer.options.slice(0, 4).map(({ title, request, input }) => ({ title, request, input }));
  return understood.does === 'request' ? [{ title: short(said), request: understood.request, input: understood.input }] : [];
}

function isOf(button: Button, { understood }: Answered): boolean {
  return understood.does === 'request' && key(button) === key(understood);
}

function short(said: string): string {
  const plain = said.trim().replace(/^[,\s]+/, '');
  return plain.length > longestTitle ? `${plain.slice(0, longestTitle - 1)}…` : plain;
}

function key({ request, input }: { request: string; input: unknown }): string {
  return JSON.stringify([request, input]);
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
