import type { SendFault } from '../../ports.ts';
import { ConnectorError } from './connector-error.ts';

/** What Teams' own codes mean, whatever status they come with (TEAMS.md, "Sending"). */
const codes: Readonly<Record<string, Pick<SendFault, 'why' | 'reason'>>> = {
  ConversationBlockedByUser: { why: 'blocked', reason: 'They have blocked Tally in Teams.' },
  BotNotInConversationRoster: { why: 'not-there', reason: 'Tally is not installed there in Teams.' },
  ConversationNotFound: { why: 'not-there', reason: 'Teams knows no such conversation any more.' },
  BotDisabledByAdmin: { why: 'disabled', reason: 'An administrator of Teams has switched Tally off.' },
  NotEnoughPermissions: { why: 'never', reason: 'Tally has no permission to write there in Teams.' },
  ActivityNotFoundInConversation: { why: 'gone', reason: 'What was to be changed is no longer there in Teams.' },
  MessageSizeTooBig: { why: 'never', reason: 'It is too large for Teams.' },
};

/** Refusals that say nothing of the message: it may be taken the next time. */
const passing = new Set([401, 408, 409, 412, 425]);

/**
 * What is to be done about a message that Teams did not take. Where its answer never came, the message may have arrived;
 * it is sent again all the same.
 *
 * @example sendFault(new ConnectorError('blocked', { statusCode: 403, code: 'ConversationBlockedByUser' })).why // 'blocked'
 */
export function sendFault(error: unknown): SendFault {
  if (!(error instanceof ConnectorError)) return { ok: false, why: 'later', reason: 'Teams did not answer in time.' };
  const { statusCode, code = '', retryAfter } = error;
  if (statusCode === undefined) return { ok: false, why: 'later', reason: 'Teams could not be reached.' };
  const known = Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (known) return { ok: false, ...known };
  if (statusCode === 429)
    return { ok: false, why: 'later', after: milliseconds(retryAfter), reason: 'Teams asks Tally to send more slowly.' };
  if (statusCode === 401) return { ok: false, why: 'later', reason: 'Teams did not accept Tally’s sign-in.' };
  if (statusCode === 413) return { ok: false, ...codes.MessageSizeTooBig! };
  if ((statusCode >= 500 && statusCode !== 501) || passing.has(statusCode))
    return { ok: false, why: 'later', after: milliseconds(retryAfter), reason: `Teams was in trouble (status ${statusCode}).` };
  const said = /^\w{1,60}$/.test(code) ? `${statusCode}, ${code}` : `${statusCode}`;
  return { ok: false, why: 'never', reason: `Teams refused it (${said}).` };
}

/** Seconds, or a date. */
function milliseconds(retryAfter: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
