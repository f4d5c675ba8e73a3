import { acceptPlan } from './accept-plan.ts';
import { acknowledgeMinutes } from './acknowledge-minutes.ts';
import { acknowledgeSummary } from './acknowledge-summary.ts';
import { actionDone } from './action-done.ts';
import { actions } from './actions.ts';
import { activity } from './activity.ts';
import { addAbsence } from './add-absence.ts';
import { addToAgenda } from './add-to-agenda.ts';
import { adoptReading } from './adopt-reading.ts';
import { allocation } from './allocation.ts';
import { amendNote } from './amend-note.ts';
import { approveCategory } from './approve-category.ts';
import { auditTrailOf } from './audit-trail.ts';
import { bookedMeetings } from './booked-meetings.ts';
import { caseload } from './caseload.ts';
import { category } from './category.ts';
import { categoryLetter } from './category-letter.ts';
import { categoryOffer } from './category-offer.ts';
import { changeAction } from './change-action.ts';
import { changes } from './changes.ts';
import { channelPost } from './channel-post.ts';
import { channels } from './channels.ts';
import { compareCategories } from './compare-categories.ts';
import { compareProviders } from './compare-providers.ts';
import { correctDays } from './correct-days.ts';
import { correctPost } from './correct-post.ts';
import { cover } from './cover.ts';
import { covers } from './covers.ts';
import { criteria } from './criteria.ts';
import { dashboard } from './dashboard.ts';
import { dashboardChanges } from './dashboard-changes.ts';
import { diaryRefused } from './diary-refused.ts';
import { disagreement } from './disagreement.ts';
import { discardDraft } from './discard-draft.ts';
import { dropAbsence } from './drop-absence.ts';
import { dropAction } from './drop-action.ts';
import { dropFromPlan } from './drop-from-plan.ts';
import { dropMessageOf } from './drop-message.ts';
import { due } from './due.ts';
import { endAgreement } from './end-agreement.ts';
import { exportOf } from './export.ts';
import { forgetMyNames } from './forget-names.ts';
import { heldSummaries } from './held-summaries.ts';
import { helpWith } from './help.ts';
import { holdSummary } from './hold-summary.ts';
import { inspection } from './inspection.ts';
import { logDays } from './log-days.ts';
import { meaning } from './meaning.ts';
import { meetingAgenda } from './meeting-agenda.ts';
import { meetingMinutes } from './meeting-minutes.ts';
import { meetingPolls } from './meeting-polls.ts';
import { moveInPlan } from './move-in-plan.ts';
import { myDiary } from './my-diary.ts';
import { myDrafts } from './my-drafts.ts';
import { mySettings } from './my-settings.ts';
import { myWeek } from './my-week.ts';
import { nextTas } from './next-tas.ts';
import { noChange } from './no-change.ts';
import { noteHistory } from './note-history.ts';
import { owedNotes } from './owed-notes.ts';
import { pauseHistory } from './pause-history.ts';
import { pauseSupport } from './pause-support.ts';
import { planTerm } from './plan-term.ts';
import { postHere } from './post-here.ts';
import { postStatus } from './post-status.ts';
import { postUpdates } from './post-updates.ts';
import { posts } from './posts.ts';
import { previewSummary } from './preview-summary.ts';
import { proposal } from './proposal.ts';
import { proposals } from './proposals.ts';
import { proposeCategory } from './propose-category.ts';
import { providerOverview } from './provider-overview.ts';
import { providersByCategory } from './providers-by-category.ts';
import { reassign } from './reassign.ts';
import { recordAgreement } from './record-agreement.ts';
import { recordVisit } from './record-visit.ts';
import { registerCard } from './register-card.ts';
import { releaseSummary } from './release-summary.ts';
import { remainingDays } from './remaining-days.ts';
import { reopenAction } from './reopen-action.ts';
import { replyMinutes } from './reply-minutes.ts';
import { replySummary } from './reply-summary.ts';
import type { Request } from './request.ts';
import { resendMessageOf } from './resend-message.ts';
import { resendRound } from './resend-round.ts';
import { resendSummary } from './resend-summary.ts';
import { resumeSupport } from './resume-support.ts';
import { returnCategory } from './return-category.ts';
import { returnSummary } from './return-summary.ts';
import { reverseDays } from './reverse-days.ts';
import { reviews } from './reviews.ts';
import { roundStatus } from './round-status.ts';
import { rules } from './rules.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { sendPost } from './send-post.ts';
import { sendSummary } from './send-summary.ts';
import { setDashboard } from './set-dashboard.ts';
import { shareAgenda } from './share-agenda.ts';
import { sharingAgreement } from './sharing-agreement.ts';
import { stopPosting } from './stop-posting.ts';
import { summaryStatus } from './summary-status.ts';
import { teamDashboard } from './team-dashboard.ts';
import { tellCategories } from './tell-categories.ts';
import { termDates } from './term-dates.ts';
import { termPlan } from './term-plan.ts';
import { termlyReview } from './termly-review.ts';
import { totals } from './totals.ts';
import { undeliveredOf } from './undelivered.ts';
import { undoSummary } from './undo-summary.ts';
import { unwatch } from './unwatch.ts';
import { visitNote } from './visit-note.ts';
import { visitNotes } from './visit-notes.ts';
import { visitSummary } from './visit-summary.ts';
import { visits } from './visits.ts';
import { watch } from './watch.ts';
import { watchlist } from './watchlist.ts';
import { whatIf } from './what-if.ts';
import { whoIsAway } from './who-is-away.ts';
import { whoLooksAfter } from './who-looks-after.ts';
import { withdrawCategory } from './withdraw-category.ts';
import { withdrawNote } from './withdraw-note.ts';
import { withdrawPost } from './withdraw-post.ts';

/** Everything a person can ask or do, one file each. */
export const requests: readonly Request[] = [
  providerOverview,
  category,
  remainingDays,
  allocation,
  categoryOffer,
  criteria,
  rules,
  activity,
  compareCategories,
  meaning,
  diaryRefused,
  disagreement,
  caseload,
  whoLooksAfter,
  providersByCategory,
  totals,
  due,
  nextTas,
  visits,
  inspection,
  compareProviders,
  whatIf,
  changes,
  recordVisit,
  visitNote,
  visitNotes,
  amendNote,
  withdrawNote,
  noteHistory,
  myDrafts,
  discardDraft,
  logDays,
  reverseDays,
  correctDays,
  pauseSupport,
  resumeSupport,
  pauseHistory,
  meetingAgenda,
  addToAgenda,
  shareAgenda,
  sharingAgreement,
  recordAgreement,
  endAgreement,
  reassign,
  cover,
  covers,
  myWeek,
  scheduleMeeting,
  addAbsence,
  dropAbsence,
  myDiary,
  whoIsAway,
  termDates,
  owedNotes,
  actions,
  actionDone,
  changeAction,
  dropAction,
  reopenAction,
  watch,
  unwatch,
  watchlist,
  dashboard,
  dashboardChanges,
  teamDashboard,
  setDashboard,
  postHere,
  stopPosting,
  channels,
  postUpdates,
  sendPost,
  correctPost,
  withdrawPost,
  channelPost,
  posts,
  postStatus,
  auditTrailOf(() => requests),
  previewSummary,
  sendSummary,
  holdSummary,
  undoSummary,
  resendSummary,
  summaryStatus,
  heldSummaries,
  releaseSummary,
  returnSummary,
  visitSummary,
  acknowledgeSummary,
  replySummary,
  meetingMinutes,
  acknowledgeMinutes,
  replyMinutes,
  ...bookedMeetings,
  ...meetingPolls,
  planTerm,
  termPlan,
  moveInPlan,
  dropFromPlan,
  acceptPlan,
  mySettings,
  proposeCategory,
  proposal,
  proposals,
  approveCategory,
  returnCategory,
  withdrawCategory,
  categoryLetter,
  adoptReading,
  reviews,
  noChange,
  termlyReview,
  tellCategories,
  roundStatus,
  resendRound,
  forgetMyNames,
  registerCard,
  undeliveredOf(() => requests),
  resendMessageOf(() => requests),
  dropMessageOf(() => requests),
  exportOf(() => requests),
  helpWith(() => requests),
];
