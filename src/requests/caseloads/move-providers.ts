import type { Person, Role } from '../../domain/person.ts';
import type { Reassignment } from '../../domain/reassignment.ts';
import { sayRole } from '../../domain/say-role.ts';
import type { Operation, Stored } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { actId } from '../ledger/entry-ids.ts';
import { carerRoles } from './caseload-of.ts';
import { newRevision } from './new-revision.ts';

/** What came of it: moved, all theirs already, or some not on the giver's caseload (then nothing is moved). */
export type Moved = { is: 'moved'; moves: Reassignment['moves'] } | { is: 'theirs' } | { is: 'not-theirs'; keys: string[] };

/**
 * Moves providers to somebody's caseload: their person documents, the fact of it, the revision and the audit record in
 * one batch. Without a `giver` it is taken from whoever holds it in the role in which the taker will. An act that is
 * known already writes nothing and answers the same.
 *
 * @example await moveProviders(context, ['900002'], { taker: tom }) // { is: 'moved', moves: [{ provider: '900002', from: 'p-priya', … }] }
 */
export function moveProviders(
  context: Context,
  keys: readonly string[],
  { giver, taker }: { giver?: Person; taker: Person },
): Promise<Moved> {
  const id = actId(context, 'reassign');
  return commit<Moved>(context.store, context.authority.id, async (reader) => {
    const before = await reader.read('reassignment', `reassignment:${id}`);
    if (before) return { operations: [], result: { is: 'moved', moves: before.body.moves } };
    const docs = await peopleDocs(reader);
    const takes = docs.get(taker.key);
    if (!takes) return { operations: [], result: { is: 'theirs' } };
    const holders = [...docs.values()].map(({ body }) => body);
    const gone = keys.filter((key) => giver && !holders.some((one) => one.key === giver.key && carerRole(one, key)));
    if (gone.length > 0) return { operations: [], result: { is: 'not-theirs', keys: gone } };
    const moves = keys.flatMap((provider) => moveOf(provider, holders, giver?.key, takes.body));
    if (moves.length === 0) return { operations: [], result: { is: 'theirs' } };
    const fact: Reassignment = { id, moves, by: context.asker.person.key, at: context.now };
    const changed = [...docs.values()].flatMap((doc) => {
      const body = withMoves(doc.body, moves);
      const { etag, ...rest } = doc;
      return body === doc.body ? [] : [{ do: 'replace', doc: { ...rest, body }, etag } satisfies Operation];
    });
    const [only] = moves;
    return {
      operations: [
        ...changed,
        { do: 'create', doc: { id: `reassignment:${id}`, kind: 'reassignment', v: 1, body: fact } },
        newRevision(),
        audit(
          context,
          'reassign',
          'done',
          moves.length === 1 ? only?.provider : undefined,
          [id, ...changed.map(({ doc }) => doc.id)],
          moves.map(({ provider, from, to, role }) => ({
            what: sayRole(role),
            provider,
            ...(from !== undefined && { before: `person:${from}` }),
            after: `person:${to}`,
          })),
        ),
      ],
      result: { is: 'moved', moves },
    };
  });
}

async function peopleDocs({ list }: Reader): Promise<Map<string, Stored<'person'>>> {
  const docs = new Map<string, Stored<'person'>>();
  for await (const doc of list('person', 'person:')) docs.set(doc.body.key, doc);
  return docs;
}

/** In which role somebody has a provider on their caseload. */
function carerRole({ roles }: Person, provider: string): Role | undefined {
  return roles.find(({ role, providers }) => carerRoles.includes(role) && providers.includes(provider))?.role;
}

/** From whom a provider goes to its taker, and in which role; nothing where they have it already and nobody gives it. */
function moveOf(provider: string, holders: readonly Person[], giver: string | undefined, taker: Person): Reassignment['moves'] {
  const takes = taker.roles.map(({ role }) => role).filter((role) => carerRoles.includes(role));
  const others = holders.flatMap((one) => {
    const role = carerRole(one, provider);
    return role && one.key !== taker.key ? [{ key: one.key, role }] : [];
  });
  const has = carerRole(taker, provider) !== undefined;
  // A nursery class may be on an advisor's and an officer's caseload: what changes hands stays in its role.
  const alike = others.find(({ role }) => takes.includes(role)) ?? (others.length === 1 && !has ? others[0] : undefined);
  const from = giver === undefined ? alike : others.find(({ key }) => key === giver);
  const role = takes.find((one) => one === from?.role) ?? carerRoles.find((one) => takes.includes(one));
  if (!role || (!from && has)) return [];
  return [{ provider, ...(from && { from: from.key }), to: taker.key, role }];
}

function withMoves(person: Person, moves: Reassignment['moves']): Person {
  const given = new Set(moves.filter(({ from }) => from === person.key).map(({ provider }) => provider));
  const taken = moves.filter(({ to }) => to === person.key);
  if (given.size === 0 && taken.length === 0) return person;
  return {
    ...person,
    roles: person.roles.map(({ role, providers, ...rest }) => ({
      ...rest,
      role,
      providers: [
        ...new Set([
          ...providers.filter((key) => !(carerRoles.includes(role) && given.has(key))),
          ...taken.filter((move) => move.role === role).map(({ provider }) => provider),
        ]),
      ],
    })),
  };
}
