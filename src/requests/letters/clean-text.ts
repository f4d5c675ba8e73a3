/** What would break a file or turn a line around: control characters, overrides of the direction, and no characters at all. */
const unfit = /[^\P{Cc}\n\t]|[\u202a-\u202e\ufeff\ufffe\uffff]/gu;

/**
 * Typed or pasted text as it may stand in a letter: every kind of line break as one, and nothing that a Word file, a PDF
 * or an e-mail cannot hold. What a person can read in it is kept.
 *
 * @example cleanText('one\r\ntwo\u0000') // 'one\ntwo'
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(unfit, '');
}

/**
 * The same for what stands on one line, such as a title or a name.
 *
 * @example oneLine(' Visit\nsummary ') // 'Visit summary'
 */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}
