import { TallyError } from '../domain/tally-error.ts';
import { checkPack } from './check-pack.ts';
import { type Offence, pruned, sayPath } from './draft.ts';
import { type Pack, packSchema } from './schema.ts';

/**
 * Makes a pack of the contents of a pack file, or says everything that is wrong with it: not only the first
 * fault, and not only the shape. Days come out as whole quarter-days.
 *
 * Throws TallyError `pack-unreadable` if it is no pack at all and `pack-invalid` for a wrong one: its sentence
 * has a line for each fault, with the path to it, and `cause` is the list of them.
 *
 * @example loadPack(JSON.parse(text), 'wolverhampton/2021.json').categories[2].id // 'B1'
 */
export function loadPack(json: unknown, file: string): Pack {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new TallyError('pack-unreadable', `The file ${file} does not hold a pack.`, { culprit: file });
  }
  const parsed = packSchema.safeParse(json);
  const issues = parsed.error?.issues ?? [];
  const offences: Offence[] = issues.map(({ path, message, code }) => ({
    path: sayPath(path),
    says: code === 'invalid_type' && message.endsWith('received undefined') ? 'missing' : message,
  }));
  offences.push(...checkPack(pruned(json, issues), file));
  if (parsed.success && offences.length === 0) return parsed.data;
  const count = offences.length === 1 ? 'One thing is wrong' : `${offences.length} things are wrong`;
  throw new TallyError(
    'pack-invalid',
    [`The pack ${file} cannot be used. ${count}:`, ...offences.map(({ path, says }) => (path ? `- ${path}: ${says}` : `- ${says}`))].join(
      '\n',
    ),
    { culprit: file, cause: offences },
  );
}
