/** A longer word than any that is read. */
const longest = 64;
/** Three rows of the table, used again by every call: nothing is kept between calls. */
const rows = [new Int32Array(longest), new Int32Array(longest), new Int32Array(longest)] as const;

/**
 * How many slips (a letter left out, added, changed, or two swapped) lie between two words; anything over
 * `most` comes back as `most + 1`, early.
 *
 * @example editDistance('marlwo', 'marlow', 2) // 1
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const fits = b.length < longest;
  let before = fits ? rows[0] : new Int32Array(b.length + 1);
  let above = fits ? rows[1] : new Int32Array(b.length + 1);
  let row = fits ? rows[2] : new Int32Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const last = a.charCodeAt(i - 2);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let slips = above[j - 1]! + (letter === other ? 0 : 1);
      if (above[j]! + 1 < slips) slips = above[j]! + 1;
      if (row[j - 1]! + 1 < slips) slips = row[j - 1]! + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && last === other && before[j - 2]! + 1 < slips) slips = before[j - 2]! + 1;
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  return Math.min(above[b.length]!, most + 1);
}
