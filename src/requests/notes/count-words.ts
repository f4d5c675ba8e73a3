/** @example countWords('All classes were seen.') // '4 words' */
export function countWords(text: string): string {
  const count = text.split(/\s+/).filter(Boolean).length;
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'word' : 'words'}`;
}
