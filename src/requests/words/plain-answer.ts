import type { Answer, Button } from '../answer.ts';

/**
 * An answer that is only a sentence, and what to do next. It holds nothing but what it is given, so it may be
 * shown in a room.
 *
 * @example plainAnswer('Nothing due', 'Nothing is due at Marlow Bank before half term.')
 */
export function plainAnswer(title: string, lead: string, buttons: Button[] = []): Answer {
  return { card: 'answer', title, lead, sources: [], buttons, audience: 'room' };
}

/**
 * The one answer to a provider that does not exist and to one the asker may not see: the same words for both.
 * `nearest` are offered only from the asker's own directory. `heard` is what they typed.
 */
export function notFound(heard?: string, nearest: (Button & { detail?: string })[] = []): Answer {
  const what = heard ? `“${heard}”` : 'that provider';
  const next = nearest.length > 0 ? 'Did you mean one of these?' : 'Check the spelling, or use its URN.';
  return {
    card: nearest.length > 0 ? 'choice' : 'answer',
    title: 'Not found',
    lead: `I cannot find ${what} among the schools and settings you can see. ${next}`,
    options: nearest.length > 0 ? nearest : undefined,
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
