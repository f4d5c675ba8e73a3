/** Words that a question is made of, and words that every rule of a strategy uses. */
const plain = new Set(
  (
    'a an the of for at in on to is are was be do does did has have had can could will would i and or it its this that with by as from we our you ' +
    'how what when where who why which often long much many if there any about they their them not no get gets per each one say says day days'
  ).split(' '),
);
const figures = 'none one two three four five six seven eight nine ten'.split(' ');

/**
 * The texts that speak of what was asked, best first: a word that few of the texts have counts for more, and only those that
 * share the most are kept. A figure fits whether it stands as "6" or "six". Empty where nothing fits.
 *
 * @example fitting(rules, ({ text }) => text, 'told') // [{ text: 'Schools and settings are told their category …' }]
 */
export function fitting<T>(all: readonly T[], textOf: (one: T) => string, asked: string): T[] {
  const said = [...new Set(stems(asked))].filter((word) => !plain.has(word));
  if (said.length === 0) return [];
  const texts = all.map((one) => new Set(stems(textOf(one))));
  const weights = said.map((word) => Math.log((all.length + 1) / (texts.filter((text) => text.has(word)).length || all.length + 1)));
  const scores = texts.map((text) => said.reduce((sum, word, at) => sum + (text.has(word) ? weights[at]! : 0), 0));
  const best = Math.max(...scores);
  return best <= 0 ? [] : all.filter((_, at) => scores[at]! > best - 1e-9);
}

/**
 * The figures in a text, written in digits or as words up to ten.
 *
 * @example figuresIn('Five, or 12.5 days') // ['5', '12.5']
 */
export function figuresIn(text: string): string[] {
  return stems(text).filter((word) => /^\d/.test(word));
}

/** Words in lower case without their endings, so that "chairs", "chaired" and "chair" meet; figures in digits. */
function stems(text: string): string[] {
  const words = text.toLowerCase().match(/\d+(\.\d+)?|[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => {
    const figure = figures.indexOf(word);
    if (figure > 0) return String(figure);
    return plain.has(word) || word.length < 5 ? word.replace(/s$/, word.length > 3 ? '' : 's') : word.replace(/(ies|ing|ed|es|s|e|y)$/, '');
  });
}
