import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { AuditRecord } from '../domain/audit-record.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { heardBy } from './desk/heard.ts';
import { requests } from './index.ts';
import { mayMake } from './may.ts';
import { closedNote } from './words/closed-note.ts';
import { fileButtons } from './words/file-buttons.ts';
import { notFound, plainAnswer } from './words/plain-answer.ts';

/** The fields of an input that name a provider: each must be one the asker may see. */
const providerField = z.looseObject({
  provider: z.string().optional(),
  other: z.string().optional(),
  providers: z.array(z.string()).optional(),
});

/**
 * Makes a request for somebody: the one way in for chat, buttons, the terminal and search. `input` is hostile
 * until the request's own schema has parsed it. A request nobody knows, one the role may not make, input that
 * does not fit and a provider the asker may not see are answered in plain words and never thrown; "not found"
 * and "not yours" are the same words. Throws TallyError where the store or a pack fails.
 *
 * @example (await perform(context, 'remaining-days', { provider: '900001' })).lead // '15 of 19 days are left …'
 */
export async function perform(context: Context, name: string, input: unknown): Promise<Answer> {
  const request = requests.find((one) => one.name === name);
  if (!request) {
    const why = 'Tally has changed since that card was sent. Please ask again by typing.';
    return { ...plainAnswer('That button no longer works', why), refused: 'input' };
  }
  if (!mayMake(name, context.asker.roles)) {
    await refused(context, name);
    return { ...notOfRole(context), refused: 'role' };
  }
  const named = providerField.safeParse(input);
  const keys = named.success
    ? [named.data.provider, 'provider' in request.input.shape ? named.data.other : undefined, ...(named.data.providers ?? [])].filter(
        (key): key is string => key !== undefined && key !== '',
      )
    : [];
  const directory = request.dashboard ? heardBy(context) : context.directory;
  if (keys.some((key) => !directory.get(key))) {
    await refused(context, name);
    return { ...notFound(), refused: 'unseen' };
  }
  const parsed = request.input.safeParse(input);
  if (!parsed.success) return { ...plainAnswer('That did not fit together', faults(parsed.error)), refused: 'input' };
  const made = await request.run(context, parsed.data);
  // What is put before a channel leads nowhere: the room is not one asker.
  const inChannel = context.via === 'delivery' && made.audience === 'room';
  const files = request.command || inChannel ? [] : fileButtons(name, input as object, made, context);
  const answer = withoutOthers({ ...made, buttons: [...made.buttons, ...files] }, context);
  const closed = closedNote(context, keys[0]).filter((note) => !answer.lead.includes(note));
  return closed.length > 0 ? { ...answer, notes: [...closed, ...(answer.notes ?? [])] } : answer;
}

/** To a head or an owner it says who can do it for them. */
function notOfRole({ asker, authority }: Context): Answer {
  const why = `Your role in ${authority.name} does not include this.`;
  const [own, ...others] = asker.providers;
  if (own === undefined || others.length > 0 || !mayMake('who-looks-after', asker.roles) || asker.staff)
    return plainAnswer('Not part of your role', `${why} Type “help” to see what you can ask.`);
  return plainAnswer('Not part of your role', `${why} Whoever looks after you can help; or type “help” to see what you can ask.`, [
    { title: 'Who looks after us', request: 'who-looks-after', input: { provider: own } },
  ]);
}

/** Only what the asker's role may do leads on: a head's card has no button to log days. */
function withoutOthers(answer: Answer, { asker }: Context): Answer {
  const theirs = ({ request }: { request: string }) => mayMake(request, asker.roles);
  return { ...answer, buttons: answer.buttons.filter(theirs) };
}

/** Kept so that a manager can see who tried what; the provider is left out, for it may not be theirs to name. */
async function refused({ store, authority, now, asker, via }: Context, request: string): Promise<void> {
  const body: AuditRecord = { at: now, by: asker.person.key, via, request, outcome: 'refused' };
  await store.write(authority.id, [{ do: 'create', doc: { id: `audit:${now}:${randomUUID()}`, kind: 'audit', v: 1, body } }]);
}

function faults(error: z.ZodError): string {
  const fields = [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')).filter(Boolean))];
  return fields.length > 0
    ? `Please check what was entered for ${fields.join(', ')}, and try again.`
    : 'The card that was used may be an old one. Please ask again by typing.';
}
