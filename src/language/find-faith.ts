import type { Found } from './found.ts';
import type { Word } from './read-words.ts';

/** Words, as `readWords` brings them to one form, and what of the register's name of a religious character they stand for. */
const faiths: ReadonlyMap<string, string> = new Map(
  Object.entries({
    faith: 'any',
    church: 'any',
    religious: 'any',
    catholic: 'catholic',
    cofe: 'church of england',
    anglican: 'church of england',
    methodist: 'methodist',
    muslim: 'muslim',
    islamic: 'muslim',
    jewish: 'jewish',
    sikh: 'sikh',
    hindu: 'hindu',
  }),
);
const denying = new Set(['non', 'not']);

/** Only of several schools does it narrow a list; of one it belongs to a name ("St Mary's Catholic Primary School"). */
const several =
  /^(?:(?:primary|infant|junior|secondary|high|special|nursery|va|vc|aided) )*(?:schools|academies|primaries|secondaries|infants|juniors|ones)\b/;

/**
 * The religious character that a list of schools is asked for: "faith schools", "which Catholic primaries". `any` and `none` besides
 * a word of the register's name for it.
 *
 * @example findFaith(readWords('faith schools in Old Town'))[0]?.values[0]?.value // 'any'
 */
export function findFaith(words: readonly Word[]): Found[] {
  return words.flatMap(({ text }, at): Found[] => {
    const value = faiths.get(text);
    const rest = words
      .slice(at + 1, at + 6)
      .map(({ raw }) => raw.toLowerCase())
      .join(' ');
    if (value === undefined || !several.test(rest)) return [];
    const not = denying.has(words[at - 1]?.text ?? '');
    const said = not ? 'none' : value;
    return [{ slot: 'faith', values: [{ value: said, label: said }], from: not ? at - 1 : at, to: at + 1 }];
  });
}
