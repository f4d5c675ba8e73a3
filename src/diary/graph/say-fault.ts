import { type GraphFault, isNotThere, isPassing } from './graph-fault.ts';

/**
 * Why a calendar of Microsoft 365 did not do what was asked, for the people who wait for it. `whose` is the address of the mailbox
 * that was asked.
 *
 * @example sayFault({ status: 429, code: 'ApplicationThrottled' }, 'a@b.example') // 'Microsoft 365 is busy just now.'
 */
export function sayFault(fault: GraphFault, whose: string): string {
  const { status, code } = fault;
  if (status === 429) return 'Microsoft 365 is busy just now.';
  if (status === 401) return 'Microsoft 365 does not know Tally: an administrator looks at its sign-in.';
  if (status === 403) return `Tally may not use the calendar of ${whose} in Microsoft 365: an administrator can allow it.`;
  if (isNotThere(fault)) return `${whose} has no calendar in the authority’s Microsoft 365.`;
  if (isPassing(fault)) return 'Microsoft 365 did not answer in time.';
  return `Microsoft 365 did not take it (${plainCode(code)}).`;
}

/** A code as Graph has them, and nothing else that somebody might have put there. */
function plainCode(code: string): string {
  return /^[A-Za-z._]{1,60}$/.test(code) ? code : 'without a reason';
}
