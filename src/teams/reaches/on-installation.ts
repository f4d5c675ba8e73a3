import type { TurnContext } from 'botbuilder';
import type { Abilities } from '../abilities.ts';
import { inRoom } from '../activity.ts';
import { identify } from '../identify.ts';
import { nonceOf } from '../nonce-of.ts';

/** Does this activity say that the app was removed from a person's own chat, or renewed there? An installation is a welcome. */
export function isInstallationChange({ activity }: Pick<TurnContext, 'activity'>): boolean {
  return activity.type === 'installationUpdate' && activity.action !== 'add' && !inRoom(activity);
}

/**
 * Notes that somebody has removed Tally, so that nothing is sent there any more; an upgrade shows that they can be reached,
 * as whatever they do shows it. Nobody is answered, and a failure stands in the log alone.
 */
export async function onInstallation(turn: TurnContext, abilities: Abilities): Promise<void> {
  const { activity } = turn;
  try {
    const context = await identify(turn, abilities, { via: 'chat', nonce: nonceOf(activity) });
    if (context && isRemoval(activity)) abilities.reaches?.close(context.asker.person.key, context.now);
  } catch (error) {
    abilities.log.warn({ code: 'installation-not-noted', err: error }, 'an installation or removal could not be noted');
  }
}

/** Is the app gone with this activity? */
export function isRemoval({ type, action }: { type: string; action?: string }): boolean {
  return type === 'installationUpdate' && (action?.startsWith('remove') ?? false);
}
