import type { Aspect } from '../requests/strategy/asked.ts';
import { heardGrade } from '../requests/strategy/heard-grade.ts';
import { type Found, overlaps } from './found.ts';
import type { Word } from './read-words.ts';
import { saidAt } from './said-at.ts';
import { bindingWords } from './words/everyday-words.ts';

/** What is asked of an activity or a rule, by the words that ask it; the first that fits is meant. */
const aspects: readonly [RegExp, Aspect][] = [
  [/\bchair(s|ed|ing)?\b(?! (of|asked|asks|wants|wanted|has asked)\b)/, 'chair'],
  [/\b(pride|values?)\b/, 'pride'],
  [/\b(formerly|used to be|called before|old name|previously|renamed|known as before|before it was)\b/, 'formerly'],
  [/\b(how long|length|duration|how many (hours|days)|how much time|last for|lasts?)\b/, 'how-long'],
  [/\b(how often|how many(?! days)|how frequent(ly)?|frequency|times a year|every half term|termly)\b/, 'how-often'],
  [/\b(when|which month|what month|which term|what term|which half term|what half term|which week|time of year)\b/, 'when'],
  [/\b(where|location|venue|online|virtual(ly)?|in person)\b/, 'where'],
  [
    /\b(who|whom|attend(s|ance|ed|ees)?|invited?|members?|has to come|who comes|(do|does|should|must|will) (\w+ ){1,4}(come|turn up)|(need|have|has|got) to (be (there|at|present|in)|come|turn up|join))\b/,
    'who',
  ],
];

/** What questions about the strategy are made of, and says nothing of their topic. */
const plain = new Set(
  (
    'how what when where who why which often long many much if does strategy document rule rules hard say says said disagree disagrees disagreement ' +
    'disagreements contradict contradicts contradiction contradictions conflict conflicts discrepancy discrepancies inconsistency inconsistencies ' +
    'inconsistent itself different differ differs about between two things places place list all any allowed must be there thing other every each last lasts stay end ends happens after mean means rated judged graded'
  ).split(' '),
);

/**
 * What a question about the strategy asks beside what it names: an aspect ("who chairs"), an inspection's outcome, and its
 * topic, the words that nothing else accounts for. Their words stay words besides: they tell which request is meant.
 *
 * @example findAsked(readWords('who chairs a TAS'), [])[0] // { slot: 'aspect', values: [{ value: 'chair', … }], … }
 */
export function findAsked(words: readonly Word[], found: readonly Found[]): Found[] {
  const said = words.map(({ text }) => text).join(' ');
  const [aspect] = aspects.flatMap(([pattern, value]) => {
    const match = pattern.exec(said);
    return match ? [{ ...named('aspect', value, words), said: saidAt(said, match) }] : [];
  });
  const grade = heardGrade(said)?.words;
  const index = grade === undefined ? -1 : said.indexOf(grade);
  const graded = new Set(grade?.split(' '));
  const left = words.filter(
    ({ text }, at) =>
      !graded.has(text) && !bindingWords.has(text) && !plain.has(text) && !found.some((one) => overlaps(one, { from: at, to: at + 1 })),
  );
  const topic = found.some(({ slot }) => slot === 'topic') ? '' : left.map(({ raw }) => raw).join(' ');
  return [
    ...(aspect ? [aspect] : []),
    ...(grade ? [{ ...named('grade', grade, words), ...(index >= 0 && { said: saidAt(said, { index, 0: grade }) }) }] : []),
    ...(topic && topic.length <= 200 ? [named('topic', topic, words)] : []),
  ];
}

function named(slot: Found['slot'], value: string, words: readonly Word[]): Found {
  return { slot, values: [{ value, label: value }], from: 0, to: words.length };
}
