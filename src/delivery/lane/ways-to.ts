import type { ChatAddress, Message, Reach } from '../../domain/message.ts';
import type { Person } from '../../domain/person.ts';
import type { Stored } from '../../ports.ts';
import { reachIdOf, recipientOf } from '../../requests/sending/lane.ts';
import type { Works } from '../works.ts';

/** By which ways a message can go out now, in the order in which they are tried; `none` says why there is not one. */
export interface Ways {
  teams?: { address: ChatAddress; reach: Stored<'reach'> };
  email?: Person;
  none: string;
}

/**
 * How a message reaches whom it is for: in Teams where a chat or channel stands open, a person else by e-mail; or by the way
 * that the message itself asks for (`by`).
 */
export async function waysTo(works: Works, { lane, by }: Pick<Message, 'lane' | 'by'>, person: Person | undefined): Promise<Ways> {
  const to = recipientOf(lane);
  const reach = await works.store.read(works.authority, 'reach', reachIdOf(to));
  const open = reach && !reach.body.closed ? { address: reach.body.address, reach } : undefined;
  if ('channel' in to) return { teams: open, none: sayChannel(reach?.body.closed) };
  const email = works.mailer && person?.email ? person : undefined;
  if (by === 'email' && email) return { email, none: `${sayMail(works, person)}.` };
  if (by === 'teams') return { teams: open, none: `${sayChat(reach?.body)}; e-mail brings them the same.` };
  return { teams: open, email, none: `${sayChat(reach?.body)}, and ${sayMail(works, person)}.` };
}

const chats: Record<NonNullable<Reach['closed']>['why'], string> = {
  blocked: 'They have blocked Tally in Teams',
  removed: 'They have removed Tally from Teams',
  disabled: 'An administrator of Teams has switched Tally off for them',
};

function sayChat(reach: Reach | undefined): string {
  return reach?.closed ? chats[reach.closed.why] : 'They have not added Tally in Teams yet';
}

function sayMail({ mailer }: Works, person: Person | undefined): string {
  if (!mailer) return 'no e-mail is set up for Tally';
  return person?.email ? 'e-mail was of no use' : 'Tally has no e-mail address of theirs';
}

function sayChannel(closed: Reach['closed']): string {
  return closed ? 'Tally is not in that channel any more.' : 'Tally does not know that channel yet.';
}
