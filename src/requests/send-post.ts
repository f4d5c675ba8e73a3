import { z } from 'zod/v4';
import type { AuditChange } from '../domain/audit-record.ts';
import type { ChannelPost, PostVersion } from '../domain/channel.ts';
import { academicYearOf } from '../domain/date.ts';
import type { Message } from '../domain/message.ts';
import { sayInstant } from '../domain/say-instant.ts';
import type { Operation, Stored } from '../ports.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { categoryChanges } from './channels/category-changes.ts';
import { checkPost, type PostAsked } from './channels/check-post.ts';
import { noChannel, noPost } from './channels/no-channel.ts';
import { type PostTyped, postFields, postForm, sayChannel } from './channels/post-form.ts';
import { readChannels } from './channels/read-channels.ts';
import { commit, type Reader } from './commit.ts';
import type { Context } from './context.ts';
import { actId } from './ledger/entry-ids.ts';
import { previewPost, seenOf } from './post-updates.ts';
import { defineRequest } from './request.ts';
import { messageOf } from './sending/sending.ts';

/** Posts what was previewed, now or at its time; or puts a correction in the place of what was posted. */
export const sendPost = defineRequest({
  name: 'send-post',
  title: 'Post what was previewed',
  says: [],
  input: z.strictObject({ ...postFields, seen: z.string().max(40) }),
  command: true,
  async run(context, { seen, ...typed }): Promise<Answer> {
    const channels = await readChannels(context);
    if (channels.length === 0) return noChannel;
    // What was sent already is answered again as it was, also once its time has passed.
    const id = typed.post ?? actId(context, 'send-post');
    const before = await context.store.read(context.authority.id, 'post', `post:${id}`);
    if (before && typed.post === undefined) return sent(context, before.body);
    const checked = checkPost(context, channels, typed);
    if (!checked.asked) return postForm(context, channels, typed, checked.faults);
    const { channel, since, until } = checked.asked;
    const pack = context.pack(academicYearOf(until));
    const told = await categoryChanges(context, pack, channel, { provider: typed.provider, since, until }, typed.reasons === 'yes');
    if (seenOf(told) !== seen || told.changes.length === 0)
      return previewPost(
        context,
        typed,
        checked.asked,
        'Something has changed since you looked, so it was not posted. This is how it would be now.',
      );
    const version = { intro: typed.intro ?? '', reasons: typed.reasons === 'yes', ...told, by: context.asker.person.key, at: context.now };
    const post = await commit(context.store, context.authority.id, (reader) =>
      typed.post === undefined
        ? first(context, reader, id, typed, checked.asked, version)
        : correction(context, reader, id, typed, version),
    );
    return post === undefined ? noPost : sent(context, post);
  },
});

type Version = Omit<PostVersion, 'message'>;
type Written = { operations: readonly Operation[]; result: ChannelPost | undefined };

async function first(
  context: Context,
  reader: Reader,
  id: string,
  { provider }: PostTyped,
  asked: PostAsked,
  version: Version,
): Promise<Written> {
  const before = await reader.read('post', `post:${id}`);
  if (before) return { operations: [], result: before.body };
  const { channel, since, until, due = context.now } = asked;
  const message = toChannel(context, channel.key, id, { due });
  const post: ChannelPost = {
    id,
    channel: channel.key,
    ...(provider !== undefined && { provider }),
    since,
    until,
    at: context.now,
    due,
    versions: [{ ...version, message: message.id }],
  };
  return {
    operations: [
      { do: 'create', doc: { id: `post:${id}`, kind: 'post', v: 1, body: post } },
      putting(message),
      audit(context, 'send-post', 'done', provider, [id], [{ what: 'post of category updates', after: sayPosted(context, version, due) }]),
    ],
    result: post,
  };
}

/** What is delivered is always the last version: one that has not gone out needs no message of its own. */
async function correction(context: Context, reader: Reader, id: string, { since, until }: PostTyped, version: Version): Promise<Written> {
  const stored = await reader.read('post', `post:${id}`);
  if (!stored || stored.body.withdrawn) return { operations: [], result: undefined };
  const { versions, channel, provider } = stored.body;
  const posted = versions[0]!.message;
  const pending = await reader.read('outbox', `outbox:${posted}`);
  const message = toChannel(context, channel, id, { does: 'update', of: posted, nth: versions.length });
  // Pressed twice it is one correction.
  if (sameContent(versions.at(-1)!, version)) return { operations: [], result: stored.body };
  const waits = pending && !pending.body.claim;
  const post: ChannelPost = {
    ...stored.body,
    since: since ?? stored.body.since,
    until: until ?? stored.body.until,
    versions: [...versions, { ...version, message: waits ? posted : message.id }],
  };
  return {
    operations: [
      replacing(stored, post),
      // Under its etag: were it being sent at this moment, this would be decided again.
      ...(waits ? [replacing(pending, pending.body)] : [putting(message)]),
      audit(context, 'send-post', 'done', provider, [id], [correctionChange(versions.at(-1)!, version)]),
    ],
    result: post,
  };
}

/** Of a post the audit holds how many categories it tells of and when it goes out, and nothing of its words. */
function sayPosted(context: Context, { changes }: Version, due: string): string {
  return `${sayCount(changes.length)}, on ${sayInstant(due, context.authority.timeZone)}`;
}

function correctionChange(before: Version, after: Version): AuditChange {
  return {
    what: 'post of category updates',
    before: sayCount(before.changes.length),
    after: `${sayCount(after.changes.length)}, corrected`,
  };
}

function sayCount(changes: number): string {
  return `${changes} ${changes === 1 ? 'change' : 'changes'} of category`;
}

function sameContent(one: Version, other: Version): boolean {
  const content = ({ intro, reasons, changes, counts }: Version) => JSON.stringify([intro, reasons, changes, counts]);
  return content(one) === content(other);
}

function replacing<K extends 'post' | 'outbox'>({ etag, ...doc }: Stored<K>, body: Stored<K>['body']): Operation {
  return { do: 'replace', doc: { ...doc, body }, etag };
}

function putting(message: Message): Operation {
  return { do: 'create', doc: { id: `outbox:${message.id}`, kind: 'outbox', v: 1, body: message } };
}

/** The message that puts a post, or what has become of it, before the channel. */
export function toChannel(
  { now, asker }: Context,
  channel: string,
  post: string,
  { nth = 0, ...how }: Partial<Pick<Message, 'due' | 'does' | 'of'>> & { nth?: number },
): Message {
  return messageOf(now, {
    to: { channel, as: asker.person.key },
    request: 'channel-post',
    input: { post },
    cause: nth === 0 ? `post:${post}` : `post:${post}:${nth}`,
    ...how,
  });
}

async function sent(context: Context, { id, channel, due, versions, provider }: ChannelPost): Promise<Answer> {
  const where = (await readChannels(context)).find(({ key }) => key === channel);
  const later = due > context.now;
  const name = where ? sayChannel(where) : 'the channel';
  const what = versions.length > 1 ? 'The correction' : provider === undefined ? 'The category updates' : 'The category update';
  const going = versions.length === 1 && provider === undefined ? 'are on their way' : 'is on its way';
  return {
    card: 'answer',
    title: later ? 'To be posted' : versions.length > 1 ? 'Corrected' : 'Posted',
    lead: later ? `${what} will be posted to ${name} on ${sayInstant(due, context.authority.timeZone)}.` : `${what} ${going} to ${name}.`,
    sources: [],
    buttons: [
      { title: 'Has it arrived?', request: 'post-status', input: { post: id } },
      { title: 'Correct', request: 'correct-post', input: { post: id } },
      { title: 'Withdraw', request: 'withdraw-post', input: { post: id } },
    ],
    audience: 'person',
  };
}
