import iconv from 'iconv-lite';

const strayControls = /[\u0080-\u009f]/g;
const spaces = /[\s\u00a0\u200b\ufeff]+/g;

/** Most cells repeat ("Community school", "Open"): each such text is cleaned once and kept once. */
const cleaned = new Map<string, string>();
const mostCleaned = 2000;
const longestKept = 60;

/**
 * A cell's text as a person would read it: runs of spaces (no-break ones too) made one, ends trimmed, and
 * Windows-1252 punctuation that somebody's tool left as control characters put right
 * (Ofsted's 2023 file holds U+0096 for a dash).
 *
 * @example cleanCell(' Schools \u0096 Section 8 ') // 'Schools – Section 8'
 */
export function cleanCell(text: string): string {
  const known = cleaned.get(text);
  if (known !== undefined) return known;
  const clean = text
    .replace(strayControls, (control) => iconv.decode(Buffer.from([control.charCodeAt(0)]), 'win1252'))
    .replace(spaces, ' ')
    .trim();
  if (text.length <= longestKept) {
    if (cleaned.size >= mostCleaned) cleaned.clear();
    cleaned.set(text, clean);
  }
  return clean;
}
