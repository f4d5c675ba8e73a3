import { type IRunOptions, ShadingType, TextRun } from 'docx';
import type { LetterWords } from '../../requests/letter.ts';
import { toneLook } from './letter-look.ts';

/**
 * Words as runs of a paragraph, a line each, with the colour of their tone.
 *
 * @example new Paragraph({ children: linesOf({ text: 'Amber: half of it is done', tone: 'warning' }) })
 */
export function linesOf(words: LetterWords, options: IRunOptions = {}): TextRun[] {
  const text = typeof words === 'string' ? words : words.text;
  const tone = typeof words === 'string' ? {} : toned(words.tone);
  return text.split('\n').map((line, at) => new TextRun({ ...options, ...tone, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

function toned(tone: keyof typeof toneLook): IRunOptions {
  const { back, ink } = toneLook[tone];
  return { color: ink, bold: true, shading: { type: ShadingType.CLEAR, fill: back, color: 'auto' } };
}
