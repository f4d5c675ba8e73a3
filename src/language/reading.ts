import { academicYearOf } from '../domain/date.ts';
import type { Pack } from '../packs/schema.ts';
import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import type { ProviderHeard } from './choose-provider.ts';
import { type Classified, classify } from './classify.ts';
import { findAbout } from './find-about.ts';
import { findAgreed } from './find-agreed.ts';
import { findAll } from './find-all.ts';
import { findAsked } from './find-asked.ts';
import { findDashboard } from './find-dashboard.ts';
import { findFilters } from './find-filters.ts';
import { findParts } from './find-parts.ts';
import { findSince } from './find-since.ts';
import { findTold } from './find-told.ts';
import { findWeeks } from './find-weeks.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { type Found, overlaps } from './found.ts';
import { withoutFraming } from './framing.ts';
import { hearProvider } from './hear-provider.ts';
import { intentsOf } from './intents.ts';
import { lexiconOf } from './lexicon.ts';
import { openingOf } from './mood-of.ts';
import { tokensOf } from './naive-bayes.ts';
import type { Region } from './name-region.ts';
import { carersAsThey } from './own-carers.ts';
import { plausibleName } from './plausible-name.ts';
import { longestMessage, mostWords, readWords, type Word } from './read-words.ts';
import { schoolAsIt } from './school-as-it.ts';
import { unitsOf } from './units.ts';
import { bindingWords, greetingHeads, greetingWords } from './words/everyday-words.ts';

/** What a text comes to by itself, whatever was said before it and whoever of the same sight says it. */
export interface Reading {
  words: readonly Word[];
  /** It was longer than is read, and only its beginning was. */
  cut: boolean;
  /** It ends in a question mark. */
  questioned: boolean;
  pack: Pack;
  /** Everything it names, a provider's key included. */
  all: readonly Found[];
  follows: FollowUp;
  /** The provider by the words alone. */
  typed: ProviderHeard;
  /** The rest of it with that provider. */
  apart: Apart;
}

/** A text taken apart around the provider that it is taken to mean. */
export interface Apart {
  found: readonly Found[];
  /** What narrows a list or a stretch of time; its words count as words besides. */
  aside: readonly Found[];
  provider: ProviderHeard;
  /** Nothing was said but the provider (and greetings, "please"). */
  bare: boolean;
  /** Which request it is most like, with a provider that goes without saying or without one. Worked out once each. */
  classified(unsaid: boolean): Classified | undefined;
}

/** Reads a text up to 4,000 characters and 800 words. It does not throw on any text. */
export function readText(text: string, context: Context, requests: readonly Request[]): Reading {
  const written = readWords(text.slice(0, longestMessage));
  const words = schoolAsIt(carersAsThey(withoutFraming(written.slice(0, mostWords)), context));
  const pack = context.pack(academicYearOf(context.today));
  const all = findAll(words, context);
  const typed = hearProvider(words, all, lexiconOf(pack), intentsOf(requests), context);
  const cut = text.length > longestMessage || written.length > mostWords;
  const rest = { words, cut, questioned: /\?\s*$/.test(text), pack, all, follows: followUp(words), typed };
  return { ...rest, apart: takeApart(rest, typed, context, requests) };
}

/** The rest of a text around one provider that it may mean. */
export function takeApart(
  { words, all, follows, pack, questioned }: Omit<Reading, 'apart'>,
  heard: ProviderHeard,
  context: Context,
  requests: readonly Request[],
): Apart {
  const intents = intentsOf(requests);
  const plain = heard.is !== 'none' && isPlain(words, heard, follows, heard.is !== 'unknown');
  // "At 2pm" says when, and names nobody.
  const isTime = heard.is === 'unknown' && all.some(({ slot, from, to }) => slot === 'time' && from <= heard.from && to >= heard.to);
  const noName = heard.is === 'unknown' && (isTime || (!plain && !plausibleName(words, heard)));
  const provider: ProviderHeard = noName ? { is: 'none' } : heard;
  const found = all.filter((one) => one.slot !== 'provider' && (provider.is === 'none' || one.slot === 'when' || !overlaps(one, provider)));
  const region = provider.is === 'none' ? [] : [{ ...provider, slot: 'provider' as const }];
  const beside = [
    ...findFilters(words),
    ...findSince(words, context),
    ...findAsked(words, found),
    ...findTold(words),
    ...findParts(words),
    ...findWeeks(words),
    ...findAbout(words),
    ...findDashboard(words, pack),
    ...findAgreed(words, [...found, ...region]),
  ];
  const aside = beside.filter((one) => one.slot !== 'phase' || provider.is === 'none' || !overlaps(one, provider));
  const named: Found[] =
    provider.is === 'none' ? [] : [{ slot: 'provider', values: [{ value: '', label: '' }], from: provider.from, to: provider.to }];
  const rest = words.slice(follows.lead);
  const skipped = words.slice(0, follows.lead).map(() => ({ text: '', raw: '' }));
  // "Last week" says when, whatever else: one thing, and not two words that some request uses of something else.
  const times = aside.filter((one) => one.slot === 'since' && ![...found, ...named].some((other) => overlaps(one, other)));
  const units = unitsOf([...skipped, ...rest], [...found, ...named, ...times], intents);
  const tokens = tokensOf([...skipped, ...rest], [...found, ...named, ...times]);
  const texts = words.map(({ text }, at) => (at < follows.lead ? '' : text));
  const opening = openingOf(texts, intents.verbs, provider.is === 'none' ? undefined : provider);
  // "Kiln Row has signed?"
  const put = questioned && opening.mood === 'states' ? { ...opening, mood: 'asks' as const } : opening;
  const known = new Map<boolean, Classified | undefined>();
  return {
    found,
    aside,
    provider,
    bare: found.length === 0 && provider.is !== 'none' && plain,
    classified(unsaid) {
      if (!known.has(unsaid)) known.set(unsaid, classify(units, [...found, ...named, ...times], intents, context, unsaid, put, tokens));
      return known.get(unsaid);
    },
  };
}

/** Nothing but a name (where it is no `known` one, "how are you" may not stand beside it), a follow-up's first words, greetings and binding words. */
function isPlain(words: readonly Word[], { from, to }: Region, { lead }: FollowUp, known: boolean): boolean {
  return words.every(
    ({ text }, at) => at < lead || (at >= from && at < to) || bindingWords.has(text) || (known ? greetingWords : greetingHeads).has(text),
  );
}
