import type { Letter, LetterBlock } from '../../requests/letter.ts';
import { cleanLetter } from '../../requests/letters/clean-letter.ts';
import { plainWords } from '../../requests/letters/plain-words.ts';
import { type MailLink, mailLinks } from './mail-links.ts';
import { textWidth, wrapText } from './wrap-text.ts';

/**
 * A letter as a plain-text e-mail: the same words as its HTML, in lines that every mail program shows whole. Throws
 * TallyError `link-unfit`.
 *
 * @example letterText(letter, [{ title: 'I have read it', url: 'https://tally.ashmere.example/l/abc' }])
 */
export function letterText(given: Letter, addresses: readonly MailLink[]): string {
  const { authority, marking, to, date, reference, salutation, title, blocks, closing, footer } = cleanLetter(given);
  const parts = [
    authority,
    marking,
    to.join('\n'),
    [date, ...(reference ? [`Reference: ${reference}`] : [])].join('\n'),
    salutation,
    underlined(title, '='),
    ...blocks.map(blockText),
    closing.map((line, at) => `${line}${at === 0 && closing.length > 1 ? '\n' : ''}`).join('\n'),
    ...mailLinks(addresses).map((link) => `${link.title}:\n${link.url}`),
    footer.length > 0 ? '-'.repeat(textWidth / 2) : '',
    ...footer.map((line) => wrapText(line)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function underlined(text: string, line: string): string {
  const lines = wrapText(text);
  return `${lines}\n${line.repeat(Math.max(...lines.split('\n').map(({ length }) => length)))}`;
}

function blockText(block: LetterBlock): string {
  switch (block.type) {
    case 'heading':
      return underlined(block.text, '-');
    case 'paragraph':
      return wrapText(block.text);
    case 'list':
      return block.items.map((item, at) => wrapText(item, block.numbered ? `${at + 1}. ` : '- ')).join('\n');
    case 'facts':
      return block.facts.map(({ label, value }) => labelled(label, plainWords(value), '')).join('\n');
    case 'table':
      return block.rows.map((row) => rowText(block.columns, row.map(plainWords))).join('\n');
    case 'quote':
      return wrapText(block.text, '  ');
  }
}

/** A row as its first cell and, below it, the others after their columns' names: columns do not line up in every font. */
function rowText(columns: readonly string[], [first = '', ...rest]: readonly string[]): string {
  const others = rest.map((cell, at) => (cell === '' ? '' : labelled(columns[at + 1] ?? '', cell, '  '))).filter(Boolean);
  return [wrapText(first, '- '), ...others].join('\n');
}

/** "Who: Tom Hale"; several lines stand below the label. */
function labelled(label: string, text: string, indent: string): string {
  return text.includes('\n')
    ? `${indent}${label}:\n${wrapText(text, `${indent}  `)}`
    : wrapText(`${label}: ${text}`, indent, textWidth, '  ');
}
