import type { Meeting } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Answer } from '../answer.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { findMeeting } from './find-meeting.ts';

/** A meeting that the asker may see, with its provider. */
export interface SeenMeeting {
  meeting: Meeting;
  provider: Provider;
  /** True for somebody who sees it because they are asked to it, and does not see the provider. */
  guest: boolean;
}

/**
 * The meeting that a ref names, for an asker who may see it: the authority's staff, those who lead its provider, and whoever is
 * or was asked to it. Undefined for anybody else, as for a meeting that does not exist.
 *
 * @example (await seenMeeting(readerOf(context), context, ref))?.provider.name // 'Cinder Lane Primary School'
 */
export async function seenMeeting(reader: Pick<Reader, 'read'>, context: Context, ref: string): Promise<SeenMeeting | undefined> {
  const meeting = (await findMeeting(reader, ref))?.body;
  if (!meeting) return undefined;
  const seen = context.directory.get(meeting.provider);
  if (seen) return { meeting, provider: seen, guest: false };
  if (!meeting.attendees.some(({ person }) => person === context.asker.person.key)) return undefined;
  const provider = (await reader.read('provider', `provider:${meeting.provider}`))?.body;
  return provider && { meeting, provider, guest: true };
}

/** The same context with a provider in sight that the asker knows from being asked to its meeting: for making that meeting's words alone. */
export function withProvider(context: Context, provider: Provider): Context {
  const { directory } = context;
  return { ...context, directory: { ...directory, get: (key) => (key === provider.key ? provider : directory.get(key)) } };
}

/** The one answer to a meeting that does not exist and to one the asker may not see. */
export function noMeeting(): Answer {
  return {
    card: 'answer',
    title: 'Not found',
    lead: 'I cannot find that meeting among those you can see. It may have been taken out of Tally since.',
    sources: [],
    buttons: [{ title: 'Meetings', request: 'meetings', input: {} }],
    audience: 'person',
    refused: 'unseen',
  };
}
