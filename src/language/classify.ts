import type { Context } from '../requests/context.ts';
import { mayMake } from '../requests/may.ts';
import type { Request } from '../requests/request.ts';
import { needed } from './fill-slots.ts';
import type { Found } from './found.ts';
import type { Intents } from './intents.ts';
import { likestOf } from './likest-of.ts';
import type { Unit } from './units.ts';

/** The request a message is most like, and how like, about 0 to 1. */
export interface Classified {
  request: Request;
  score: number;
  /** Weight of what the message says, beside a provider's name, that the request's examples know. */
  support: number;
  /** Weight of what it says that no request knows. */
  foreign: number;
  /** It needs a provider, a category or an activity, and none was said. */
  lacks: boolean;
}

const mustHave = ['category', 'activity'] as const;

/** Below this a message is like no request. */
export const likeEnough = 0.45;
/** Where it lacks what it needs, a message must be more like the request to be asked for it: "what time is it" is not. */
export const likeEnoughToAsk = 0.6;

/**
 * Which request a message is most like: its best example by shared weight, a little more where the request's
 * other examples know the rest of the words, less where the message names what the request has no place for or
 * the asker may not make it. The first in the list wins a tie.
 *
 * `unsaid`: the provider goes without saying (a head's own school, a follow-up), so leaving it out costs little.
 *
 * @example classify(units, found, intents, context, false)?.request.name // 'remaining-days'
 */
export function classify(
  units: readonly Unit[],
  found: readonly Found[],
  intents: Intents,
  context: Pick<Context, 'asker'>,
  unsaid: boolean,
): Classified | undefined {
  let best: Classified | undefined;
  const foreign = units.filter(({ known }) => !known).reduce((sum, { weight }) => sum + weight, 0);
  const named = found.some(({ slot }) => slot === 'provider');
  const likest = likestOf(units, intents, unsaid ? 0.1 : 0.35);
  for (const [at, { request, words, slots }] of intents.requests.entries()) {
    // "My settings" are a caseload before they are one setting that still has to be named.
    const noProvider = !unsaid && !named && slots.has('provider') && needed(request, 'provider');
    const lacks =
      noProvider || mustHave.some((slot) => slots.has(slot) && needed(request, slot) && !found.some((one) => one.slot === slot));
    const score =
      (likest[at]! * 0.85 + share(units, words) * 0.15) *
      fit(found, slots) *
      (mayMake(request.name, context.asker.roles) ? 1 : 0.85) *
      (noProvider ? 0.98 : 1);
    if (!best || score > best.score + 1e-9) best = { request, score, support: support(units, words), foreign, lacks };
  }
  return best;
}

/** "How many" says that something is counted, and nothing of what. */
const counting = new Set(['how', 'many', 'much', 'number', 'when', 'who', 'which', 'why']);

function support(units: readonly Unit[], words: ReadonlySet<string>): number {
  return units
    .filter(
      ({ features }) =>
        features[0] !== '{provider}' && features[0] !== '{date}' && !counting.has(features[0]!) && features.some((one) => words.has(one)),
    )
    .reduce((sum, { weight }) => sum + weight, 0);
}

function share(units: readonly Unit[], words: ReadonlySet<string>): number {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  const known = units.filter(({ features }) => features.some((one) => words.has(one))).reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : known / total;
}

/** Each thing named that the request has no field for speaks against it. */
function fit(found: readonly Found[], slots: ReadonlySet<string>): number {
  const homeless = new Set(
    found.filter(({ slot, values }) => slot !== 'when' && !slots.has(slot) && values[0]?.value !== 'me').map(({ slot }) => slot),
  );
  // "My child minders" are fewer than a caseload; "my settings" are one.
  const special = found.some(({ slot, generic }) => slot === 'kind' && !generic);
  const cost = (slot: string) => (slot === 'provider' ? 0.5 : (slot === 'kind' && !special) || slot === 'date' ? 0.95 : 0.75);
  return [...homeless].reduce((all, slot) => all * cost(slot), 1);
}
