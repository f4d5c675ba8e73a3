import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { noChannel } from './channels/no-channel.ts';
import { sayChannel } from './channels/post-form.ts';
import { readChannels } from './channels/read-channels.ts';
import { sayHears } from './channels/say-hears.ts';
import { defineRequest } from './request.ts';

/** Which channels are category updates posted to, and what does each hear of? */
export const channels = defineRequest({
  name: 'channels',
  title: 'Channels that category updates go to',
  says: [
    'which channels get category updates',
    'where do category updates go',
    'list the channels',
    'channels for category updates',
    'which channel do we post to',
    'stop posting to a channel',
    'take a channel off',
    'which channels are set',
    'show me the channels',
    'who hears of category updates',
    'what channels do category updates go to',
    'our channels',
    'which channels have we got',
    'where do our posts go',
    'list the channels we post to',
    'list the channels we post category updates to',
  ],
  input: z.strictObject({}),
  async run(context): Promise<Answer> {
    const all = await readChannels(context);
    if (all.length === 0) return noChannel;
    return {
      card: 'list',
      title: 'Channels for category updates',
      lead: `Category updates can be posted to ${all.length} ${all.length === 1 ? 'channel' : 'channels'}.`,
      tables: [
        {
          columns: ['Channel', 'Hears of'],
          rows: all.map((channel) => ({ cells: [sayChannel(channel), sayHears(context, channel)] })),
        },
      ],
      sources: [],
      buttons: [
        { title: 'Post category updates', request: 'post-updates', input: {} },
        { title: 'Posts so far', request: 'posts', input: {} },
        ...all
          .slice(0, 3)
          .map((channel) => ({ title: `Take ${channel.name} off`, request: 'stop-posting', input: { channel: channel.key } })),
      ],
      audience: 'person',
    };
  },
});
