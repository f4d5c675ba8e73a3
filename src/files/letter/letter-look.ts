import type { LetterTone } from '../../requests/letter.ts';

/** The colours of a letter, as six hexadecimal digits: one ink for all its names and headings, dark enough to be read on white. */
export const look = { ink: '1f3a5f', text: '1b1b1b', quiet: '555555', line: 'c8d0d9', shade: 'eef2f6' } as const;

/** Behind and in words that have a tone. Each pair keeps a contrast of more than 4.5 to 1. */
export const toneLook: Record<LetterTone, { back: string; ink: string }> = {
  good: { back: 'dff3e0', ink: '0b5d1e' },
  warning: { back: 'fff1cc', ink: '6b4700' },
  attention: { back: 'fde3e1', ink: '8c1d18' },
};
