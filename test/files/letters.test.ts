import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { letterDocx } from '../../src/files/letter-docx.ts';
import { letterPdf } from '../../src/files/letter-pdf.ts';
import type { Letter, LetterBlock } from '../../src/requests/letter.ts';
import { openDocx, openPdf, tidy } from '../support/letter-files.ts';
import { sampleLetter } from '../support/sample-letter.ts';

const withBlocks = (...blocks: LetterBlock[]): Letter => ({ ...sampleLetter, blocks });
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
/** Everything a reader is to find; what its parts are called in the code is no text. */
const { fileName: _, blocks, ...around } = sampleLetter;
const said = textsOf([around, blocks.map(({ type: __, ...block }) => block)]).filter((text) => !/^(good|warning|attention)$/.test(text));
const long = Array.from({ length: 1200 }, (__, at) => `Sentence ${at} says what was seen in the lesson.`).join(' ');

describe('a letter as a PDF', () => {
  it('says all that the letter says, names of every kind included', async () => {
    const { text } = await openPdf(await letterPdf(sampleLetter));
    for (const part of said) assert.ok(text.includes(tidy(part)), `lacks “${part}”`);
  });

  it('says what it is called, whose it is and in which language, on A4', async () => {
    const bytes = await letterPdf(sampleLetter);
    const { info } = await openPdf(bytes);
    assert.deepEqual(
      [info.Title, info.Author, info.Language],
      ['Summary of the Core Visit on Tue 12 Jan 2027', 'Ashmere Council', 'en-GB'],
    );
    assert.match(Buffer.from(bytes).toString('latin1'), /MediaBox \[0 0 595\.28 841\.89\]/);
  });

  it('counts its pages, and says again at the top of the others whose letter it is', async () => {
    const { pages } = await openPdf(await letterPdf(withBlocks({ type: 'quote', text: long.slice(0, 12_000) })));
    assert.ok(pages.length > 2);
    pages.forEach((page, at) => {
      assert.ok(page.includes(`Page ${at + 1} of ${pages.length}`));
      if (at > 0) assert.ok(page.includes('Ashmere Council · Summary of the Core Visit'));
    });
  });

  it('keeps 50,000 letters whole over its pages, as a paragraph, a quote and a cell', async () => {
    const text = long.slice(0, 50_000);
    const shapes: LetterBlock[] = [
      { type: 'paragraph', text },
      { type: 'quote', text: text.replaceAll('. ', '.\n') },
      { type: 'table', columns: ['What', 'Who'], rows: [[text, 'Tom Hale']] },
    ];
    for (const shape of shapes) {
      const { pages } = await openPdf(await letterPdf(withBlocks(shape)));
      const found = new Set(pages.flatMap((page) => [...page.matchAll(/Sentence (\d+) says/g)].map(([, at]) => Number(at))));
      if (shape.type === 'table')
        assert.ok(
          pages.slice(0, -1).every((page) => page.includes('What Who')),
          'the columns are named on each page',
        );
      const lost = [...text.matchAll(/Sentence (\d+) says/g)].map(([, at]) => Number(at)).filter((at) => !found.has(at));
      // A page's head may stand within a sentence: one for each page end at most.
      assert.ok(lost.length <= pages.length, `${shape.type} lost ${lost.length} over ${pages.length} pages`);
    }
  });

  it('is made of what has no end: one word of 50,000 letters, thousands of lines, of small pictures and of words of a letter', async () => {
    const quote = (text: string): LetterBlock => ({ type: 'quote', text });
    const cell = (text: string): LetterBlock => ({ type: 'table', columns: ['A', 'B'], rows: [[text, 'b']] });
    for (const block of [quote('x'.repeat(50_000)), cell('x'.repeat(50_000))]) {
      const { text } = await openPdf(await letterPdf(withBlocks(block)));
      assert.ok(text.replace(/[^x]/g, '').length >= 50_000);
    }
    for (const block of [cell('line\n'.repeat(8000)), quote('😀'.repeat(20_000)), quote('a '.repeat(25_000))]) {
      assert.ok((await letterPdf(withBlocks(block))).length > 50_000);
    }
  });

  it('writes a long word within its own column', async () => {
    const address = `https://ashmere.example/${'reading-'.repeat(30)}`;
    const { pages } = await openPdf(
      await letterPdf(withBlocks({ type: 'table', columns: ['What', 'Who'], rows: [[address, 'Tom Hale']] })),
    );
    assert.ok(pages.join('').replace(/\s/g, '').includes(address));
  });

  it('repeats the names of a table’s columns on each page, and breaks no row over two', async () => {
    const rows = Array.from({ length: 80 }, (__, at) => [
      `Begin ${at} ${'with several words to fill lines '.repeat(9)} end ${at}.`,
      'Tom Hale',
      'Fri 12 Feb 2027',
    ]);
    const { pages } = await openPdf(await letterPdf(withBlocks({ type: 'table', columns: ['What is agreed', 'Who', 'By when'], rows })));
    assert.ok(pages.length > 3);
    const filled = pages.filter((page) => page.includes('Begin'));
    for (const page of filled) {
      assert.equal(page.split('What is agreed').length, 2);
      const of = (word: string) => [...page.matchAll(new RegExp(`${word} (\\d+)`, 'g'))].map(([, at]) => at);
      assert.deepEqual(of('Begin'), of('end'));
    }
  });

  it('leaves no heading alone at the foot of a page', async () => {
    const nexts: LetterBlock[] = [
      { type: 'table', columns: ['What', 'Who'], rows: [['Sort the books', 'Tom Hale']] },
      { type: 'paragraph', text: 'Sort the books' },
    ];
    for (const next of nexts) {
      const turned = new Set<boolean>();
      for (let lines = 20; lines < 34; lines += 1) {
        const above: LetterBlock = { type: 'quote', text: Array.from({ length: lines }, (__, at) => `Line ${at}`).join('\n') };
        const { pages } = await openPdf(await letterPdf(withBlocks(above, { type: 'heading', text: 'Agreed actions' }, next)));
        const page = pages.findIndex((one) => one.includes('Agreed actions'));
        assert.ok(pages[page]?.includes('Sort the books'), `${lines} lines above a ${next.type}`);
        turned.add(page > 0);
      }
      assert.equal(turned.size, 2, 'both sides of the page’s end were tried');
    }
  });

  it('shows signs that its font has not by the nearest ones', async () => {
    const { text } = await openPdf(await letterPdf(withBlocks({ type: 'paragraph', text: '✓ done → next \uf0b7 a dot ⅔' })));
    assert.match(text, /√ done -> next • a dot 2⁄3/);
  });
});

describe('a letter as a Word file', () => {
  it('says all that the letter says, names of every kind included', async () => {
    const { text, part } = openDocx(await letterDocx(sampleLetter));
    const all = tidy(`${text} ${part('word/header2.xml').replace(/<[^>]*>/g, '')}`);
    for (const text of said) assert.ok(all.includes(tidy(text)), `lacks “${text}”`);
  });

  it('says what it is called, whose it is and in which language, on A4', async () => {
    const { part } = openDocx(await letterDocx(sampleLetter));
    const core = part('docProps/core.xml');
    assert.match(core, /<dc:title>Summary of the Core Visit on Tue 12 Jan 2027<\/dc:title>/);
    assert.match(core, /<dc:creator>Ashmere Council<\/dc:creator>/);
    assert.match(part('word/styles.xml'), /<w:docDefaults>.*<w:lang w:val="en-GB"\/>.*<\/w:docDefaults>/s);
    assert.match(part('word/document.xml'), /<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz [^>]*w:h="16838"[^>]*w:w="11906"/);
  });

  it('counts its pages, and says again at the top of the others whose letter it is', async () => {
    const { part } = openDocx(await letterDocx(sampleLetter));
    for (const name of ['word/footer1.xml', 'word/footer2.xml']) assert.match(part(name), /Page .*PAGE.* of .*NUMPAGES/s);
    assert.match(part('word/header1.xml'), /Ashmere Council · Summary of the Core Visit/);
  });

  it('has headings that Word lists, kept with what follows, and tables whose names repeat and whose rows stay whole', async () => {
    const { part } = openDocx(await letterDocx(sampleLetter));
    const xml = part('word/document.xml');
    const headings = sampleLetter.blocks.filter(({ type }) => type === 'heading').length;
    assert.equal(xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length, headings);
    assert.match(part('word/styles.xml'), /w:styleId="Heading1".*?<w:keepNext\/>/s);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 2);
    assert.equal(xml.match(/<w:cantSplit\/>/g)?.length, xml.match(/<w:tr>|<w:tr /g)?.length);
  });

  it('begins each numbered list at one', async () => {
    const numbered: LetterBlock = { type: 'list', numbered: true, items: ['one', 'two'] };
    const { part } = openDocx(await letterDocx(withBlocks(numbered, numbered)));
    const used = [...part('word/document.xml').matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    assert.equal(new Set(used).size, 2);
  });

  it('keeps 50,000 letters and every line break', async () => {
    const lines = long.slice(0, 50_000).split('. ');
    const { text } = openDocx(await letterDocx(withBlocks({ type: 'quote', text: lines.join('\n') })));
    assert.ok(text.includes(lines.join('\n')));
  });
});

describe('whatever somebody typed or pasted', () => {
  const typed = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '\u0000',
        '\u0007',
        '\u001b',
        '\ud800',
        '\udfff',
        '\ufffe',
        '\u202e',
        '\u2028',
        '\r\n',
        '\t',
        '<',
        '&',
        ']]>',
        '\u0301',
        'é',
        '😀',
        'ﷺ',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    maxLength: 60,
  });
  const words = fc.oneof(
    typed,
    fc.record({ text: typed, tone: fc.constantFrom('good' as const, 'warning' as const, 'attention' as const) }),
  );
  const block: fc.Arbitrary<LetterBlock> = fc.oneof(
    fc.record({ type: fc.constantFrom('heading' as const, 'paragraph' as const, 'quote' as const), text: typed }),
    fc.record({ type: fc.constant('list' as const), items: fc.array(typed, { maxLength: 3 }), numbered: fc.boolean() }),
    fc.record({ type: fc.constant('facts' as const), facts: fc.array(fc.record({ label: typed, value: words }), { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('table' as const),
      columns: fc.array(typed, { minLength: 1, maxLength: 4 }),
      rows: fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 3 }),
    }),
  );
  const letter: fc.Arbitrary<Letter> = fc.record({
    authority: typed,
    title: typed,
    date: typed,
    to: fc.array(typed, { maxLength: 3 }),
    reference: fc.option(typed, { nil: undefined }),
    marking: fc.option(typed, { nil: undefined }),
    salutation: fc.option(typed, { nil: undefined }),
    blocks: fc.array(block, { maxLength: 5 }),
    closing: fc.array(typed, { maxLength: 3 }),
    footer: fc.array(typed, { maxLength: 2 }),
  });

  it('makes a PDF and a Word file that can be opened', async () => {
    await fc.assert(
      fc.asyncProperty(letter, async (one) => {
        await openPdf(await letterPdf(one));
        const { part } = openDocx(await letterDocx(one));
        for (const name of ['word/header1.xml', 'word/header2.xml', 'docProps/core.xml']) part(name);
      }),
      { numRuns: 60 },
    );
  });

  it('where it cannot be made into a file is a failure of that file alone', async () => {
    const broken = withBlocks({ type: 'facts', facts: [{ label: 'Overall', value: { text: 'x', tone: 'purple' as never } }] });
    const [failed, made] = await Promise.allSettled([letterPdf(broken), letterPdf(sampleLetter)]);
    assert.equal(failed.status === 'rejected' && failed.reason.code, 'letter-not-made');
    assert.equal(made.status, 'fulfilled');
  });
});
