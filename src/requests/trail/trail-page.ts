import type { TrailLine } from './trail-lines.ts';

/** As many lines as a card shows; a record that changed many things is cut on it. */
const most = 12;
const mostOfOne = 6;

/** What a file reads at most: the rest of a longer one is had at the terminal. */
export const wholeTrail = { most: 10_000, reads: 200_000 };

interface Shown {
  id: string;
  lines: readonly TrailLine[];
}

/** A page of a trail. It is found by the last record it shows and not by a count: what is new does not move it. */
export const trailPage = {
  stretch: { most: most + 1 },
  /**
   * The records that a card has room for, and from where it goes on. A file has room for all.
   *
   * @example trailPage.of(records, undefined).older // 'audit:2027-01-12T10:42:00.000Z:3f2a…'
   */
  of(records: readonly Shown[], further: string | undefined, whole = false): { shown: Shown[]; older?: string } {
    if (whole) return { shown: records.slice(0, wholeTrail.most), older: records.length > wholeTrail.most ? records.at(-1)?.id : further };
    const shown: Shown[] = [];
    let lines = 0;
    for (const record of records) {
      const cut = cutOf(record);
      if (shown.length > 0 && lines + cut.lines.length > most) return { shown, older: shown.at(-1)?.id };
      shown.push(cut);
      lines += cut.lines.length;
    }
    return { shown, older: further };
  },
};

function cutOf(record: Shown): Shown {
  const { lines } = record;
  const [first] = lines;
  if (!first || lines.length <= mostOfOne) return record;
  const left = { ...first, provider: undefined, what: `and ${lines.length - mostOfOne + 1} more`, before: '', after: '' };
  return { ...record, lines: [...lines.slice(0, mostOfOne - 1), left] };
}
