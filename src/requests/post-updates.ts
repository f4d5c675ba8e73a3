import { createHash } from 'node:crypto';
import { z } from 'zod/v4';
import { academicYearOf, addDays } from '../domain/date.ts';
import { sayInstant } from '../domain/say-instant.ts';
import type { Answer } from './answer.ts';
import { categoryChanges, type Told } from './channels/category-changes.ts';
import { checkPost, type PostAsked } from './channels/check-post.ts';
import { noChannel } from './channels/no-channel.ts';
import { postAnswer } from './channels/post-answer.ts';
import { type PostTyped, postFields, postForm, sayChannel } from './channels/post-form.ts';
import { readChannels, readPosts } from './channels/read-channels.ts';
import type { Context } from './context.ts';
import { defineRequest } from './request.ts';
import { decisionHistory } from './standing/decision-history.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** How far back a channel's first digest looks, in days. */
const FIRST = 28;

/** Prepares a post of category updates to a channel, and shows it as the channel would see it. Nothing is posted yet. */
export const postUpdates = defineRequest({
  name: 'post-updates',
  title: 'Post category updates to a channel',
  says: [
    'post category updates',
    'post the category changes',
    'post category changes since {date}',
    'post a digest',
    'post a category digest since {date}',
    "post {provider}'s category",
    "post {provider}'s category to the channel",
    "post {provider}'s category change to the channel",
    'post {provider} to the channel',
    'post the move of {provider} to the channel',
    'announce category changes',
    'announce the category of {provider}',
    'announce {provider} to the channel',
    'share category updates with the channel',
    'share the category of {provider} with the channel',
    'tell the channel about {provider}',
    'tell the channel about category changes since {date}',
    'send category updates to the channel',
    'put the category changes in the channel',
    'put the changes in {where}',
    'tell the channel about the category changes',
    'share the category changes with the team',
    'let the team know which schools have moved',
    'do the weekly update',
    "post this week's changes",
  ],
  input: z.strictObject({ ...postFields, step: z.literal('preview').optional() }),
  async run(context, { step, ...typed }): Promise<Answer> {
    const channels = await readChannels(context);
    if (channels.length === 0) return noChannel;
    const filled = { ...typed, ...(await periodOf(context, typed, channels[0]!.key)) };
    if (filled.since === undefined) return undecided(context, typed.provider!);
    const checked = checkPost(context, channels, filled);
    if (step !== 'preview') return postForm(context, channels, filled, {});
    return checked.asked ? previewPost(context, filled, checked.asked) : postForm(context, channels, filled, checked.faults);
  },
});

/** A provider's own last change; else the days since the channel's last digest, to today. */
async function periodOf(
  context: Context,
  { provider, since, until, channel, post }: PostTyped,
  first: string,
): Promise<Pick<PostTyped, 'since' | 'until'>> {
  if (since !== undefined && until !== undefined) return { since, until };
  if (provider !== undefined) {
    const changes = (await decisionHistory(context, provider)).get(provider) ?? [];
    const last = changes.findLast(({ category }, at) => category !== changes[at - 1]?.category)?.effectiveFrom;
    return { since: last, until: last };
  }
  const posts = await readPosts(context);
  const last = posts.find((one) => one.channel === (channel ?? first) && !one.provider && !one.withdrawn && one.id !== post);
  const from = last ? addDays(last.until, 1) : addDays(context.today, -FIRST);
  return { since: since ?? (from > context.today ? context.today : from), until: until ?? context.today };
}

function undecided({ directory }: Context, key: string): Answer {
  const name = directory.get(key)?.name ?? key;
  return { ...plainAnswer(`Nothing to post: ${name}`, `${name} has no category, so there is no change to post.`), audience: 'person' };
}

/**
 * The post as the channel would see it, with what sends it. `why` is said first, where it is shown again because
 * something has changed since.
 *
 * @example (await previewPost(context, typed, asked)).buttons[0]?.title // 'Post now'
 */
export async function previewPost(context: Context, typed: PostTyped, asked: PostAsked, why?: string): Promise<Answer> {
  const { channel, since, until, due } = asked;
  const { provider, intro = '', reasons = 'no' } = typed;
  const told = await categoryChanges(context, context.pack(academicYearOf(until)), channel, { provider, since, until }, reasons === 'yes');
  const post = postAnswer(context, { provider, since, until, intro, ...told });
  const when = due === undefined ? 'now' : `on ${sayInstant(due, context.authority.timeZone)}`;
  const input = { ...typed, since, until };
  const change = { title: 'Change', request: 'post-updates', input };
  return {
    ...post,
    subtitle: `Preview: what everybody in ${sayChannel(channel)} will see`,
    notes: [
      ...(why ? [why] : []),
      told.changes.length === 0
        ? `Nothing has changed in those days among the schools and settings that ${channel.name} hears of, so there is nothing to post.`
        : typed.post !== undefined
          ? 'Not posted yet. It takes the place of the post that is there.'
          : `Not posted yet. It goes out ${when}.`,
      ...(post.notes ?? []),
    ],
    buttons: [
      ...(told.changes.length === 0
        ? []
        : [
            {
              title: typed.post !== undefined ? 'Correct the post' : due ? `Post ${when}` : 'Post now',
              request: 'send-post',
              input: { ...input, seen: seenOf(told) },
            },
          ]),
      change,
    ],
    audience: 'person',
  };
}

/** What names the content that was previewed: another one is shown before it is posted. */
export function seenOf(told: Told): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 16);
}
