import type { Answer } from '../requests/answer.ts';

/** What may be left out of a card to keep it small; `rows` and `letters` are how many of each are kept. */
export interface Cut {
  wideTables?: boolean;
  chart?: boolean;
  rows?: number;
  letters?: number;
}

/**
 * An answer with what its card has room for, and a plain note of how many lines are missing. Buttons keep
 * their data; more than six would not be seen anyway.
 *
 * @example cutAnswer(answer, { rows: 10 }).notes?.at(-1) // '13 more lines do not fit on this card. …'
 */
export function cutAnswer(answer: Answer, { chart, rows, letters }: Cut): Answer {
  const less = chart ? { ...answer, chart: undefined } : answer;
  const few = rows === undefined ? less : fewer(less, rows);
  return letters === undefined ? few : shorter(few, letters);
}

function fewer(answer: Answer, rows: number): Answer {
  const { tables = [], options = [], facts, texts, notes = [], sources, discrepancies, buttons } = answer;
  const kept = tables.map((table) => ({ ...table, rows: table.rows.slice(0, rows) }));
  const lost = [...tables, ...(options.length > 0 ? [{ rows: options }] : [])].reduce(
    (sum, one) => sum + Math.max(0, one.rows.length - rows),
    0,
  );
  return {
    ...answer,
    tables: kept,
    options: options.slice(0, rows),
    facts: facts?.slice(0, rows),
    texts: texts?.slice(0, rows),
    notes: [...notes.slice(0, rows), ...sayLost(lost)],
    sources: sources.slice(0, rows),
    discrepancies: discrepancies?.slice(0, rows),
    buttons: buttons.slice(0, 6),
  };
}

function sayLost(lost: number): string[] {
  if (lost === 0) return [];
  return [
    `${lost} more ${lost === 1 ? 'line does' : 'lines do'} not fit on this card. Ask for one provider, one category or a shorter list to see them.`,
  ];
}

function sayCut({ texts = [], letter }: Answer, letters: number): string[] {
  if (texts.every(({ text }) => text.length <= letters)) return [];
  return [`What ends in “…” is longer than a card can hold.${letter ? ' The Word file and the PDF have it whole.' : ''}`];
}

/** Every text at most so long. What a person typed into a form is never cut. */
function shorter(answer: Answer, letters: number): Answer {
  const cut = (text: string) => (text.length <= letters ? text : `${text.slice(0, letters - 1)}…`);
  return {
    ...answer,
    title: cut(answer.title),
    subtitle: answer.subtitle === undefined ? undefined : cut(answer.subtitle),
    lead: cut(answer.lead),
    texts: answer.texts?.map(({ heading, text }) => ({ heading: cut(heading), text: cut(text) })),
    facts: answer.facts?.map(({ label, value }) => ({ label: cut(label), value: cut(value) })),
    tables: answer.tables?.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(cut) })) })),
    options: answer.options?.map((option) => ({ ...option, title: cut(option.title), detail: option.detail && cut(option.detail) })),
    notes: [...(answer.notes ?? []).map(cut), ...sayCut(answer, letters)],
    sources: answer.sources.map(cut),
    discrepancies: answer.discrepancies?.map(({ point, places, reading }) => ({
      point: cut(point),
      places: places.slice(0, 3).map(cut),
      reading: cut(reading),
    })),
    buttons: answer.buttons.map((button) => ({ ...button, title: cut(button.title) })),
  };
}
