import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { searchProviders } from '../../language/search-providers.ts';
import { mayMake } from '../../requests/may.ts';
import type { Abilities } from '../abilities.ts';
import { failure } from '../failure.ts';
import { identify } from '../identify.ts';
import { nonceOf } from '../nonce-of.ts';
import { sentences } from '../sentences.ts';
import { within } from '../within.ts';
import { extensionMessage, extensionResult } from './extension-response.ts';
import { registerAttachment } from './register-attachment.ts';

/** As many as Teams shows before it asks for more. */
const most = 10;
const skipped = z.number().int().min(0).max(100_000).catch(0);

const asked = z
  .looseObject({
    parameters: z
      .array(z.looseObject({ name: z.string(), value: z.string().max(1000).catch('') }))
      .max(20)
      .catch([]),
    queryOptions: z.looseObject({ skip: skipped, count: z.number().int().min(1).max(most).catch(most) }).catch({ skip: 0, count: most }),
  })
  .catch({ parameters: [], queryOptions: { skip: 0, count: most } });

/**
 * Answers the search command "Find a school or setting": register cards of the providers that the asker may see and
 * that fit what was typed, ten at a time. Before anything is typed, their own come first. Never throws.
 */
export async function onSearch(turn: TurnContext, abilities: Abilities): Promise<void> {
  try {
    await turn.sendActivity(await within(abilities.patience, found(turn, abilities), extensionMessage(sentences.searchSlow)));
  } catch (error) {
    await turn.sendActivity(extensionMessage(failure(abilities.log, error, { request: 'search', room: true })));
  }
}

async function found(turn: TurnContext, abilities: Abilities): Promise<Partial<Activity>> {
  const { parameters, queryOptions } = asked.parse(turn.activity.value);
  const context = await identify(turn, abilities, { via: 'search', nonce: nonceOf(turn.activity) });
  if (!context) return extensionMessage(sentences.unknownPerson);
  if (!mayMake('register-card', context.asker.roles)) return extensionMessage(sentences.searchNotYours);
  const typed = parameters.find(({ name }) => name === 'name')?.value.trim() ?? '';
  const all = searchProviders(typed, context);
  // An empty page after the first says that there is no more.
  if (all.length === 0) return extensionMessage(typed === '' ? sentences.searchNobody : notFound(typed));
  const { skip, count } = queryOptions;
  const page = all.slice(skip, skip + count);
  return extensionResult(await Promise.all(page.map(({ key }) => registerAttachment(abilities.perform, context, key))));
}

function notFound(typed: string): string {
  return `I cannot find “${typed.slice(0, 60)}” among the schools and settings you can see. Check the spelling, or use its URN.`;
}
