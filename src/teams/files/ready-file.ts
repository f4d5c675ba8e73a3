import { fileOf } from '../../files/file-of.ts';
import type { Answer } from '../../requests/answer.ts';
import type { Context } from '../../requests/context.ts';
import type { Abilities } from '../abilities.ts';

/**
 * An answer that comes as a file, with the file's name and size to be offered by; the answer that stands in its place
 * where there is nothing to put into one. Any other answer is left as it is.
 */
export async function readyFile(perform: Abilities['perform'], context: Context, answer: Answer): Promise<Answer> {
  if (!answer.file) return answer;
  const made = await fileOf(perform, context, answer.file);
  if (!('bytes' in made)) return made;
  return {
    ...answer,
    lead: `${made.name}: accept, and it is put among your own files.`,
    file: { ...answer.file, name: made.name, size: made.bytes.length },
  };
}
