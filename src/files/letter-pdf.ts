import type { Letter } from '../requests/letter.ts';
import { cleanLetter } from '../requests/letters/clean-letter.ts';
import { makeAside } from './letter/make-aside.ts';

/**
 * A letter as a PDF, A4, with its fonts in it. Throws TallyError `letter-not-made`.
 *
 * @example await writeFile('Visit note.pdf', await letterPdf(letter))
 */
export function letterPdf(letter: Letter): Promise<Buffer> {
  return makeAside({ format: 'pdf', letter: cleanLetter(letter) });
}
