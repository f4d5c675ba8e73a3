import { HeadingLevel, Paragraph, type Table } from 'docx';
import type { LetterBlock } from '../../requests/letter.ts';
import { docxFacts, docxTable } from './docx-table.ts';
import { linesOf } from './docx-words.ts';

/**
 * The parts of a cleaned letter as Word has them; `width` is what they may fill, in twentieths of a point. Each line
 * of a quote is a paragraph of its own, so that a long one goes over pages as any text does.
 */
export function docxBlocks(blocks: readonly LetterBlock[], width: number): (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => docxBlock(block, at, width));
}

function docxBlock(block: LetterBlock, at: number, width: number): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, text: block.text })];
    case 'paragraph':
      return [new Paragraph({ children: linesOf(block.text) })];
    case 'list': {
      const numbering = { reference: block.numbered ? 'numbers' : 'dots', level: 0, instance: at };
      const last = block.items.length - 1;
      return block.items.map(
        (item, nth) => new Paragraph({ numbering, spacing: { after: nth === last ? 140 : 60 }, children: linesOf(item) }),
      );
    }
    case 'table':
      return block.rows.length > 0 ? [docxTable(block, width), gap()] : [];
    case 'facts':
      return block.facts.length > 0 ? [docxFacts(block.facts, width), gap()] : [];
    case 'quote':
      return quoted(block.text);
  }
}

/** Somebody's own words, set in a little. */
function quoted(text: string): Paragraph[] {
  const lines = text.split('\n');
  return lines.map(
    (line, at) => new Paragraph({ indent: { left: 284 }, spacing: { after: at === lines.length - 1 ? 140 : 40 }, children: linesOf(line) }),
  );
}

/** Word puts two tables that follow each other together, and text close to a table. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 60, line: 160 }, text: '' });
}
