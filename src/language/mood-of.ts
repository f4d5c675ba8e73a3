import { bindingWords, greetingWords } from './words/everyday-words.ts';

/** How something is put: as a question, as something to do, as what is so ("Kiln Row has signed"), or none of these ("Kiln Row category"). */
export type Mood = 'asks' | 'tells' | 'states' | 'plain';

/** How something is put, the word that tells what to do, as typed, and whether it is said not to be done ("do not send …"). */
export interface Opening {
  mood: Mood;
  verb?: string;
  negated?: true;
}

/** A question begins with one of these. */
export const questionWords: ReadonlySet<string> = new Set(
  'what whats when whens where wheres who whos whose whom which why whys how hows should shall is are was were am has have had do does did any anything anyone anybody'.split(
    ' ',
  ),
);
/** After a name or "we" these say what is so: "Kiln Row has signed". */
const stating = new Set('am is was are were has have had should will'.split(' '));
const done = new Set('did had have'.split(' '));
const ourselves = new Set('i we they'.split(' '));
const negating = new Set('not dont never didnt wont doesnt'.split(' '));
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
 * Does somebody anywhere ask for something to be done, however kindly? "The head has just rung, can we move it" is no question.
 *
 * @example isWished(['could', 'you', 'send', 'it', 'again']) // true
 */
export function isWished(said: readonly string[]): boolean {
  return said.some(
    (word, at) => word === 'please' || word === 'pls' || wishes.some((wish) => wish.every((one, nth) => said[at + nth] === one)),
  );
}

/** "How do I cancel a meeting" is best answered by the form for it. */
const ways = ['how do i', 'how can i', 'how do we', 'where do i', 'where can i', 'is it possible to', 'would it be possible to'].map(
  (way) => way.split(' '),
);

/**
 * How a message or an example is put, by the words it begins with. `verbs` are the words that tell Tally to do something.
 * `named`: the place of a name it may begin with ("Kiln Row: when is its TAS"), in an example the gap for one.
 *
 * @example openingOf(['please', 'post', 'the', 'changes'], new Set(['post'])) // { mood: 'tells', verb: 'post' }
 */
export function openingOf(said: readonly string[], verbs: ReadonlySet<string>, named?: { from: number; to: number }): Opening {
  const opening = begun(said, verbs, named);
  return isNegated(said, verbs) ? { ...opening, negated: true } : opening;
}

/** Is the first thing to be done said not to be done? What somebody cannot do is no such thing. */
function isNegated(said: readonly string[], verbs: ReadonlySet<string>): boolean {
  const verb = said.findIndex((word) => verbs.has(word));
  return said.slice(Math.max(0, verb - 2), Math.max(0, verb)).some((word) => negating.has(word));
}

function begun(said: readonly string[], verbs: ReadonlySet<string>, named?: { from: number; to: number }): Opening {
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
  const how = ways.find((one) => one.every((word, nth) => said[at + nth] === word));
  if (how && verbs.has(said[at + how.length] ?? '')) return telling(said[at + how.length]!, verbs);
  const wish = wishes.find((one) => one.every((word, nth) => said[at + nth] === word));
  if (wish) {
    at += wish.length;
    step();
    return telling(said[at] ?? '', verbs);
  }
  const word = said[at] ?? '';
  if (after ? stating.has(word) : ourselves.has(word) && stating.has(said[at + 1] ?? '')) return { mood: 'states' };
  // "Did half a day at Kiln Row" leaves out who did.
  if (done.has(word) && /^(?:an?|half|one|two|[\d.]+d?)$/.test(said[at + 1] ?? '')) return { mood: 'plain' };
  if (giving.has(word)) return aside.has(said[at + 1] ?? '') ? { mood: 'plain' } : { mood: 'tells', verb: word };
  return questionWords.has(word) ? { mood: 'asks' } : telling(word, verbs);
}

function telling(word: string, verbs: ReadonlySet<string>): Opening {
  return verbs.has(word) ? { mood: 'tells', verb: word } : { mood: 'plain' };
}
