type Tone = 'good' | 'warning' | 'attention' | 'neutral' | undefined;

/** The card colour of a tone. Words beside it always say the same, for those who do not see colour. */
export function toneColour(tone: Tone): { color?: string } {
  return tone === undefined || tone === 'neutral' ? {} : { color: tone };
}
