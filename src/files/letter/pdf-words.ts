import type { Letter } from '../../requests/letter.ts';

/** Signs that people paste and the embedded font has not, and the nearest that it has. */
const nearest: Record<string, string> = {
  '→': '->',
  '➔': '->',
  '➜': '->',
  '⇒': '=>',
  '←': '<-',
  '✓': '√',
  '✔': '√',
  '☑': '√',
  '✅': '√',
  '✗': '×',
  '✘': '×',
  '❌': '×',
  '☒': '×',
  '☐': '○',
  '□': '○',
  '▪': '•',
  '▫': '•',
  '◦': '•',
  '‣': '•',
  '⁃': '•',
  // The dots of Word's own lists, which come in its symbol font.
  '\uf0b7': '•',
  '\uf0a7': '•',
  '‒': '–',
  '\u202f': '\u00a0',
  '\u2060': '',
  '\u200d': '',
  '\ufe0e': '',
  '\ufe0f': '',
  '\t': '    ',
};
const signs = new RegExp(Object.keys(nearest).join('|'), 'gu');
/** Fractions, figures in circles and wide letters, which are others written closely. */
const composed = /[\u2153-\u215f\u2460-\u24ff\u3000\uff01-\uff5e]/g;

/** pdfmake would need gigabytes for a word of thousands of letters: it may break where a line ends. */
const endless = /\S{60}(?=\S{20})/gu;

/**
 * Text as the embedded font can show it: letters of Europe's languages as they are, and signs by the nearest one.
 *
 * @example printable('✓ done') // '√ done'
 */
export function printable(text: string): string {
  return text
    .replace(signs, (sign) => nearest[sign] ?? sign)
    .replace(composed, (one) => one.normalize('NFKC'))
    .replace(endless, '$&\u200b');
}

/** A letter whose every text is printable. */
export function printableLetter(letter: Letter): Letter {
  return mapped(letter) as Letter;
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(mapped);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one)]));
}
