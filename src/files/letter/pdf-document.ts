import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Letter } from '../../requests/letter.ts';
import { look } from './letter-look.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { printableLetter } from './pdf-words.ts';

/** In points: A4's height, its margins, and what is left between the left and the right one. */
const pageHeight = 841.89;
const margin = { side: 62, top: 62, bottom: 62 };
const textWidth = 595.28 - 2 * margin.side;
const colour = (digits: string) => `#${digits}`;

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');
pdfmake.setFonts({
  Roboto: {
    normal: join(fonts, 'Roboto-Regular.ttf'),
    bold: join(fonts, 'Roboto-Medium.ttf'),
    italics: join(fonts, 'Roboto-Italic.ttf'),
    bolditalics: join(fonts, 'Roboto-MediumItalic.ttf'),
  },
});
// Nothing that stands in a letter may fetch anything: only the fonts are read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => dirname(path) === fonts);

/**
 * A cleaned letter as the bytes of a PDF: the authority's name at the top of the first page, the title and "Page 2 of 3"
 * on each, and no heading alone at the foot of one.
 */
export async function pdfDocument(given: Letter): Promise<Buffer> {
  const letter = printableLetter(given);
  const definition: TDocumentDefinitions = {
    info: { title: letter.title, author: letter.authority, subject: letter.reference, creator: 'Tally' },
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [margin.side, margin.top, margin.side, margin.bottom],
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25, color: colour(look.text) },
    header: (page) => (page === 1 ? null : runningHead(letter)),
    footer: (page, pages) => footer(letter, page, pages),
    content: [...letterhead(letter), ...opening(letter), ...pdfBlocks(letter.blocks, textWidth), ...ending(letter)],
    // A heading's level is the room that it needs together with the beginning of what follows it (`pdfBlocks`).
    pageBreakBefore: ({ headlineLevel, startPosition }) => (headlineLevel ?? 0) > pageHeight - margin.bottom - startPosition.top,
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function rule(digits: string, thick: number): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth: thick, lineColor: colour(digits) }],
    margin: [0, 4, 0, 14],
  };
}

function letterhead({ authority, marking }: Letter): Content[] {
  return [
    { text: authority, bold: true, fontSize: 17, color: colour(look.ink) },
    rule(look.ink, 1.5),
    ...(marking ? [{ text: marking, bold: true, margin: [0, 0, 0, 10] } satisfies Content] : []),
  ];
}

/** The head of every page but the first. */
function runningHead({ authority, title, marking }: Letter): Content {
  return {
    margin: [margin.side, 30, margin.side, 0],
    fontSize: 9,
    color: colour(look.quiet),
    columns: [{ text: `${authority} · ${title}` }, ...(marking ? [{ text: marking, bold: true, alignment: 'right' as const }] : [])],
  };
}

function footer({ date }: Letter, page: number, pages: number): Content {
  return {
    margin: [margin.side, 18, margin.side, 0],
    fontSize: 9,
    color: colour(look.quiet),
    columns: [{ text: date }, { text: `Page ${page} of ${pages}`, alignment: 'right' }],
  };
}

/** Whom it is written to, of which day it is, how it begins and what it is about. */
function opening({ to, date, reference, salutation, title }: Letter): Content[] {
  return [
    { stack: to, margin: [0, 0, 0, to.length > 0 ? 14 : 0] },
    { stack: [date, ...(reference ? [`Reference: ${reference}`] : [])], margin: [0, 0, 0, 10] },
    ...(salutation ? [{ text: salutation, margin: [0, 6, 0, 6] } satisfies Content] : []),
    { text: title, bold: true, fontSize: 16, lineHeight: 1.15, color: colour(look.ink), margin: [0, 6, 0, 10] },
  ];
}

/** Who signs, kept on one page, and the small lines after it. */
function ending({ closing, footer: lines }: Letter): Content[] {
  const signed: Content = {
    unbreakable: true,
    margin: [0, 16, 0, 0],
    stack: closing.map((text, at) => ({ text, bold: at === 1, margin: [0, 0, 0, at === 0 ? 12 : 0] })),
  };
  const small: Content = {
    stack: [rule(look.line, 0.5), ...lines.map((text) => ({ text, margin: [0, -6, 0, 8] }) satisfies Content)],
    margin: [0, 22, 0, 0],
    fontSize: 8.5,
    color: colour(look.quiet),
  };
  return [...(closing.length > 0 ? [signed] : []), ...(lines.length > 0 ? [small] : [])];
}
