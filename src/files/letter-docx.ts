import type { Letter } from '../requests/letter.ts';
import { cleanLetter } from '../requests/letters/clean-letter.ts';
import { makeAside } from './letter/make-aside.ts';

/**
 * A letter as a Word file, A4, in British English. Throws TallyError `letter-not-made`.
 *
 * @example await writeFile('Visit note.docx', await letterDocx(letter))
 */
export function letterDocx(letter: Letter): Promise<Buffer> {
  return makeAside({ format: 'docx', letter: cleanLetter(letter) });
}
