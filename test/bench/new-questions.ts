const openings = [
  '',
  'please ',
  'hi, ',
  'good morning, ',
  'can you tell me ',
  'could you please tell me ',
  'please can you remind me ',
  'quick question: ',
  'I would like to know ',
  'do you know ',
  'hello Tally, ',
  'sorry, ',
];
const asks = [
  (name: string) => `how many days has ${name} left`,
  (name: string) => `how many days has ${name} got left`,
  (name: string) => `how many days does ${name} have left`,
  (name: string) => `how many days does ${name} have remaining`,
  (name: string) => `how many days are left for ${name}`,
  (name: string) => `how many days are left at ${name}`,
  (name: string) => `how many days are remaining at ${name}`,
];
const endings = ['?', '', ' please', ' please?', ', thanks', ' this year?', ' this academic year?', ' today?'];

/**
 * So many questions of how many days a provider has left, no two the same: phrasings by names. Throws where there are not so many.
 *
 * @example newQuestions(['Marlow Bank Primary School'], 2)[1]?.name // 'Marlow Bank Primary School'
 */
export function newQuestions(names: readonly string[], count: number): { question: string; name: string }[] {
  const phrasings = openings.flatMap((opening) =>
    asks.flatMap((ask) => endings.map((ending) => (name: string) => `${opening}${ask(name)}${ending}`)),
  );
  if (count > phrasings.length * names.length) throw new Error(`There are no ${count} different questions.`);
  return Array.from({ length: count }, (_, nth) => {
    const at = nth % names.length;
    const name = names[at]!;
    // Neighbours differ in their phrasing too. Steps of 101 come to each of the 672 phrasings before one comes again.
    return { question: phrasings[((Math.floor(nth / names.length) + at) * 101) % phrasings.length]!(name), name };
  });
}
