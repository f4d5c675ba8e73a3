type Tone = 'good' | 'warning' | 'attention' | 'neutral' | undefined;

/**
 * The colour of words in a tone. Words beside it always say the same, for those who do not see colour. What is good
 * stays plain: the green that clients give to words is too pale to read.
 *
 * @example toneColour('attention') // { color: 'Attention' }
 */
export function toneColour(tone: Tone): { color?: string } {
  if (tone === 'attention') return { color: 'Attention' };
  return tone === 'warning' ? { color: 'Warning' } : {};
}
