import { academicYearOf } from '../domain/date.ts';
import type { Pack } from '../packs/schema.ts';
import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import type { ProviderHeard } from './choose-provider.ts';
import { type Classified, classify } from './classify.ts';
import { findAll } from './find-all.ts';
import { findAsked } from './find-asked.ts';
import { findFilters } from './find-filters.ts';
import { findSince } from './find-since.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { type Found, overlaps } from './found.ts';
import { hearProvider } from './hear-provider.ts';
import { intentsOf } from './intents.ts';
import { lexiconOf } from './lexicon.ts';
import type { Region } from './name-region.ts';
import { plausibleName } from './plausible-name.ts';
import type { Word } from './read-words.ts';
import { nameChosenBefore } from './same-name.ts';
import type { Memory } from './understanding.ts';
import { unitsOf } from './units.ts';
import { bindingWords, greetingHeads, greetingWords } from './words/everyday-words.ts';

/** A message taken apart: what it names, which provider, what it is like, and what is left of it. */
export interface Message {
  words: readonly Word[];
  found: readonly Found[];
  /** What narrows a list or a stretch of time; its words count as words besides. */
  aside: readonly Found[];
  provider: ProviderHeard;
  classified?: Classified;
  follows: FollowUp;
  /** Nothing was said but the provider (and greetings, "please"). */
  bare: boolean;
  pack: Pack;
  /** The words that were taken for a provider because this person chose it for them before. */
  taken?: string;
}

/** Takes a message apart; what is to be done with it is `understand`'s to decide. */
export function readMessage(words: readonly Word[], context: Context, requests: readonly Request[], memory: Memory = {}): Message {
  const pack = context.pack(academicYearOf(context.today));
  const intents = intentsOf(requests);
  const all = findAll(words, context);
  const follows = followUp(words);
  const typed = hearProvider(words, all, lexiconOf(pack), intents, context);
  const heard = nameChosenBefore(typed, memory.names, context);
  const plain = heard.is !== 'none' && isPlain(words, heard, follows, heard.is !== 'unknown');
  const provider: ProviderHeard = heard.is === 'unknown' && !plain && !plausibleName(words, heard) ? { is: 'none' } : heard;
  const found = all.filter((one) => one.slot !== 'provider' && (provider.is === 'none' || one.slot === 'when' || !overlaps(one, provider)));
  const beside = [...findFilters(words), ...findSince(words, context), ...findAsked(words, found)];
  const aside = beside.filter((one) => one.slot !== 'phase' || provider.is === 'none' || !overlaps(one, provider));
  const named: Found[] =
    provider.is === 'none' ? [] : [{ slot: 'provider', values: [{ value: '', label: '' }], from: provider.from, to: provider.to }];
  const rest = words.slice(follows.lead);
  const skipped = words.slice(0, follows.lead).map(() => ({ text: '', raw: '' }));
  const units = unitsOf([...skipped, ...rest], [...found, ...named], intents);
  const unsaid =
    !context.asker.staff ||
    follows.lead > 0 ||
    follows.points ||
    memory.near !== undefined ||
    (follows.hints && memory.last?.provider !== undefined);
  const bare = found.length === 0 && provider.is !== 'none' && plain;
  return {
    words,
    found,
    aside,
    provider,
    classified: classify(units, [...found, ...named], intents, context, unsaid),
    follows,
    bare,
    pack,
    taken: 'heard' in typed && heard.is === 'one' ? typed.heard : undefined,
  };
}

/** Nothing but a name (where it is no `known` one, "how are you" may not stand beside it), a follow-up's first words, greetings and binding words. */
function isPlain(words: readonly Word[], { from, to }: Region, { lead }: FollowUp, known: boolean): boolean {
  return words.every(
    ({ text }, at) => at < lead || (at >= from && at < to) || bindingWords.has(text) || (known ? greetingWords : greetingHeads).has(text),
  );
}
