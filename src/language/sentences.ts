/** A point after one of these ends no sentence. */
const short = new Set('st sts mt dr mr mrs ms rev no approx eg ie etc vs inc jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/**
 * The sentences and lines of a message, in order. "St. Mary's" and "3.5 days" are not cut.
 *
 * @example sentencesOf("What category is St. Mary's? And days left. Thanks") // ["What category is St. Mary's?", 'And days left.', 'Thanks']
 */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (const line of text.split(/\n+|;\s+/)) {
    let from = 0;
    for (const end of line.matchAll(/[.?!]+["”')]*\s+/g)) {
      const before = /([\p{L}\p{N}]+)[.?!"”')]*$/u.exec(line.slice(from, end.index + 1))?.[1] ?? '';
      const isPoint = line[end.index] === '.';
      // "1. Days left" numbers a line; "phonics in Year 2. Can you …" ends a sentence.
      const next = line.slice(end.index + end[0].length);
      const initial = before.length < 2 && !(/\d/.test(before) && end.index - from > 2 && /^\p{Lu}/u.test(next));
      if (isPoint && (initial || short.has(before.toLowerCase()))) continue;
      found.push(line.slice(from, end.index + end[0].length));
      from = end.index + end[0].length;
    }
    found.push(line.slice(from));
  }
  return found.map((one) => one.trim()).filter((one) => /[\p{L}\p{N}]/u.test(one));
}
