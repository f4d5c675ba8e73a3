/** A group of things to ask or do, as help shows them. */
export interface Topic {
  id: string;
  title: string;
  requests: readonly string[];
}

/** What help shows first, of what somebody's role may ask. */
export const first: readonly string[] = [
  'provider-overview',
  'remaining-days',
  'due',
  'record-visit',
  'log-days',
  'visit-notes',
  'actions',
  'next-tas',
  'category',
  'dashboard',
  'team-dashboard',
  'set-dashboard',
];
/** So many of them. */
export const firstFew = 7;

/** Everything that can be said, by topic. Requests that only a button makes are in none. */
export const topics: readonly Topic[] = [
  {
    id: 'days',
    title: 'Days and activities',
    requests: ['remaining-days', 'allocation', 'activity', 'category-offer', 'log-days', 'correct-days', 'reverse-days', 'totals'],
  },
  {
    id: 'plan',
    title: 'What is due, and meetings',
    requests: [
      'due',
      'next-tas',
      'polls',
      'schedule-meeting',
      'my-diary',
      'who-is-away',
      'answer-invitation',
      'add-absence',
      'drop-absence',
      'meetings',
      'meeting',
      'move-meeting',
      'cancel-meeting',
      'change-attendees',
      'visits',
      'my-week',
      'owed-notes',
      'pause-support',
      'resume-support',
      'pause-history',
    ],
  },
  {
    id: 'dashboard',
    title: 'Compliance dashboard',
    requests: ['dashboard', 'team-dashboard', 'set-dashboard', 'dashboard-changes'],
  },
  {
    id: 'notes',
    title: 'Notes of visits',
    requests: ['record-visit', 'my-drafts', 'discard-draft', 'visit-note', 'visit-notes', 'amend-note', 'withdraw-note', 'note-history'],
  },
  {
    id: 'summaries',
    title: 'Summaries for heads and managers',
    requests: [
      'visit-summary',
      'acknowledge-summary',
      'reply-summary',
      'preview-summary',
      'send-summary',
      'hold-summary',
      'undo-summary',
      'summary-status',
      'resend-summary',
      'held-summaries',
      'release-summary',
      'return-summary',
    ],
  },
  {
    id: 'actions',
    title: 'Agreed actions',
    requests: ['actions', 'action-done', 'change-action', 'drop-action', 'reopen-action'],
  },
  {
    id: 'categories',
    title: 'Categories and the strategy',
    requests: [
      'category',
      'criteria',
      'rules',
      'compare-categories',
      'what-if',
      'category-letter',
      'inspection',
      'meaning',
      'term-dates',
      'disagreement',
      'adopt-reading',
    ],
  },
  {
    id: 'decisions',
    title: 'Deciding categories',
    requests: [
      'propose-category',
      'proposal',
      'proposals',
      'approve-category',
      'return-category',
      'withdraw-category',
      'reviews',
      'no-change',
      'termly-review',
      'tell-categories',
      'round-status',
      'resend-round',
    ],
  },
  {
    id: 'lists',
    title: 'Lists, comparisons and changes',
    requests: ['providers-by-category', 'caseload', 'compare-providers', 'changes', 'watch', 'unwatch', 'watchlist', 'export'],
  },
  {
    id: 'terms',
    title: 'A whole term of meetings at once',
    requests: ['plan-term', 'term-plan', 'move-in-plan', 'drop-from-plan', 'accept-plan'],
  },
  {
    id: 'meetings',
    title: 'Agendas, minutes and information sharing',
    requests: ['meeting-agenda', 'add-to-agenda', 'sharing-agreement', 'record-agreement', 'end-agreement'],
  },
  {
    id: 'people',
    title: 'People and caseloads',
    requests: ['who-looks-after', 'provider-overview', 'register-card', 'reassign', 'cover', 'covers'],
  },
  {
    id: 'channels',
    title: 'Posting to channels',
    requests: ['post-updates', 'posts', 'channels', 'post-here', 'stop-posting'],
  },
  {
    id: 'desk',
    title: 'Settings, messages and the record',
    requests: ['my-settings', 'forget-names', 'audit-trail', 'undelivered', 'resend-message', 'drop-message'],
  },
];
