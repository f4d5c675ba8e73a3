import type { TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { providersDataset } from '../../cards/provider-input.ts';
import { providerChoices } from '../../language/provider-choices.ts';
import { heardBy } from '../../requests/desk/heard.ts';
import type { Abilities } from '../abilities.ts';
import { failure } from '../failure.ts';
import { identify } from '../identify.ts';
import { nonceOf } from '../nonce-of.ts';
import { within } from '../within.ts';

const most = 15;
const asked = z
  .looseObject({
    queryText: z.string().max(1000).catch(''),
    dataset: z.string().max(200).catch(''),
    queryOptions: z
      .looseObject({ skip: z.number().int().min(0).max(100_000).catch(0), top: z.number().int().min(1).max(most).catch(most) })
      .catch({ skip: 0, top: most }),
  })
  .catch({ queryText: '', dataset: '', queryOptions: { skip: 0, top: most } });

/**
 * Answers what a form's field for a provider asks while somebody types: names that they may see, and nothing to
 * somebody unknown. What the form sends is checked again when it comes. Never throws.
 */
export async function onTypeahead(turn: TurnContext, abilities: Abilities): Promise<void> {
  let results: { title: string; value: string }[] = [];
  try {
    results = await within(abilities.patience, names(turn, abilities), []);
  } catch (error) {
    failure(abilities.log, error, { request: 'typeahead', room: true });
  }
  const body = { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
  await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

async function names(turn: TurnContext, abilities: Abilities) {
  const { queryText, dataset, queryOptions } = asked.parse(turn.activity.value);
  if (dataset !== providersDataset) return [];
  const context = await identify(turn, abilities, { via: 'search', nonce: nonceOf(turn.activity) });
  if (!context) return [];
  const { skip, top } = queryOptions;
  return providerChoices(queryText, { ...context, directory: heardBy(context) }, { skip, most: top }).map(({ label, value }) => ({
    title: label,
    value,
  }));
}
