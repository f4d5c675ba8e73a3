import type { AgreedAction } from '../../domain/agreed-action.ts';

const LONGEST = 120;

/**
 * What an action is called where there is little room: its own words, their first line, cut where they are long.
 *
 * @example actionTitle({ what: 'Phonics plan for Year 1' }) // 'Phonics plan for Year 1'
 */
export function actionTitle({ what }: Pick<AgreedAction, 'what'>): string {
  const [line = ''] = what.trim().split('\n');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
