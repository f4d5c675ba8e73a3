import type { MeetingPoll } from '../../domain/meeting-poll.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Answer } from '../answer.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { sideOf } from '../meetings/may-be-asked.ts';

/** A poll that the asker may see. */
export interface SeenPoll {
  poll: MeetingPoll;
  provider: Provider;
  /** Whether they are asked themselves. */
  asked: boolean;
}

/**
 * The poll that a ref names, for an asker who may see it: the authority's staff, those who lead its provider, and whoever is
 * asked. Undefined for anybody else, as for a poll that does not exist.
 */
export async function seenPoll({ read }: Pick<Reader, 'read'>, { asker, directory }: Context, ref: string): Promise<SeenPoll | undefined> {
  const stored = await read('poll', `poll:${ref}`);
  if (!stored) return undefined;
  const asked = stored.body.asked.includes(asker.person.key) && sideOf(asker.person, { key: stored.body.provider }) !== undefined;
  const seen = directory.get(stored.body.provider);
  if (!seen && !asked) return undefined;
  const provider = seen ?? (await read('provider', `provider:${stored.body.provider}`))?.body;
  return provider && { poll: stored.body, provider, asked };
}

/** The one answer to a poll that does not exist and to one the asker may not see. */
export function noPoll(): Answer {
  return {
    card: 'answer',
    title: 'Not found',
    lead: 'I cannot find that poll among those you can see. It may have been taken out of Tally since.',
    sources: [],
    buttons: [{ title: 'Open polls', request: 'polls', input: {} }],
    audience: 'person',
    refused: 'unseen',
  };
}

/** The keys of those who are asked and could still come: not of who has left, or leads another school or setting by now. */
export function stillHere(
  { people }: Pick<Context, 'people'>,
  { asked, provider: key }: Pick<MeetingPoll, 'asked' | 'provider'>,
): Set<string> {
  const here = new Set(people.filter((person) => sideOf(person, { key })).map((person) => person.key));
  return new Set(asked.filter((one) => here.has(one)));
}
