/** In letters: some two pages. */
const most = 8000;

/**
 * A text as paragraphs for the PDF: one for each of its lines, and a line of many pages cut after a word. pdfmake's work
 * grows with the square of a paragraph's words, and an empty paragraph of its has no height.
 *
 * @example inPieces('one\ntwo') // ['one', 'two']
 */
export function inPieces(text: string): string[] {
  return text.split('\n').flatMap(cut);
}

function cut(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const pair = rest.codePointAt(most - 1)! > 0xffff ? 1 : 0;
    const at = space > 0 ? space + 1 : most - pair;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest === '' ? ' ' : rest];
}
