import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Summary } from '../../domain/summary.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { noteVersions, standingNotes } from '../notes/read-notes.ts';
import { readerOf } from '../reader-of.ts';
import { leads } from '../words/leads.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { maySend } from './may-send.ts';
import { openCurrent } from './open-current.ts';
import type { Versions } from './read-note.ts';

/** How many of the latest notes are looked at, and how many are offered. */
const LATEST = 20;
const MOST = 8;

/**
 * Which visit's summary is meant, where it was not said: the only note of the asker's to tell of for which `fits` holds, or the
 * answer that asks which, or says that there is none. `none` is that sentence.
 *
 * @example await chooseNote(context, provider, 'send-summary', { fits: ({ state }) => state !== 'sending', none: 'Every summary has been sent.' })
 */
export async function chooseNote(
  context: Context,
  provider: Provider,
  request: string,
  { fits, none }: { fits(summary: Summary): boolean; none: string },
): Promise<Versions | Answer> {
  const reader = readerOf(context);
  const all = await noteVersions(reader, provider.key);
  const notes = standingNotes(all)
    .filter((note) => maySend(context.asker, note))
    .slice(0, LATEST);
  const opened = await Promise.all(notes.map(({ id }) => openCurrent(reader, context, provider, all.get(id) as Versions)));
  const fitting = notes.filter((_, at) => fits(opened[at]!.summary));
  const [first, ...others] = fitting;
  if (!first) {
    const lead = notes.length === 0 ? `There is no note of a visit to ${provider.name} that is yours to tell of.` : none;
    return { ...plainAnswer(provider.name, lead, leads(provider.key, ['visits'])), audience: 'person' };
  }
  if (others.length === 0) return all.get(first.id) as Versions;
  return {
    card: 'choice',
    title: `Which visit to ${provider.name}?`,
    lead: 'More than one note fits. Choose the visit.',
    options: fitting.slice(0, MOST).map(({ id, date, year, activity }) => ({
      title: `${sayDate(date)}: ${activityName(context.pack(year), activity, provider.kind)}`,
      request,
      input: { provider: provider.key, note: id },
    })),
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

/** Was it an answer that came back, and no note? */
export function isAnswer(found: object): found is Answer {
  return 'card' in found;
}
