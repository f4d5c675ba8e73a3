/**
 * The beginning of a text in one line, for a label or a list.
 *
 * @example shortWords('Train all staff in phonics', 12) // 'Train all…'
 */
export function shortWords(text: string, most = 110): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > most / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}
