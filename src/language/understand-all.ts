import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import { hearWritten } from './hear-written.ts';
import { isAsking, isTelling } from './is-asking.ts';
import { isCommand } from './is-command.ts';
import { isGreeting } from './is-greeting.ts';
import { keptAlone, standsAlone } from './kept-alone.ts';
import { keptReading } from './kept-reading.ts';
import { withRowNamed } from './listed-rows.ts';
import { type Message, readMessage } from './message.ts';
import { allOffered, ofSeveral, takesTwo } from './of-several.ts';
import { ownProviders } from './own-provider.ts';
import { lacksProvider, type Part, partsInTurn, saysLess } from './parts-in-turn.ts';
import { namesOfRows } from './pasted-rows.ts';
import { plainMessage } from './plain-message.ts';
import { longestMessage, readWords } from './read-words.ts';
import { sentencesOf } from './sentences.ts';
import { notThat, splitClauses } from './split-clauses.ts';
import { splitNames } from './split-names.ts';
import { understand } from './understand.ts';
import type { Memory, Understanding } from './understanding.ts';
import { bindingWords } from './words/everyday-words.ts';

/** So much more likely than any other a request must be by all words of a message for its clauses not to be heard apart. */
const oneWay = 6;

/** More questions than anybody asks at once: the rest is a paste, read as one. */
const most = 20;

/**
 * Everything a message asks, in its order: mostly one thing; several where several are asked, or one is asked of a
 * list of providers. A provider that one question names is meant by the others that name none. Sentences that ask
 * nothing ("I am at Fellview today") are read for the provider they name, and pasted e-mails without their header
 * and signature.
 *
 * @example understandAll('what category is Fellview and when is its next TAS?', context, requests, {}).length // 2
 */
export function understandAll(text: string, context: Context, requests: readonly Request[], memory: Memory): Part[] {
  const said = withRowNamed(text, memory, context);
  const each = (kept: Memory) => partsOf(said, context, requests, kept).flatMap((part) => eachOf(part, context, requests, kept));
  if (memory.choice !== undefined) return each(memory);
  const reading = keptReading(said, context, requests);
  return standsAlone(reading) ? keptAlone(reading, () => each({})) : each(memory);
}

/**
 * A question of no school by somebody who leads two or three, and says "both", is of each of them; and the difference between two
 * activities is what each of them is. What changes something is asked about.
 */
function eachOf(part: Part, context: Context, requests: readonly Request[], memory: Memory): Part[] {
  const { said, understood } = part;
  if (understood.does !== 'ask' || understood.heard !== undefined || isCommand(understood, requests)) return [part];
  if (understood.slot === 'provider') {
    const own = context.asker.staff || !ofAll.test(said) ? [] : ownProviders(context);
    if (own.length < 2 || own.length > fewOwn) return [part];
    return own.map(({ key }) => ({ said, understood: understand(said, context, requests, { ...memory, near: key }) }));
  }
  const { slot, candidates, request, input } = understood;
  const named = slot === 'activity' && input.provider === undefined && candidates.length === 2;
  return named
    ? candidates.map(({ value }) => ({ said, understood: { does: 'request', request, input: { ...input, [slot]: value } } }))
    : [part];
}

/** So many own providers are answered for together, where that is said. */
const fewOwn = 3;
const ofAll = /\b(both|all|each|every|either)\b/i;

function partsOf(text: string, context: Context, requests: readonly Request[], memory: Memory): Part[] {
  const meanAlone = oncePerText((said) => understand(said, context, requests, memory));
  const whole = meanAlone(text);
  const alone = [{ said: text, understood: whole }];
  const every = allOffered(text, requests, memory);
  if (every) return every.map((understood) => ({ said: text, understood }));
  const beside = whole.cut ? undefined : hearWritten(text, whole, meanAlone, requests);
  if (beside) return [{ said: text, understood: beside }];
  const ofEach = ofSeveral(text, whole, requests, memory);
  if (ofEach) return ofEach.map((near) => ({ said: text, understood: understand(text, context, requests, { ...memory, near }) }));
  if (whole.cut || !mayBeSeveral(text) || whole.does === 'greeting' || (whole.does === 'request' && isOneGreeted(text))) return alone;
  const mean = (said: string, near?: string, kept = memory) =>
    near === undefined && kept === memory
      ? meanAlone(said)
      : understand(said, context, requests, { ...kept, names: memory.names, ...(near !== undefined && { near }) });
  const read = oncePerText((said) => readMessage(said, context, requests, memory));
  // A long message whose words all point one way is one question, however it falls into clauses.
  const isOne = whole.does === 'request' && (read(text).classified?.margin ?? 0) >= oneWay;
  const plain = namesOfRows(plainMessage(text.slice(0, longestMessage)), (cell) => read(cell));
  const reader = {
    mean: (said: string) => mean(said),
    lacksOther: (one: Understanding) =>
      'input' in one &&
      ((takesTwo(one, requests) && one.input.other === undefined) || (triesMove(one, requests) && one.input.category === undefined)),
    isOneThing: (left: string, right: string) => {
      const at = read(left).words.length;
      if (isCodeOfList(read(left), read(right))) return true;
      const { found, provider } = read(`${left} and ${right}`);
      // "St Mary | and St Oswin" may be one school.
      return [...found, ...(provider.is === 'one' ? [provider] : [])].some(({ from, to }) => from < at && to > at + 1);
    },
    saysMore: (said: string) => {
      const { words, found, provider, classified } = read(said);
      const named = provider.is === 'none' ? found : [...found, provider];
      const plain = words.filter(({ text }, at) => !bindingWords.has(text) && !named.some(({ from, to }) => at >= from && at < to));
      return (plain.length > 0 || found.some(({ slot }) => slot === 'days')) && (classified?.support ?? 0) >= 0.2;
    },
  };
  // "Compare Marlow Bank and Kiln Row" is one question; the two names alone are not.
  const eachName = (said: string) => {
    const names = splitNames(said, read) ?? [said];
    const both = mean(said);
    if (!takesTwo(both, requests) || names.every((one) => read(one).bare)) return names;
    // "Days left for Kiln Row, Cinder Lane and St Mary's" compares nothing: of one of them alone it is a question by itself.
    const first = mean(names[0]!);
    return both.does === 'ask' && first.does === 'request' && !takesTwo(first, requests) ? names : [said];
  };
  // A list of names may make no sense as a whole.
  const spread = (said: string) => (mean(said).does === 'out-of-scope' ? (splitNames(said, read) ?? [said]) : [said]);
  const clauses = sentencesOf(plain)
    .flatMap((one) => splitClauses(one, reader))
    .flatMap(spread);
  if (clauses.length > most) return alone;
  const likeness = (said: string) => read(said).classified?.score ?? 0;
  const { asked, told } = sort(clauses, (said) => mean(said), likeness);
  const named = told.map((said) => ({ said, ...read(said) })).filter(({ provider }) => provider.is === 'one');
  const [first] = named;
  const near = first?.provider.is === 'one' ? first.provider.provider.key : undefined;
  const rows = named.filter(({ bare }) => bare);
  // "Days left for:" and a list of names under it.
  const listed = rows.length > 1 && asked.length === 1 && read(asked[0]!).provider.is === 'none';
  const parts = listed ? rows.map(({ said }) => `${asked[0]!.replace(/[?:.\s]+$/, '')} ${said}`) : asked.flatMap(eachName);
  if (parts.length <= 1) {
    const [only = text] = parts;
    const understood = partsInTurn([only], mean, near, memory)[0]!.understood;
    // What is said beside a command belongs to it ("Log half a day at Kiln Row. It was a core visit.").
    // But a reason that makes no sense of the whole ("…, the hall is being used that day") takes nothing from what is to be done.
    const lost = whole.does === 'out-of-scope' && told.length > 0 && !told.some((said) => takesBack.test(said));
    // "Been off sick since Monday, what's moved at my schools?": what is told beside it may say more clearly what is asked.
    const clouded = whole.does === 'request' && told.length > 0 && plain === text && likeness(only) < likeness(text);
    const better =
      !clouded &&
      !(isOne && 'request' in understood && understood.request !== whole.request) &&
      understood.does === 'request' &&
      (!isCommand(understood, requests) || lost) &&
      (whole.does !== 'request' || plain !== text || told.length > 0);
    // "It's Joan. How many days …": who talks is no school.
    const clearer = understood.does === 'ask' && whole.does === 'unknown-provider' && told.length > 0;
    return better || clearer ? [{ said: only, understood }] : alone;
  }
  // "Log half a day at Kiln Row and tell me what's left": what only asks is no more of what is to be done.
  const asksToo = asked
    .slice(1)
    .some((said) => isAsking(said) && mean(said).does === 'request' && !isCommand(mean(said), requests) && likeness(said) >= plainly);
  if (
    isCommand(whole, requests) &&
    !asksToo &&
    asked.filter(isAsking).length < 2 &&
    asked.length === clauses.length &&
    parts.length === asked.length
  )
    return alone;
  const all = partsInTurn(parts, mean, near, memory);
  const asOne = ({ understood }: Part) => isOne && 'request' in understood && understood.request === whole.request;
  // "When is our TAS, and how many days does that leave?" asks both plainly enough.
  const apart = all.every(({ said, understood }) => understood.does === 'request' && likeness(said) >= plainly);
  // A question that is not understood is named, and not passed over for the one that is.
  const lost = all.some(({ said, understood }) => understood.does !== 'request' && !isAsking(said));
  if (isOne && !apart && (lost || !all.some(asOne))) return alone;
  // "Two-year-old visit - how often": as a whole it is one question, of which a piece by itself asks for a school.
  const isWhole = ({ understood }: Part) => JSON.stringify(understood) === JSON.stringify(whole) || saysLess(understood, whole);
  return whole.does === 'request' && all.some(isWhole) && all.every((one) => isWhole(one) || lacksProvider(one)) ? alone : all;
}

/** "B1 | and B2 primaries in Weirside": one list of both. */
function isCodeOfList(left: Message, right: Message): boolean {
  const [code] = left.found.filter(({ slot }) => slot === 'category');
  const alone = code && left.words.every(({ text }, at) => bindingWords.has(text) || (at >= code.from && at < code.to));
  const next = right.found.some(({ slot, from }) => slot === 'category' && from === 0);
  return alone === true && next && [...right.found, ...right.aside].some(({ slot }) => slot === 'kind' || slot === 'phase');
}

/** What may take back what stands before it. */
const takesBack = /\b(no|not|don['’]?t|do not|never|wait|stop|cancel|scrap|forget|unless|instead|actually|ignore)\b/i;

/** Reads each text once: a stretch of a message is looked at from several sides. */
function oncePerText<T>(read: (said: string) => T): (said: string) => T {
  const known = new Map<string, T>();
  return (said) => {
    const value = known.get(said) ?? read(said);
    known.set(said, value);
    return value;
  };
}

/** "What if Cinder Lane and Kiln Row went to B2": from one category to another. */
function triesMove(one: Understanding, requests: readonly Request[]): boolean {
  const request = 'request' in one && requests.find(({ name }) => name === one.request);
  return request ? 'from' in request.input.shape && 'category' in request.input.shape : false;
}

function mayBeSeveral(text: string): boolean {
  return /[\n\t|;,&+/–—]|[.?!]\s+\S|\s-\s|\b(and|n|also|plus|then|but)\b|\d{6}(-w)? +(EY)?\d{6}/i.test(text.trim());
}

/** One question and nothing else but greetings and thanks ("hi, … please, thanks"): its parts need not be read besides the whole. */
function isOneGreeted(text: string): boolean {
  const said = text.split(/[,.!?]\s+/).filter((one) => !isGreeting(readWords(one)));
  return said.length === 1 && !mayBeSeveral(said[0]!);
}

/** So like an example a stretch must be that asks by no form of words, beside one that does. */
const plainlySaid = 0.7;
/** So like an example each of several questions must be that are asked in one message, where all its words point to one. */
const plainly = 0.6;

/** What asks, and what only tells. Where nothing begins as a question does, everything that is understood asks. */
function sort(
  clauses: readonly string[],
  mean: (said: string) => Understanding,
  likeness: (said: string) => number,
): { asked: string[]; told: string[] } {
  const means = clauses
    .filter((said) => clauses.length === 1 || !notThat.test(said))
    .map((said) => ({ said, is: mean(said) }))
    .filter(({ is }) => is.does !== 'greeting');
  const understood = means.filter(({ is }) => 'request' in is);
  const bare = ({ is }: { is: Understanding }) => 'request' in is && is.request === 'provider-overview';
  const asking = means.filter((one) => isAsking(one.said));
  const some = understood.filter((one) => !bare(one));
  const asked =
    asking.length > 0
      ? means.filter(
          (one) =>
            isAsking(one.said) ||
            (some.includes(one) && one.is.does === 'request' && !isTelling(one.said) && likeness(one.said) >= plainlySaid),
        )
      : some.length > 0
        ? some
        : understood;
  return { asked: asked.map(({ said }) => said), told: means.filter((one) => !asked.includes(one)).map(({ said }) => said) };
}
