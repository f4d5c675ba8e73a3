import type { TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { keyOfLink } from '../../language/register-link.ts';
import { mayMake } from '../../requests/may.ts';
import type { Abilities } from '../abilities.ts';
import { failure } from '../failure.ts';
import { identify } from '../identify.ts';
import { nonceOf } from '../nonce-of.ts';
import { within } from '../within.ts';
import { extensionResult } from './extension-response.ts';
import { registerAttachment } from './register-attachment.ts';

const pasted = z.looseObject({ url: z.string() });

/**
 * Unfolds a pasted link to an Ofsted report page or to Get Information about Schools into the register card of its
 * provider, for somebody who may see it. For anybody else, and for any other link, it stays the plain link it is:
 * nobody who only pastes something is told off. The page itself is never fetched. Never throws.
 */
export async function onLink(turn: TurnContext, abilities: Abilities): Promise<void> {
  try {
    await turn.sendActivity(extensionResult(await within(abilities.patience, cards(turn, abilities), [])));
  } catch (error) {
    failure(abilities.log, error, { request: 'link', room: true });
    await turn.sendActivity(extensionResult([]));
  }
}

async function cards(turn: TurnContext, abilities: Abilities) {
  const { data } = pasted.safeParse(turn.activity.value);
  const key = data && keyOfLink(data.url);
  if (key === undefined) return [];
  const context = await identify(turn, abilities, { via: 'search', nonce: nonceOf(turn.activity) });
  if (!context?.directory.get(key) || !mayMake('register-card', context.asker.roles)) return [];
  return [await registerAttachment(abilities.perform, context, key)];
}
