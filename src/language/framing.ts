import { questionWords } from './mood-of.ts';
import type { Word } from './read-words.ts';
import { greetingWords } from './words/everyday-words.ts';

const helps = '(?:can|could|would|will|may|might|cld|wld)';
const softly = '(?:(?:please|pls|plz|possibly|perhaps|maybe|just|kindly|quickly|also|ever|really|at all)\\s)*';
const asking =
  '(?:tell|remind|show|let|give|help|advise|inform|confirm (?:for|to|with))\\s(?:me|us)(?:\\sknow)?|check|clarify|look up|find out|confirm|explain|ask|enquire|inquire';
/** What a question goes on with once it has been asked politely. */
const goesOn =
  '(?=(?:if|whether|what|whats|which|when|whens|where|wheres|who|whos|whose|why|how|about|of|the|our|my|for|is|are|do|does|has|have|im|i|we)\\b)';

/** Ways of leading up to what is asked, which say nothing of it. Tried one after another at a message's beginning. */
const leads = [
  // "Can you remind me …", "could you possibly tell us …", "would you be able to …", "please can I check …".
  `${softly}(?:${helps}\\s(?:you|u|i|we|someone|anyone|somebody|anybody)\\s${softly})(?:be able to\\s)?(?:${asking})\\s(?:on\\s|for me\\s)?${goesOn}`,
  `${softly}(?:would|do) you mind\\s(?:tell|remind|show|giv|check|confirm)ing(?:\\s(?:me|us))?\\s`,
  `${softly}is it (?:ok|okay|alright|possible|fine)(?: for me)? to (?:ask|know|check|find out|see)\\s`,
  `(?:please )?(?:remind|tell|advise) (?:me|us)\\s(?:again\\s)?${goesOn}`,
  // "I was wondering if you could tell me …", "I'd like to know …".
  `(?:i |we )?(?:am |was |were |im |are )?(?:just |only )*(?:wonder|wondering|wondered|curious|asking|checking|enquiring|after|looking) (?:if|whether|about|on|to)?\\s?(?=\\S)`,
  `(?:i |we )wonder (?:if|whether)?\\s?`,
  `(?:just |only )+(?:a |wondering|checking|asking|want(?:ed)? to|need(?:ed)? to|trying to)(?: to)?(?: know| check| ask| see| find out| confirm)?\\s`,
  `(?:(?:i|we)d |(?:i|we) would |(?:i|we) )(?:really |just )?(?:like|love|need|want|wanted) to (?:(?:know|check|ask|find out|understand|see) ${goesOn})`,
  `(?:if|whether) (?:you|u|i|we) (?:can|could|would|might) (?:please |possibly |just )*(?:(?:tell|remind|show|give|let) (?:me|us)(?: know)?|check|find out)\\s`,
  // "Do you know …", "any idea …".
  `(?:do|would|dont) (?:you|u) (?:happen to )?know\\s`,
  `(?:have (?:you|u) )?(?:got )?any (?:idea|clue)s?\\s`,
  `(?:a |one |two |three )?(?:just )?(?:a )?(?:quick|small|silly|stupid|daft|random|simple) (?:one|question|query|thing)s?\\s`,
  `(?:a |one |two |three |couple of |few )(?:quick )?(?:questions?|things?|queries) ?(?:please |from me |for you )?`,
  `(?:sorry|apologies) (?:to|for) (?:be a pain|be a nuisance|bother you|bothering you|trouble you|keep asking|ask again|chase|the bother)(?: again)?(?: but)?\\s`,
  `(?:im )?not sure (?:if|whether) (?:this is|youre|you are|its|im in) (?:the )?(?:right|best|correct) (?:place|person|one|thing)?(?: to ask| for this)?(?: but)?\\s`,
  `(?:i )?hope (?:you are|youre|this finds you|all is|alls|you had|your)(?: \\w+){0,4}? (?:well|good|ok|okay|weekend|day|week)\\s`,
  `(?:when|if) (?:you|u) (?:get|have) (?:a )?(?:chance|minute|moment|sec|second|mo)\\s`,
  // "Great, send it", "hang on, that should be …": what was said before it is taken up.
  `(?:great|lovely|perfect|brilliant|super|fine|actually|hang on|hold on|oh no|oops|whoops)\\s`,
  `no rush but\\s|whilst i think of it\\s|while im (?:here|at it|on)\\s|before i forget\\s|skip the small talk\\s|thanks in advance\\s`,
].map((lead) => new RegExp(`^(?:${lead})`));

/** "Tell me when its category changes" asks for nothing now. */
const wantsNews =
  /^(?:(?:please|pls|can you|could you|would you) )*(?:(?:tell|let|notify|alert|warn|message) (?:me|us)(?: know)? (?:when|whenever|if|once|as soon as)) (?!.*\b(?:last|did|has|have|is|was)\b)(?=.*\b(?:changes|moves|goes (?:up|down|to|into)|drops|becomes)\b)/;

/** The words that one of `leads` begins with: most messages begin with another, and need not be tried. */
const leadBegins = new Set(
  (
    'can could would will may might cld wld please pls plz possibly perhaps maybe just kindly quickly also ever really at tell remind show let give ' +
    'help advise inform confirm check clarify look find explain ask enquire inquire do dont is i we am im are was were only wonder wondering ' +
    'wondered curious asking checking enquiring after looking id wed if whether have got any a one two three couple few quick small silly stupid ' +
    'daft random simple question questions thing things query queries sorry apologies not hope when no whilst while before skip thanks ' +
    'great lovely perfect brilliant super fine actually hang hold oh oops whoops'
  ).split(' '),
);

/** Ways of ending that say nothing of what is asked. */
const ends = [
  `\\s(?:if|when|whenever) (?:you|u) (?:can|could|get a (?:chance|minute|moment)|have (?:a |the )?(?:chance|minute|moment|time)|dont mind|know|would)`,
  `\\sif (?:thats|its|it is|that is) (?:ok|okay|alright|possible|not too much trouble|no trouble)`,
  `\\sif poss(?:ible)?`,
  `\\sthanks in advance`,
  `\\s(?:no rush|asap)`,
  `\\s(?:at the (?:mo|moment|minute)|right now|as things stand|these days)`,
].map((end) => new RegExp(`(?:${end})$`));

/** Greetings and "please" before or after it are stepped over. */
const polite = new Set(
  'please pls plz sorry so oh ok okay and also but well right just then hi hiya hello hey alright morning afternoon evening good tally thanks thank cheers ta x xx'.split(
    ' ',
  ),
);

/**
 * A message's words without what only leads up to the question or rounds it off ("can you remind me", "I was wondering
 * if", "quick one", "when you get a chance"): it says nothing of what is asked, and must weigh nothing whatever other
 * requests make of its words ("remind"). Of a message of nothing else nothing is left: it asks nothing yet.
 *
 * @example withoutFraming(readWords('can you remind me what category we are')).map(({ text }) => text) // ['what', 'category', 'we', 'are']
 */
export function withoutFraming(words: readonly Word[]): Word[] {
  let kept = alsoOf(words);
  const news =
    leadBegins.has(words[0]?.text ?? '') || words[0]?.text === 'notify' ? wantsNews.exec(words.map(({ text }) => text).join(' ')) : null;
  if (news) kept = [{ text: 'watch', raw: '' }, ...kept.slice(news[0].trim().split(' ').length)];
  for (let begun = 0; begun < kept.length; ) {
    const lead = leadBegins.has(kept[begun]!.text) ? leadAt(kept, begun) : '';
    if (lead !== '') kept = [...kept.slice(0, begun), ...kept.slice(begun + lead.split(' ').length)];
    else if (polite.has(kept[begun]!.text)) begun++;
    else break;
  }
  let last = kept.length;
  while (last > 0 && polite.has(kept[last - 1]!.text)) last--;
  const said = kept
    .slice(0, last)
    .map(({ text }) => text)
    .join(' ');
  for (const end of ends) {
    const found = end.exec(said)?.[0].trim();
    if (found) kept.splice(last - found.split(' ').length, found.split(' ').length);
    if (found) break;
  }
  if (kept.length === words.length) return kept;
  return kept.some(({ text }) => !greetingWords.has(text) && !polite.has(text)) ? kept : kept.filter(({ text }) => greetingWords.has(text));
}

/** "Nettlewick Juniors as well" is "and Nettlewick Juniors", and so is "online instead". */
function alsoOf(words: readonly Word[]): Word[] {
  const last = words.at(-1)?.text;
  const ends = last === 'too' || last === 'instead' ? 1 : words.at(-2)?.text === 'as' && last === 'well' ? 2 : 0;
  if (ends === 0 || words.length - ends > 5 || questionWords.has(words[0]!.text)) return [...words];
  return [{ text: 'and', raw: '' }, ...words.slice(0, -ends).filter(({ text }, at) => at > 0 || text !== 'and')];
}

/** The longest of `leads` that stands there, or nothing. */
function leadAt(words: readonly Word[], from: number): string {
  const said = `${words
    .slice(from, from + 24)
    .map(({ text }) => text)
    .join(' ')} `;
  let longest = '';
  for (const one of leads) {
    const lead = one.exec(said)?.[0].trim() ?? '';
    if (lead.length > longest.length) longest = lead;
  }
  return longest;
}
