/**
 * Cosmos DB forbids / \ ? # in ids, and % is trouble in addresses. Each becomes its predecessor in the alphabet and
 * a 1, and the predecessor itself becomes itself and a 0. So ids keep their order, and what starts with a prefix still
 * starts with that prefix's form: lists need nothing else to find their range.
 */
const PAIRS: readonly [string, string][] = [
  ['"', '#'],
  ['$', '%'],
  ['.', '/'],
  ['>', '?'],
  ['[', '\\'],
];
const WRITTEN = new Map<string, string>(
  PAIRS.flatMap(([before, forbidden]): [string, string][] => [
    [before, `${before}0`],
    [forbidden, `${before}1`],
  ]),
);
const READ = new Map<string, string>([...WRITTEN].map(([plain, written]) => [written, plain]));

/**
 * The id, or the start of one, as Cosmos DB keeps it.
 *
 * @example toCosmosId('entry:900001:2026:7/a') // 'entry:900001:2026:7.1a'
 */
export function toCosmosId(id: string): string {
  return id.replace(/["#$%./>?[\\]/g, (character) => WRITTEN.get(character) ?? character);
}

/** @example fromCosmosId('entry:900001:2026:7.1a') // 'entry:900001:2026:7/a' */
export function fromCosmosId(id: string): string {
  return id.replace(/["$.>[][01]/g, (pair) => READ.get(pair) ?? pair);
}
