import type { AuditChange } from '../../domain/audit-record.ts';
import type { CoverFact } from '../../domain/cover-fact.ts';
import { addDays, type IsoDate, sayDate } from '../../domain/date.ts';
import type { Operation } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { actId } from '../ledger/entry-ids.ts';
import { mayLead } from '../may-lead.ts';
import { type Cover, coversFrom } from './covers.ts';
import { newRevision } from './new-revision.ts';

/**
 * Appends a cover. `over` where the person is covered for on some of its days already: then that one is returned and
 * nothing is written. An act that is known already writes nothing and returns what it wrote.
 *
 * @example (await writeCover(context, { person: 'p-tom', covered: 'p-meera', from, until })).over // false
 */
export function writeCover(context: Context, asked: Omit<Cover, 'id'>): Promise<{ cover: Cover; over: boolean }> {
  const id = actId(context, 'cover');
  return commit<{ cover: Cover; over: boolean }>(context.store, context.authority.id, async (reader) => {
    const facts = await coverFacts(reader);
    const known = facts.find((fact) => fact.id === id);
    if (known && !('ends' in known)) return { operations: [], result: { cover: known, over: false } };
    const over = coversFrom(facts).find(
      ({ covered, from, until }) => covered === asked.covered && from <= asked.until && asked.from <= until,
    );
    if (over) return { operations: [], result: { cover: over, over: true } };
    const fact: CoverFact = { id, ...asked, by: context.asker.person.key, at: context.now };
    return {
      operations: [creating(fact), newRevision(), audit(context, 'cover', 'done', undefined, [id], [coverChange(asked)])],
      result: { cover: { id, ...asked }, over: false },
    };
  });
}

/**
 * Ends a cover, from today: whom it covers may, and who leads the service.
 *
 * @example await endCover(context, '3f2a9c01') // 'ended'
 */
export function endCover(context: Context, id: string): Promise<'ended' | 'unknown' | 'not-yours'> {
  const { asker, today, now } = context;
  return commit<'ended' | 'unknown' | 'not-yours'>(context.store, context.authority.id, async (reader) => {
    const facts = await coverFacts(reader);
    if (facts.some((fact) => 'ends' in fact && fact.ends === id)) return { operations: [], result: 'ended' };
    const stands = coversFrom(facts).find((one) => one.id === id && one.until >= today);
    if (!stands) return { operations: [], result: 'unknown' };
    if (stands.covered !== asker.person.key && !mayLead(asker))
      return { operations: [audit(context, 'cover', 'refused', undefined, [id])], result: 'not-yours' };
    const fact: CoverFact = { id: `${id}-end`, ends: id, from: today, by: asker.person.key, at: now };
    return {
      operations: [creating(fact), newRevision(), audit(context, 'cover', 'done', undefined, [fact.id], [endChange(stands, today)])],
      result: 'ended',
    };
  });
}

function coverChange({ person, covered, from, until }: Omit<Cover, 'id'>): AuditChange {
  return { what: `cover for person:${covered}`, after: `person:${person} from ${sayDate(from)} until ${sayDate(until)}` };
}

function endChange({ person, covered, from, until }: Cover, today: IsoDate): AuditChange {
  const ends = from >= today ? 'taken back' : `until ${sayDate(addDays(today, -1))}`;
  return { what: `cover for person:${covered}`, before: `person:${person} until ${sayDate(until)}`, after: ends };
}

/** Every cover that was ever set or ended, for `coversFrom`. */
export async function coverFacts({ list }: Pick<Reader, 'list'>): Promise<CoverFact[]> {
  const facts: CoverFact[] = [];
  for await (const { body } of list('cover', 'cover:')) facts.push(body);
  return facts;
}

function creating(fact: CoverFact): Operation {
  return { do: 'create', doc: { id: `cover:${fact.id}`, kind: 'cover', v: 1, body: fact } };
}
