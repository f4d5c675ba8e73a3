/** The middle one of some figures, or the mean of the two in the middle; NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

/**
 * The figure that `part` of all figures do not exceed.
 *
 * @example percentile([1, 2, 3, 4], 0.5) // 2
 */
export function percentile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** A figure with so many decimals, and a dash for one that could not be measured. */
export function say(figure: number, decimals = 0): string {
  return Number.isFinite(figure)
    ? figure.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    : '–';
}
