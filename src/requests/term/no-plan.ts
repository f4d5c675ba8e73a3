import type { Answer } from '../answer.ts';
import { plainAnswer } from '../words/plain-answer.ts';

/** The one answer to a plan that does not exist and to one that is somebody else's. */
export function noPlan(): Answer {
  const start = { title: 'Schedule this term’s meetings', request: 'plan-term', input: {} };
  return { ...plainAnswer('No plan yet', 'There is no plan of a term yet that you can see.', [start]), audience: 'person' };
}
