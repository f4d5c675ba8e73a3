import type { TurnContext } from 'botbuilder';

/** Does some work of a turn; where it takes more than a second, the person sees that Tally is writing. */
export async function whileTyping(turn: TurnContext, work: () => Promise<void>): Promise<void> {
  const timer = setTimeout(() => turn.sendActivity({ type: 'typing' }).catch(() => {}), 1000);
  try {
    await work();
  } finally {
    clearTimeout(timer);
  }
}
