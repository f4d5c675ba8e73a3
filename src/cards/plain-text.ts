import { isIsoDate, sayDate } from '../domain/date.ts';
import type { Answer, Field, Table } from '../requests/answer.ts';

/** A choice longer than this stands on a line of its own. */
const LONG = 60;

/**
 * Everything an answer says, as plain lines: what a notification shows, a screen reader reads and the terminal
 * prints. A table is one line a row, each figure after its column's name, because columns do not line up when
 * read aloud.
 *
 * @example plainText({ card: 'answer', title: 'Category', lead: 'B1.', sources: [], buttons: [], audience: 'person' }) // 'Category\n\nB1.'
 */
export function plainText(answer: Answer): string {
  const { title, subtitle, lead, facts = [], texts = [], chart, tables = [], options = [], form, notes = [], page } = answer;
  const blocks = [
    [title, subtitle],
    [lead],
    facts.map(({ label, value }) => `${label}: ${value}`),
    ...texts.map(({ heading, text }) => [`${heading}:`, text]),
    chart ? [`${chart.title}: ${chart.values.map(({ label, value }) => `${label} ${value}`).join(', ')}`] : [],
    ...tables.map(tableLines),
    page ? [`${page.from}–${page.to} of ${page.of}`] : [],
    options.map(({ title: option, detail }) => `- ${option}${detail ? ` (${detail})` : ''}`),
    form
      ? [...form.fields.map(fieldLine), `Send with: ${[form.submit, ...(form.more ?? []).map(({ title }) => title)].join(', or ')}`]
      : [],
    notes.map((note) => `Note: ${note}`),
    sourceLines(answer),
    nextLines(answer),
  ];
  return blocks
    .map((lines) => lines.filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

function tableLines({ heading, columns, rows }: Table): string[] {
  if (rows.length === 0) return [];
  const line = ([first = '', ...rest]: string[]) => {
    const named = rest.map((cell, at) => (cell === '' ? '' : `${columns[at + 1] ?? ''} ${cell}`.trim())).filter(Boolean);
    return `- ${[first, named.join(', ')].filter(Boolean).join(': ')}`;
  };
  return [heading ?? '', ...rows.map(({ cells }) => line(cells))];
}

function fieldLine(field: Field): string {
  const values = field.type === 'choices' ? (field.value ?? '').split(',') : [field.value];
  const chosen =
    'options' in field
      ? field.options
          .filter(({ value }) => values.includes(value))
          .map(({ label }) => label)
          .join(', ')
      : field.type === 'date' && isIsoDate(field.value ?? '')
        ? sayDate(field.value ?? '')
        : field.value;
  const among =
    field.type === 'choice' || field.type === 'choices'
      ? optionsOf(field)
      : field.type === 'provider'
        ? ' (type its name or URN)'
        : field.type === 'text' && field.hint
          ? ` (${field.hint})`
          : '';
  return [
    `- ${field.label}${field.required ? ', needed' : ''}${among}`,
    chosen ? `: ${chosen}` : '',
    field.error ? `. Please check: ${field.error}` : '',
  ].join('');
}

/** What can be chosen: short labels in a row, long ones each on a line of its own. */
function optionsOf({ type, options }: Extract<Field, { type: 'choice' | 'choices' }>): string {
  const many = type === 'choice' ? 'one' : 'any';
  const labels = options.map(({ label }) => label);
  if (labels.every(({ length }) => length <= LONG)) return ` (${many} of: ${labels.join(', ')})`;
  return ` (${many} of these):\n${labels.map((label) => `  - ${label}`).join('\n')}\n`;
}

function sourceLines({ sources, discrepancies = [] }: Answer): string[] {
  return [
    sources.length > 0 ? `${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.join('; ')}` : '',
    discrepancies.length > 0 ? 'Where the strategy disagrees with itself:' : '',
    ...discrepancies.map(({ point, places, reading }) => `- ${point} (${places.join('; ')}). Read here as: ${reading}`),
  ];
}

function nextLines({ buttons, page }: Answer): string[] {
  const next = [page?.previous?.title, page?.next?.title, ...buttons.map(({ title }) => title)].filter(Boolean);
  return next.length > 0 ? [`Next you can ask for: ${next.join(', ')}`] : [];
}
