/** How wide the lines of a plain-text e-mail are, in letters. */
export const textWidth = 72;

/**
 * A text in lines of at most 72 letters, its own line breaks kept; a longer word, such as an address, has a line of its
 * own. The first line begins with `first`, the others with as many spaces, and `more`.
 *
 * @example wrapText('Observe reading lessons in Year 2', '- ', 20) // '- Observe reading\n  lessons in Year 2'
 */
export function wrapText(text: string, first = '', width = textWidth, more = ''): string {
  const indent = `${' '.repeat(first.length)}${more}`;
  return text
    .replaceAll('\t', '    ')
    .split('\n')
    .flatMap((line) => filled(line, width - indent.length))
    .map((line, at) => `${at === 0 ? first : indent}${line}`.trimEnd())
    .join('\n');
}

function filled(line: string, width: number): string[] {
  const lines: string[] = [];
  // What a line begins with in spaces belongs to its first word.
  let current = /^ */.exec(line)![0];
  let empty = true;
  for (const word of line.split(' ').filter(Boolean)) {
    if (!empty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, current];
}
