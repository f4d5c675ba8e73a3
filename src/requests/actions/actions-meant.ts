import type { AgreedAction } from '../../domain/agreed-action.ts';

/** Words of a message about agreed actions that say nothing of which is meant. */
export const emptyOfActions: ReadonlySet<string> = new Set(
  (
    'a action actions after again agreed all back push pushed put later an and any are as at been before by can cancel change changed complete completed ' +
    'could did do done drop dropped extend extended extension extra finish finished for from gave give had has have he in is it ' +
    'its late longer mark marked more move my needed no not of off on one open our outstanding overdue please point points reopen ' +
    'reported say school setting she task tasks that the their them they this tick time to undo undone until us was we week weeks ' +
    'were what which who with would wrong'
  ).split(' '),
);

/**
 * Which of some actions the words of a message are about: those that share most of its words. `sure` where the words speak
 * for them alone; without any word that tells them apart, all of them are meant, and surely so if there is only one.
 *
 * @example actionsMeant(actions, 'phonics plan done', 'Marlow Bank Primary School').actions // [phonicsPlan]
 */
export function actionsMeant(
  actions: readonly AgreedAction[],
  said: string | undefined,
  name: string = '',
): { actions: readonly AgreedAction[]; sure: boolean } {
  const names = new Set(wordsOf(name));
  const words = wordsOf(said ?? '').filter((word) => !emptyOfActions.has(word) && !names.has(word));
  if (words.length === 0) return { actions, sure: actions.length === 1 };
  const shared = actions.map((one) => {
    const own = new Set(wordsOf(`${one.what} ${one.who}`));
    return { one, count: words.filter((word) => own.has(word)).length };
  });
  const most = Math.max(...shared.map(({ count }) => count));
  if (most === 0) return { actions, sure: false };
  return { actions: shared.filter(({ count }) => count === most).map(({ one }) => one), sure: true };
}

/** Words as compared: lower case, without the plural's "s". */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .filter(Boolean);
}
