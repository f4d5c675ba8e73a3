/** Excel takes no more letters, and none of these. */
const longest = 31;
const forbidden = /[[\]:*?/\\'\p{Cc}]/gu;

/**
 * Names that a workbook's sheets may have: no two alike, whatever their case.
 *
 * @example sheetNames(['Due: autumn', 'Due: autumn']) // ['Due autumn', 'Due autumn 2']
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name.replace(forbidden, ' ').replace(/\s+/g, ' ').trim() || 'Sheet';
    // Excel keeps "History" for itself.
    const base = /^history$/i.test(plain) ? 'The history' : plain;
    let unique = base.slice(0, longest).trim();
    for (let nth = 2; taken.has(unique.toLowerCase()); nth++) unique = `${base.slice(0, longest - 1 - String(nth).length).trim()} ${nth}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
