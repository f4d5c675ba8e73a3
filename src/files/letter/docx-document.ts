import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Letter } from '../../requests/letter.ts';
import { docxBlocks } from './docx-blocks.ts';
import { look } from './letter-look.ts';

/** In twentieths of a point: A4, its margins, and what is left between them. */
const page = { width: 11906, height: 16838, side: 1247, top: 1134, bottom: 1134 };
const textWidth = page.width - 2 * page.side;
/** Where a paragraph's right-hand words end. */
const toTheRight = [{ type: TabStopType.RIGHT, position: textWidth }];

/**
 * A cleaned letter as the bytes of a Word file. Word finds its title, its headings and its language; who opens it sees
 * the authority's name at the top of the first page, and the title and "Page 2 of 3" on each.
 */
export async function docxDocument(letter: Letter): Promise<Buffer> {
  const document = new Document({
    title: letter.title,
    creator: letter.authority,
    lastModifiedBy: letter.authority,
    description: letter.reference,
    styles: { default: styles() },
    numbering: { config: numbering() },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { left: page.side, right: page.side, top: page.top, bottom: page.bottom },
          },
        },
        headers: { first: new Header({ children: letterhead(letter) }), default: new Header({ children: [runningHead(letter)] }) },
        footers: { first: footer(letter), default: footer(letter) },
        children: [...opening(letter), ...docxBlocks(letter.blocks, textWidth), ...ending(letter)],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function styles() {
  const font = 'Arial';
  const heading = { run: { font, color: look.ink, bold: true } };
  return {
    document: {
      run: { font, size: 22, color: look.text, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276 } },
    },
    title: { run: { ...heading.run, size: 32 }, paragraph: { spacing: { before: 260, after: 200 } } },
    heading1: { run: { ...heading.run, size: 25 }, paragraph: { spacing: { before: 300, after: 100 }, keepNext: true } },
  };
}

/** The kinds of list: with dots, and with numbers that begin again in each list. */
function numbering() {
  const style = { paragraph: { indent: { left: 425, hanging: 425 } } };
  const level = { level: 0, alignment: AlignmentType.LEFT, style };
  return [
    { reference: 'dots', levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
    { reference: 'numbers', levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
  ];
}

function letterhead({ authority, marking }: Letter): Paragraph[] {
  const line = { bottom: { style: BorderStyle.SINGLE, size: 12, color: look.ink, space: 6 } };
  return [
    new Paragraph({
      border: line,
      spacing: { after: 240 },
      children: [new TextRun({ text: authority, bold: true, size: 34, color: look.ink })],
    }),
    ...(marking ? [new Paragraph({ children: [new TextRun({ text: marking, bold: true })] })] : []),
  ];
}

/** The head of every page but the first. */
function runningHead({ authority, title, marking }: Letter): Paragraph {
  const run = { size: 18, color: look.quiet };
  return new Paragraph({
    tabStops: toTheRight,
    spacing: { after: 200 },
    children: [
      new TextRun({ ...run, text: `${authority} · ${title}` }),
      ...(marking ? [new TextRun({ ...run, bold: true, text: `\t${marking}` })] : []),
    ],
  });
}

function footer({ date }: Letter): Footer {
  const run = { size: 18, color: look.quiet };
  const numbers = new TextRun({ ...run, children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [new Paragraph({ tabStops: toTheRight, children: [new TextRun({ ...run, text: date }), numbers] })] });
}

/** Whom it is written to, of which day it is, how it begins and what it is about. */
function opening({ to, date, reference, salutation, title }: Letter): Paragraph[] {
  const close = { spacing: { after: 0 } };
  return [
    ...to.map((text) => new Paragraph({ ...close, text })),
    ...(to.length > 0 ? [new Paragraph({ ...close, text: '' })] : []),
    new Paragraph({ ...(reference ? close : {}), text: date }),
    ...(reference ? [new Paragraph({ text: `Reference: ${reference}` })] : []),
    ...(salutation ? [new Paragraph({ spacing: { before: 200, after: 140 }, text: salutation })] : []),
    new Paragraph({ style: 'Title', text: title }),
  ];
}

/** Who signs, kept on one page, and the small lines after it. */
function ending({ closing, footer: lines }: Letter): Paragraph[] {
  const small = { size: 18, color: look.quiet };
  const rule = { top: { style: BorderStyle.SINGLE, size: 4, color: look.line, space: 8 } };
  return [
    ...closing.map(
      (text, at) =>
        new Paragraph({
          keepNext: at < closing.length - 1,
          spacing: { before: at === 0 ? 280 : 0, after: at === 0 ? 200 : 0 },
          children: [new TextRun({ text, bold: at === 1 })],
        }),
    ),
    ...lines.map(
      (text, at) =>
        new Paragraph({
          ...(at === 0 ? { border: rule, spacing: { before: 400, after: 60 } } : { spacing: { after: 60 } }),
          children: [new TextRun({ ...small, text })],
        }),
    ),
  ];
}
