/** @example upperFirst('at the school') // 'At the school' */
export function upperFirst(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** For words that go on inside a sentence; an abbreviation or a single letter at their head stays. @example lowerFirst('How many') // 'how many' */
export function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}
