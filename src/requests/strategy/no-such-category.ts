import type { Pack } from '../../packs/schema.ts';
import type { Answer } from '../answer.ts';
import { plainAnswer } from '../words/plain-answer.ts';

/**
 * The answer to a category that the strategy does not have: which ones it has.
 *
 * @example noSuchCategory(pack, '3D').lead // 'Education Excellence Strategy 2021–24 has no category 3D. …'
 */
export function noSuchCategory(pack: Pack, code: string): Answer {
  return plainAnswer(
    'No such category',
    `${pack.title} has no category ${code}. Its categories are ${pack.categories.map(({ id }) => id).join(', ')}.`,
  );
}
