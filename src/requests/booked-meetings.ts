import { answerInvitation } from './answer-invitation.ts';
import { bookMeeting } from './book-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeAttendees } from './change-attendees.ts';
import { meeting } from './meeting.ts';
import { meetingInvitation } from './meeting-invitation.ts';
import { meetings } from './meetings.ts';
import { moveMeeting } from './move-meeting.ts';
import type { Request } from './request.ts';

/** The requests about meetings that are booked, or are to be at a time that is known. */
export const bookedMeetings: readonly Request[] = [
  bookMeeting,
  moveMeeting,
  cancelMeeting,
  changeAttendees,
  meeting,
  meetings,
  meetingInvitation,
  answerInvitation,
];
