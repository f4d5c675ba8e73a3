import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { sayInstant } from '../domain/say-instant.ts';
import type { Summary } from '../domain/summary.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { noteVersions } from './notes/read-notes.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { mayRelease } from './summaries/approvers-of.ts';
import { heldSummaries as readHeld } from './summaries/waiting-lists.ts';
import { paged } from './words/paged.ts';
import { personName } from './words/person-name.ts';

/** Which summaries wait for a senior advisor or head of service, the longest first? */
export const heldSummaries = defineRequest({
  name: 'held-summaries',
  title: 'Summaries held for a senior advisor',
  says: [
    'held summaries',
    'show held summaries',
    'which summaries are held',
    'which summaries are on hold',
    'summaries waiting for me',
    'summaries waiting for a senior advisor',
    'summaries to release',
    'summaries to check',
    'what is held for a senior advisor',
    'which summaries need releasing',
    'list the summaries that are held',
    'are any summaries held',
    'what summaries are sitting with me',
    'which summaries need me to look at them',
    'summaries for me to check',
    'summaries waiting for my approval',
    'anything of mine waiting to go to heads',
    'what am I holding back',
  ],
  input: z.strictObject({ skip: inputs.skip }),
  async run(context, { skip }): Promise<Answer> {
    const held = (await theirs(context, await readHeld(readerOf(context)))).sort((a, b) => heldSince(a).localeCompare(heldSince(b)));
    const { rows, page } = paged(held, skip, { request: 'held-summaries', input: {} }, context);
    return {
      card: 'list',
      title: 'Held summaries',
      lead:
        held.length === 0
          ? 'No summary is held.'
          : `${held.length} ${held.length === 1 ? 'summary is' : 'summaries are'} held. Open one to read it, and release it or give it back.`,
      tables: held.length === 0 ? [] : [{ columns: ['Provider', 'Visit', 'Held by', 'Since'], rows: rows.map((one) => row(context, one)) }],
      page,
      sources: [],
      buttons: [],
      audience: 'person',
    };
  },
});

/** Those that the asker may let go: minutes wait for who chaired. */
async function theirs(context: Context, held: readonly Summary[]): Promise<Summary[]> {
  const reader = readerOf(context);
  const mine = held.map(async (summary) => {
    const provider = context.directory.get(summary.provider);
    const note = (await noteVersions(reader, summary.provider)).get(summary.note)?.at(-1);
    return provider && note && mayRelease(context, provider, note) ? [summary] : [];
  });
  return (await Promise.all(mine)).flat();
}

const heldSince = ({ steps }: Summary): string => steps.findLast(({ did }) => did === 'held')?.at ?? '';

function row({ directory, people, authority }: Context, summary: Summary) {
  const { provider, note, date, steps } = summary;
  const name = directory.get(provider)?.name ?? provider;
  const by = steps.findLast(({ did }) => did === 'held')?.by;
  const who = personName(people, by);
  return {
    cells: [name, sayDate(date), who, sayInstant(heldSince(summary), authority.timeZone)],
    open: { title: name, request: 'preview-summary', input: { provider, note } },
  };
}
