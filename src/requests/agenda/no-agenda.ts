import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { noMeeting } from '../meetings/sees-meeting.ts';
import { theProvider } from '../standing/the-provider.ts';
import { plainAnswer } from '../words/plain-answer.ts';

/** What is said where there is no meeting whose agenda the asker may see: with a provider they named, that none is booked. */
export function noAgenda(context: Context, provider: string | undefined): Answer {
  if (provider === undefined) return noMeeting();
  const { name } = theProvider(context, provider);
  const book = [{ title: 'Find a time', request: 'schedule-meeting', input: { provider } }];
  return { ...plainAnswer(name, `No meeting with ${name} is booked, so there is no agenda yet.`, book), audience: 'person' };
}
