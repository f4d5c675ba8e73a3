/** Three rows of the table, used again by every call: nothing is kept between calls. */
const rows = [0, 1, 2].map(() => new Int32Array(64));

/**
 * How many slips (a letter left out, added, changed, or two swapped) lie between two words; anything over
 * `most` comes back as `most + 1`, early.
 *
 * @example editDistance('marlwo', 'marlow', 2) // 1
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, above, row] = b.length < rows[0]!.length ? rows : rows.map(() => new Int32Array(b.length + 1));
  for (let j = 0; j <= b.length; j++) above![j] = j;
  for (let i = 1; i <= a.length; i++) {
    const [letter, last] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
    let least = i;
    row![0] = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let slips = above![j - 1]! + (letter === other ? 0 : 1);
      if (above![j]! + 1 < slips) slips = above![j]! + 1;
      if (row![j - 1]! + 1 < slips) slips = row![j - 1]! + 1;
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && last === other && before![j - 2]! + 1 < slips) slips = before![j - 2]! + 1;
      row![j] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above![b.length]!, most + 1);
}
