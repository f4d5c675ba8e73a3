import { type Role, roleSchema, rolesBySight } from '../domain/person.ts';

/** Roles that see the whole authority. */
export const staffRoles: readonly Role[] = rolesBySight.staff;

/** Roles that see their own providers alone. */
export const leaderRoles: readonly Role[] = rolesBySight.leaders;

// The authority's partner teams are among them: theirs are help and their own columns of the dashboard.
const everyone: readonly Role[] = roleSchema.options;
const staffAndLeaders = [...staffRoles, ...leaderRoles];
/** Those who hold or lead a caseload. */
export const caseloadRoles: readonly Role[] = ['advisor', 'early-years-officer', 'senior-advisor', 'head-of-service', 'manager'];

/** Who looks at a summary that is held: they may release it or give it back. */
export const seniorRoles: readonly Role[] = ['senior-advisor', 'head-of-service'];

/**
 * Who may make which request: the one table, read by `perform.ts` for every way in. Which providers a person
 * sees is not said here but by their directory (`desk/desk.ts`), so that a role here never widens what is visible.
 */
export const may: Readonly<Record<string, readonly Role[]>> = {
  'provider-overview': staffAndLeaders,
  category: staffAndLeaders,
  'remaining-days': staffAndLeaders,
  allocation: staffAndLeaders,
  'category-offer': staffAndLeaders,
  criteria: staffAndLeaders,
  rules: staffAndLeaders,
  activity: staffAndLeaders,
  'compare-categories': staffAndLeaders,
  meaning: staffAndLeaders,
  'term-dates': staffAndLeaders,
  disagreement: staffAndLeaders,
  caseload: staffRoles,
  'who-looks-after': staffAndLeaders,
  'providers-by-category': staffRoles,
  totals: staffRoles,
  due: staffAndLeaders,
  'next-tas': staffAndLeaders,
  visits: staffAndLeaders,
  inspection: staffAndLeaders,
  'compare-providers': staffAndLeaders,
  'what-if': staffAndLeaders,
  changes: staffAndLeaders,
  // In `trail/visible-record.ts`: what of it whom.
  'audit-trail': staffRoles,
  'record-visit': caseloadRoles,
  'visit-note': staffAndLeaders,
  'visit-notes': staffAndLeaders,
  'amend-note': caseloadRoles,
  'withdraw-note': caseloadRoles,
  'note-history': staffRoles,
  'my-drafts': caseloadRoles,
  'discard-draft': caseloadRoles,
  'log-days': caseloadRoles,
  'book-meeting': caseloadRoles,
  'diary-refused': staffRoles,
  // In `term/which-plan.ts`: advisors and officers for their own caseload alone.
  'plan-term': caseloadRoles,
  'term-plan': caseloadRoles,
  'move-in-plan': caseloadRoles,
  'drop-from-plan': caseloadRoles,
  'accept-plan': caseloadRoles,
  'move-meeting': caseloadRoles,
  'cancel-meeting': caseloadRoles,
  'change-attendees': caseloadRoles,
  // Being asked to a meeting is the permission to see and answer it (`meetings/sees-meeting.ts`), whatever somebody's role.
  meeting: everyone,
  meetings: everyone,
  'meeting-invitation': everyone,
  'answer-invitation': everyone,
  'start-poll': caseloadRoles,
  'close-poll': caseloadRoles,
  // Whose poll it is, and what of it they see: `polls/seen-poll.ts`.
  poll: everyone,
  polls: everyone,
  'answer-poll': everyone,
  'correct-days': caseloadRoles,
  'reverse-days': caseloadRoles,
  'pause-support': caseloadRoles,
  'resume-support': caseloadRoles,
  'pause-history': staffAndLeaders,
  'sharing-agreement': staffAndLeaders,
  'record-agreement': [...caseloadRoles, ...leaderRoles],
  'end-agreement': [...caseloadRoles, ...leaderRoles],
  reassign: ['senior-advisor', 'head-of-service', 'manager'],
  // In `cover.ts`: advisors and officers for their own absence alone.
  cover: caseloadRoles,
  covers: caseloadRoles,
  actions: staffAndLeaders,
  // A leader says so of what is theirs to do alone (`actions/may-close.ts`).
  'action-done': [...caseloadRoles, ...leaderRoles],
  'reopen-action': [...caseloadRoles, ...leaderRoles],
  'change-action': caseloadRoles,
  'drop-action': caseloadRoles,
  'my-week': caseloadRoles,
  'schedule-meeting': caseloadRoles,
  // Of oneself; of somebody else whoever leads the service (`add-absence.ts`).
  'add-absence': everyone,
  'drop-absence': everyone,
  // Whoever is asked to a meeting sees it, whatever else of the provider they see.
  'my-diary': everyone,
  'who-is-away': staffRoles,
  'owed-notes': caseloadRoles,
  'my-settings': staffAndLeaders,
  'propose-category': caseloadRoles,
  proposal: caseloadRoles,
  proposals: caseloadRoles,
  // Never whose proposal it is: `decisions/may-decide.ts`.
  'approve-category': ['senior-advisor', 'head-of-service'],
  'return-category': ['senior-advisor', 'head-of-service'],
  'withdraw-category': caseloadRoles,
  'category-letter': staffAndLeaders,
  'adopt-reading': ['manager'],
  reviews: caseloadRoles,
  'no-change': caseloadRoles,
  'termly-review': ['head-of-service', 'manager'],
  'tell-categories': ['head-of-service', 'manager'],
  'round-status': ['head-of-service', 'manager'],
  'resend-round': ['head-of-service', 'manager'],
  watch: staffAndLeaders,
  unwatch: staffAndLeaders,
  watchlist: staffAndLeaders,
  'post-here': ['manager'],
  'stop-posting': ['manager'],
  channels: ['manager'],
  'post-updates': ['manager'],
  'send-post': ['manager'],
  'correct-post': ['manager'],
  'withdraw-post': ['manager'],
  'channel-post': ['manager'],
  posts: ['manager'],
  'post-status': ['manager'],
  'preview-summary': caseloadRoles,
  'send-summary': caseloadRoles,
  'hold-summary': caseloadRoles,
  'undo-summary': caseloadRoles,
  'resend-summary': caseloadRoles,
  'summary-status': caseloadRoles,
  // In `summaries/approvers-of.ts`: minutes for who chaired, others for a senior advisor or head of service.
  'held-summaries': [...seniorRoles, 'manager'],
  'release-summary': [...seniorRoles, 'manager'],
  'return-summary': [...seniorRoles, 'manager'],
  // In `summaries/minutes-ref.ts`: those who were at the meeting.
  'meeting-minutes': everyone,
  // In `agenda/agenda-meeting.ts`: another team only of a meeting it is asked to, under an agreement.
  'meeting-agenda': everyone,
  'add-to-agenda': [...caseloadRoles, ...leaderRoles],
  'share-agenda': caseloadRoles,
  'acknowledge-minutes': everyone,
  'reply-minutes': everyone,
  'visit-summary': staffAndLeaders,
  'acknowledge-summary': leaderRoles,
  'reply-summary': leaderRoles,
  // Those who look after Tally: they see whom a message is for and about which school it is, and nothing of what it says.
  undelivered: ['head-of-service', 'manager', 'administrator'],
  'resend-message': ['head-of-service', 'manager', 'administrator'],
  'drop-message': ['head-of-service', 'manager', 'administrator'],
  // Whose columns whom: `compliance/dashboard-seen.ts`.
  dashboard: everyone,
  'dashboard-changes': everyone,
  'team-dashboard': [...staffRoles, ...rolesBySight.partners],
  // Only the team that keeps them (`compliance/teams-of.ts`).
  'set-dashboard': [...caseloadRoles, ...rolesBySight.partners],
  'forget-names': staffAndLeaders,
  'register-card': staffAndLeaders,
  export: everyone,
  help: everyone,
};

/**
 * May somebody with these roles make this request? A request that is not in the table may be made by nobody.
 *
 * @example mayMake('log-days', ['headteacher']) // false
 */
export function mayMake(request: string, roles: readonly Role[]): boolean {
  return roles.some((role) => may[request]?.includes(role));
}
