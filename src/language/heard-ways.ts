import { readFileSync } from 'node:fs';

/** What people typed, made from the messages of the tests (`npm run heard`); and what was written to be like it. */
const files = ['messages', 'ways'];

/**
 * Ways of putting each request that are too long, too loose or too much one person's to be compared with word for word, as
 * its `says` are: all together they tell which words and neighbours go with it (`naive-bayes.ts`). By the request's name; read from
 * `heard/*.txt`, a line each, with slots in braces.
 *
 * @example heardWays().get('owed-notes')?.[0] // 'do i owe any write ups'
 */
export function heardWays(): ReadonlyMap<string, readonly string[]> {
  ways ??= read();
  return ways;
}

let ways: ReadonlyMap<string, readonly string[]> | undefined;

function read(): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    for (const line of readFileSync(new URL(`heard/${file}.txt`, import.meta.url), 'utf8').split('\n')) {
      const at = line.indexOf(': ');
      if (at < 0) continue;
      const [name, said] = [line.slice(0, at), line.slice(at + 2)];
      const before = byName.get(name);
      if (before) before.push(said);
      else byName.set(name, [said]);
    }
  }
  return byName;
}
