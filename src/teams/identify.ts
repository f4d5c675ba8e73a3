import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { AuditRecord } from '../domain/audit-record.ts';
import type { Log } from '../log.ts';
import type { Context } from '../requests/context.ts';
import type { Desk } from '../requests/desk/desk.ts';
import { hereOf } from './here-of.ts';
import { noteAsker } from './reaches/keep-reach.ts';

/**
 * Who asks, and what they may see; undefined for somebody the authority does not know. Only for an unknown
 * id the roster is asked, so that a blank id in the list of people can be learnt from the member's own
 * address and tenant. A guest, and somebody whose roster entry is another's, stay unknown.
 */
export async function identify(
  turn: TurnContext,
  { desk, authority, log }: { desk: Desk; authority: string; log: Log },
  act: { via: AuditRecord['via']; nonce: string },
): Promise<Context | undefined> {
  const { aadObjectId } = turn.activity.from;
  if (!aadObjectId) return undefined;
  const asked = { ...act, here: hereOf(turn) };
  // The turn may be over by the time that it is known who asked.
  const { turnState } = turn;
  const learnt = async () => {
    const member = await rosterMember(turn, log);
    const { userPrincipalName: upn, tenantId } = member ?? {};
    if (!upn || !tenantId || member?.userRole === 'guest' || member?.aadObjectId !== aadObjectId) return undefined;
    return desk.context(authority, { aadObjectId, upn, tenantId }, asked);
  };
  const found = (await desk.context(authority, { aadObjectId }, asked)) ?? (await learnt());
  if (found) noteAsker(turnState, found);
  return found;
}

async function rosterMember(turn: TurnContext, log: Log) {
  try {
    return await TeamsInfo.getMember(turn, turn.activity.from.id);
  } catch (error) {
    log.warn({ code: 'roster-unavailable', err: error }, 'the roster did not answer');
    return undefined;
  }
}
