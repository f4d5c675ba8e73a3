import { z } from 'zod/v4';
import type { UpdateChannel } from '../domain/channel.ts';
import { academicYearOf } from '../domain/date.ts';
import { phaseSchema, providerKindSchema } from '../domain/provider-kind.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { channelKey } from './channels/channel-key.ts';
import { chosen } from './channels/chosen.ts';
import { sayChannel } from './channels/post-form.ts';
import { sayHears } from './channels/say-hears.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { defineRequest } from './request.ts';
import { reachIdOf } from './sending/lane.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Sets the channel in which it is said as one that category updates are posted to, and what it hears of. */
export const postHere = defineRequest({
  name: 'post-here',
  title: 'Post category updates in this channel',
  says: [
    'post category updates here',
    'post updates here',
    'post category changes here',
    'use this channel for category updates',
    'this channel is for category updates',
    'send category updates here',
    'put category updates in this channel',
    'set this channel for category updates',
    'category updates in this channel please',
    'let category updates come here',
    'make this the channel for category updates',
    'post the category changes in here',
    'I would like category changes to be announced in this channel',
    'announce category changes in this channel',
    'post category changes in this channel from now on',
    "I'd like this channel to get a post whenever a category changes",
  ],
  input: z.strictObject({ phases: chosen(phaseSchema), kinds: chosen(providerKindSchema), confirm: z.literal(true).optional() }),
  command: true,
  async run(context, { phases, kinds, confirm }): Promise<Answer> {
    const { here } = context;
    if (here?.kind !== 'channel') {
      return plainAnswer(
        'In the channel itself, please',
        'I can only tell which channel you mean when you say it there. Open the channel, mention me and write “post category updates here”.',
      );
    }
    const key = channelKey(here);
    const { name = 'this channel', team } = (await here.named?.()) ?? {};
    if (!confirm) return ask(context, key, { name, team });
    const channel: UpdateChannel = {
      key,
      name,
      ...(team !== undefined && { team }),
      ...(phases && { phases }),
      ...(kinds && { kinds }),
      by: context.asker.person.key,
      at: context.now,
    };
    await commit(context.store, context.authority.id, async () => ({
      operations: [
        { do: 'put', doc: { id: `channel:${key}`, kind: 'channel', v: 1, body: channel } },
        { do: 'put', doc: { id: reachIdOf({ channel: key }), kind: 'reach', v: 1, body: { person: channel.by, address: here.address } } },
        audit(
          context,
          'post-here',
          'done',
          undefined,
          [key],
          [{ what: 'Category updates in a channel', after: sayHears(context, channel) }],
        ),
      ],
      result: undefined,
    }));
    return plainAnswer(
      'Category updates go here',
      `Category updates about ${sayHears(context, channel)} are posted in ${sayChannel(channel)} from now on, when a manager sends them. I post nothing here by myself.`,
      [{ title: 'Take this channel off', request: 'stop-posting', input: { channel: key } }],
    );
  },
});

async function ask(context: Context, key: string, named: Pick<UpdateChannel, 'name' | 'team'>): Promise<Answer> {
  const set = (await context.store.read(context.authority.id, 'channel', `channel:${key}`))?.body;
  const pack = context.pack(academicYearOf(context.today));
  const upper = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  const kinds = pack.kinds.filter(({ categorised }) => categorised).map(({ kind, plural }) => ({ label: upper(plural), value: kind }));
  const there = new Set(context.directory.all().map(({ phase }) => phase));
  const phases = phaseSchema.options.filter((phase) => there.has(phase)).map((phase) => ({ label: upper(phase), value: phase }));
  return {
    card: 'form',
    title: `Category updates in ${sayChannel(named)}`,
    lead: 'What is this channel to hear of? Everybody in it will be able to read what a manager posts. Tick nothing for all schools and settings.',
    form: {
      request: 'post-here',
      input: { confirm: true },
      submit: set && !set.ended ? 'Change' : 'Post here',
      fields: [
        { type: 'choices', id: 'kinds', label: 'Only these kinds', value: set?.kinds?.join(','), options: kinds },
        { type: 'choices', id: 'phases', label: 'Only these phases of schools', value: set?.phases?.join(','), options: phases },
      ],
    },
    sources: [],
    buttons: [],
    // Nothing of a school is in it, and it must stand in the channel: elsewhere "here" would be another place.
    audience: 'room',
  };
}
