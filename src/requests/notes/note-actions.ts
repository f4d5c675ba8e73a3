import type { AgreedAction } from '../../domain/agreed-action.ts';
import type { Agreed, VisitNote } from '../../domain/visit-note.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { noteVersions } from './read-notes.ts';

/**
 * The operations that bring the followed-up actions in line with a version of their note: new ones are opened, changed ones read as
 * they now do, and those taken out (all of them, where the note is withdrawn) are dropped, saying why. What was done stays done,
 * and what was put off or handed on since stays so, unless this version says another day or another person than the one before.
 *
 * @example await noteActions(reader, context, note) // [{ do: 'create', doc: { id: 'action:900001:3f2a…:3f2a9c01-a1', … } }]
 */
export async function noteActions(reader: Reader, context: Context, note: VisitNote): Promise<Operation[]> {
  const prefix = `action:${note.provider}:${note.id}:`;
  const wanted = new Map((note.withdrawn === undefined ? note.actions : []).map((one) => [one.id, one]));
  const operations: Operation[] = [];
  const before = await asBefore(reader, note);
  for await (const { id, etag, v, kind, body } of reader.list('action', prefix)) {
    const one = wanted.get(body.id);
    wanted.delete(body.id);
    const next = one ? { ...agreedAs(note, followed(body, one, before.get(one.id))), ...stateOf(body) } : dropped(context, note, body);
    if (next) operations.push({ do: 'replace', doc: { id, kind, v, body: next }, etag });
  }
  for (const one of wanted.values()) {
    const body: AgreedAction = { ...agreedAs(note, one), state: 'open' };
    operations.push({ do: 'create', doc: { id: `${prefix}${one.id}`, kind: 'action', v: 1, body } });
  }
  return operations;
}

/** The actions as the version before has them. */
async function asBefore(reader: Reader, { provider, id, version }: VisitNote): Promise<ReadonlyMap<string, Agreed>> {
  if (version === 1) return new Map();
  const versions = (await noteVersions(reader, provider)).get(id) ?? [];
  return new Map(versions.findLast((one) => one.version < version)?.actions.map((one) => [one.id, one]));
}

/** An action of this version with the day and the person it was given since, where this version has them as the one before. */
function followed({ due, who, owner }: AgreedAction, one: Agreed, before: Agreed | undefined): Agreed {
  const same = { due: before?.due === one.due, who: before !== undefined && before.who === one.who && before.owner === one.owner };
  const { due: _, owner: __, ...rest } = one;
  const day = before && same.due ? due : one.due;
  const whose = same.who ? { who, owner } : { who: one.who, owner: one.owner };
  return { ...rest, who: whose.who, ...(whose.owner !== undefined && { owner: whose.owner }), ...(day !== undefined && { due: day }) };
}

function agreedAs(note: VisitNote, { id, what, who, owner, due }: Agreed): Omit<AgreedAction, 'state' | 'closed'> {
  return {
    id,
    provider: note.provider,
    note: note.id,
    agreed: note.date,
    activity: note.activity,
    what,
    who,
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    by: note.by,
  };
}

/** What was dropped and is agreed again is open; anything else stands as it stood. */
function stateOf({ state, closed }: AgreedAction): Pick<AgreedAction, 'state' | 'closed'> {
  return state === 'dropped' ? { state: 'open' } : { state, ...(closed && { closed }) };
}

function dropped({ today, asker }: Context, note: VisitNote, body: AgreedAction): AgreedAction | undefined {
  if (body.state !== 'open') return undefined;
  const says = note.withdrawn === undefined ? 'Taken out of the note.' : 'The note was withdrawn.';
  return { ...body, state: 'dropped', closed: { on: today, by: asker.person.key, says } };
}
