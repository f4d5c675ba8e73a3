import type { Letter, LetterBlock, LetterWords } from '../letter.ts';
import { cleanText, oneLine } from './clean-text.ts';

/**
 * A letter whose every word is fit for a file or an e-mail, with empty lines left out and a cell for each column.
 * Every renderer starts from it.
 *
 * @example cleanLetter({ ...letter, title: 'Visit\nsummary' }).title // 'Visit summary'
 */
export function cleanLetter(letter: Letter): Letter {
  const { authority, title, date, to, reference, marking, salutation, blocks, closing, footer, fileName } = letter;
  const maybe = (text: string | undefined) => (text === undefined ? undefined : oneLine(text) || undefined);
  const lines = (texts: readonly string[]) => texts.map(oneLine).filter(Boolean);
  return {
    authority: oneLine(authority),
    title: oneLine(title),
    date: oneLine(date),
    to: lines(to),
    reference: maybe(reference),
    marking: maybe(marking),
    salutation: maybe(salutation),
    blocks: blocks.map(cleanBlock),
    closing: lines(closing),
    footer: lines(footer),
    fileName: maybe(fileName),
  };
}

function cleanBlock(block: LetterBlock): LetterBlock {
  switch (block.type) {
    case 'heading':
      return { ...block, text: oneLine(block.text) };
    case 'list':
      return { ...block, items: block.items.map(trimmed) };
    case 'table': {
      const rows = block.rows.map((row) => block.columns.map((_, at) => cleanWords(row[at] ?? '')));
      return { ...block, columns: block.columns.map(oneLine), rows };
    }
    case 'facts':
      return { ...block, facts: block.facts.map(({ label, value }) => ({ label: oneLine(label), value: cleanWords(value) })) };
    default:
      return { ...block, text: trimmed(block.text) };
  }
}

function cleanWords(words: LetterWords): LetterWords {
  return typeof words === 'string' ? trimmed(words) : { ...words, text: trimmed(words.text) };
}

/** Without what is blank at its end, and without blank lines at its beginning: a first line keeps its indent. */
function trimmed(text: string): string {
  return cleanText(text)
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}
