import { bindingWords, greetingWords } from './words/everyday-words.ts';

/** How something is put: as a question, as something to do, as what is so ("Kiln Row has signed"), or none of these ("Kiln Row category"). */
export type Mood = 'asks' | 'tells' | 'states' | 'plain';

/** How something is put, and the word that tells what to do, as typed. */
export interface Opening {
  mood: Mood;
  verb?: string;
}

/** A question begins with one of these. */
export const questionWords: ReadonlySet<string> = new Set(
  'what whats when whens where wheres who whos whose whom which why whys how hows is are was were am has have had do does did any anything anyone anybody'.split(
    ' ',
  ),
);
/** After a name or "we" these say what is so: "Kiln Row has signed". */
const stating = new Set('am is was are were has have had'.split(' '));
const ourselves = new Set('i we they'.split(' '));
const softly = new Set('please pls plz just also now then ok okay so but oh oops sorry and well possibly kindly'.split(' '));
/** "Give Kiln Row to Tom" is something to do, "give me the category" is not. */
const giving = new Set('give tell let'.split(' '));
const aside = new Set('me us a an details some'.split(' '));
/** "Can you …", "I'd like to …", "I need to …": what is to be done follows. */
const wishes = ['can you', 'could you', 'would you', 'will you', 'can u', 'could u', 'can we', 'can i', 'could i', 'could we', 'may i']
  .concat(['id like to', 'i would like to', 'i want to', 'i need to', 'i have to', 'i wish to', 'im going to', 'lets'])
  .concat(['we need to', 'we want to', 'we would like to', 'wed like to', 'need to', 'want to', 'i am going to', 'time to'])
  .map((wish) => wish.split(' '));

/**
 * How a message or an example is put, by the words it begins with. `verbs` are the words that tell Tally to do something.
 * `named`: the place of a name it may begin with ("Kiln Row: when is its TAS"), in an example the gap for one.
 *
 * @example openingOf(['please', 'post', 'the', 'changes'], new Set(['post'])) // { mood: 'tells', verb: 'post' }
 */
export function openingOf(said: readonly string[], verbs: ReadonlySet<string>, named?: { from: number; to: number }): Opening {
  let at = 0;
  let after = false;
  const step = () => {
    for (let before = -1; before !== at; ) {
      before = at;
      if (named && at === named.from) {
        at = named.to;
        after = true;
      }
      const word = said[at] ?? '';
      if (
        at < said.length &&
        (word === '' || softly.has(word) || (greetingWords.has(word) && !bindingWords.has(word) && !questionWords.has(word)))
      )
        at++;
    }
  };
  step();
  const wish = wishes.find((one) => one.every((word, nth) => said[at + nth] === word));
  if (wish) {
    at += wish.length;
    step();
    return telling(said[at] ?? '', verbs);
  }
  const word = said[at] ?? '';
  if (after ? stating.has(word) : ourselves.has(word) && stating.has(said[at + 1] ?? '')) return { mood: 'states' };
  if (giving.has(word)) return aside.has(said[at + 1] ?? '') ? { mood: 'plain' } : { mood: 'tells', verb: word };
  return questionWords.has(word) ? { mood: 'asks' } : telling(word, verbs);
}

function telling(word: string, verbs: ReadonlySet<string>): Opening {
  return verbs.has(word) ? { mood: 'tells', verb: word } : { mood: 'plain' };
}
