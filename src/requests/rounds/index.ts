import { actionReminders } from './action-reminders.ts';
import { diarySync } from './diary-sync.ts';
import { meetingReminders } from './meeting-reminders.ts';
import { owedNoteNudges } from './owed-note-nudges.ts';
import { pollsRound } from './polls.ts';
import { retention } from './retention.ts';
import type { Round } from './round.ts';
import { shareAgendas } from './share-agendas.ts';
import { summariesUntold } from './summaries-untold.ts';
import { tellingRound } from './tell-categories.ts';
import { termPlans } from './term-plans.ts';
import { termlyReviewRound } from './termly-review.ts';
import { watchNews } from './watch-news.ts';
import { weeklyDigest } from './weekly-digest.ts';

/** Everything Tally does by itself, one file each. */
export const rounds: readonly Round[] = [
  summariesUntold,
  shareAgendas,
  retention,
  diarySync,
  pollsRound,
  weeklyDigest,
  actionReminders,
  meetingReminders,
  owedNoteNudges,
  watchNews,
  tellingRound,
  termlyReviewRound,
  termPlans,
];
