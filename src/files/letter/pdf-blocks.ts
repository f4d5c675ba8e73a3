import type { Content } from 'pdfmake/interfaces.js';
import type { LetterBlock } from '../../requests/letter.ts';
import { inPieces } from './in-pieces.ts';
import { look } from './letter-look.ts';
import { pdfFacts, pdfTable, tableBeginning } from './pdf-table.ts';

/** The parts of a cleaned letter as the PDF has them; `width` is what they may fill, in points. */
export function pdfBlocks(blocks: readonly LetterBlock[], width: number): Content[] {
  return blocks.flatMap((block, at) => pdfBlock(block, width, blocks[at + 1]));
}

function pdfBlock(block: LetterBlock, width: number, next?: LetterBlock): Content[] {
  switch (block.type) {
    case 'heading':
      return [
        {
          text: block.text,
          headlineLevel: headingRoom(block.text) + beginning(next, width),
          bold: true,
          fontSize: 12.5,
          color: `#${look.ink}`,
          margin: [0, 12, 0, 5],
        },
      ];
    case 'paragraph':
      return [{ stack: inPieces(block.text), margin: [0, 0, 0, 8] }];
    case 'list': {
      const items = block.items.map((text): Content => ({ stack: inPieces(text), margin: [0, 0, 0, 3] }));
      return [block.numbered ? { ol: items, margin: [0, 0, 0, 6] } : { ul: items, margin: [0, 0, 0, 6] }];
    }
    case 'table':
      return block.rows.length > 0 ? [pdfTable(block, width)] : [];
    case 'facts':
      return block.facts.length > 0 ? [pdfFacts(block.facts, width)] : [];
    case 'quote':
      return quoted(block.text);
  }
}

/** How much room, in points, a heading takes with what follows it closely. */
const headingRoom = (text: string) => 25 + 16 * Math.ceil(text.length / 60);

/** How much room what follows a heading needs to begin on the same page. What would need half a page begins anywhere. */
function beginning(block: LetterBlock | undefined, width: number): number {
  const twoLines = 30;
  const need = block?.type === 'table' ? tableBeginning(block, width) : twoLines;
  return Math.min(350, need);
}

/** Somebody's own words, set in a little: each line a paragraph of its own, for a page to end after any of them. */
function quoted(text: string): Content[] {
  const lines = inPieces(text);
  return lines.map((line, at) => ({
    text: line,
    preserveLeadingSpaces: true,
    margin: [14, 0, 0, at === lines.length - 1 ? 8 : 2],
  }));
}
