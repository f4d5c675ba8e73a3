import { z } from 'zod/v4';
import type { UpdateChannel } from '../../domain/channel.ts';
import type { Answer, Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { dayField } from '../field.ts';
import { inputs } from '../inputs.ts';
import type { PostFaults } from './check-post.ts';

const words = (most: number) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), z.string().max(most).optional()).optional();

/** The fields of a post as a form submits them, loose enough to come back with what is wrong. */
export const postFields = {
  channel: words(40),
  provider: inputs.provider.optional(),
  since: dayField,
  until: dayField,
  intro: words(2000),
  reasons: z.enum(['yes', 'no']).optional(),
  date: dayField,
  time: words(20),
  /** The post that is corrected. */
  post: z.string().min(1).max(60).optional(),
};
const postTyped = z.object(postFields);
export type PostTyped = z.infer<typeof postTyped>;

/**
 * The form a post begins with: where, which days, a word of introduction, whether reasons are told, now or when.
 *
 * @example postForm(context, channels, { since: '2027-01-04', until: '2027-02-24' }, {})
 */
export function postForm(context: Context, channels: readonly UpdateChannel[], typed: PostTyped, faults: PostFaults): Answer {
  const { provider, post } = typed;
  const name = provider === undefined ? undefined : context.directory.get(provider)?.name;
  const wrong = Object.values(faults);
  const period: Field[] = [
    { type: 'date', id: 'since', label: 'Changes that take effect from', value: typed.since, required: true, error: faults.since },
    { type: 'date', id: 'until', label: 'to', value: typed.until, required: true, error: faults.until },
  ];
  const when: Field[] = [
    { type: 'date', id: 'date', label: 'Post on (leave empty to post now)', value: typed.date, error: faults.date },
    { type: 'text', id: 'time', label: 'at (such as 08:30)', value: typed.time, maxLength: 20, error: faults.time },
  ];
  return {
    card: 'form',
    title: post !== undefined ? 'Correct a post' : name ? `Post the category of ${name}` : 'Post category updates',
    lead:
      wrong.length > 0
        ? `Nothing has been posted. ${wrong.join(' ')}`
        : 'You see the post before it goes out. Everybody in the channel can read it: reasons stay out unless you put them in.',
    form: {
      request: 'post-updates',
      input: { step: 'preview', ...(provider !== undefined && { provider }), ...(post !== undefined && { post, channel: typed.channel }) },
      submit: 'Preview',
      fields: [
        ...(post === undefined ? [channelField(channels, typed.channel, faults.channel)] : []),
        ...(provider === undefined ? period : []),
        { type: 'text', id: 'intro', label: 'Introduction (optional)', value: typed.intro, multiline: true, maxLength: 2000 },
        { type: 'choice', id: 'reasons', label: 'Reasons', value: typed.reasons ?? 'no', options: reasonChoices },
        ...(post === undefined ? when : []),
      ],
    },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

const reasonChoices = [
  { label: 'Leave reasons out', value: 'no' },
  { label: 'Include the reason of each change', value: 'yes' },
];

function channelField(channels: readonly UpdateChannel[], value: string | undefined, error: string | undefined): Field {
  const options = channels.map((channel) => ({ label: sayChannel(channel), value: channel.key }));
  return { type: 'choice', id: 'channel', label: 'Channel', value: value ?? options[0]?.value, options, required: true, error };
}

/** @example sayChannel({ ...channel, name: 'Announcements', team: 'Ashmere Education Excellence' }) // 'Announcements (Ashmere Education Excellence)' */
export function sayChannel({ name, team }: Pick<UpdateChannel, 'name' | 'team'>): string {
  return team ? `${name} (${team})` : name;
}
