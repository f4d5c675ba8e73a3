const opening =
  /^(?:(?:(?:hi|hiya|hello|hey|dear)\s+\p{L}+,|hi|hiya|hello|hey|there|morning|afternoon|please|pls|and|also|then|plus|ok|okay|so|but|oh|sorry|now|finally|lastly|secondly|first|firstly)[\s,]+)*(?<word>[\p{L}’']+)(?:\s+(?<next>[\p{L}’']+))?/iu;

const questions = new Set(
  'what whats when whens who whos whose how hows which why where wheres list show tell give find compare log undo cancel reverse correct remove record watch unwatch pause resume export count remind'.split(
    ' ',
  ),
);
/** These begin a question only before one of `asked`: "has it had its review", but not "has been overdue". */
const helping = new Set('is are was were has have had do does did can could would will should may am'.split(' '));
const asked = new Set(
  'it its they their them we our us i my you your he she there the that this these those any anyone anybody anything someone somebody something everyone everything nobody both all'.split(
    ' ',
  ),
);

/** "I would like to know …", "let me know …": a question put as a statement. */
const wishing =
  /\b(?:like|want|wanted|need|trying|hoping) (?:to (?:know|see|check|ask|find|log|record|undo|cancel|correct|confirm|book|add)|the|a list)\b|\blet (?:me|us) know\b|\bwonder(?:ing|ed)?\b|\blooking for\b/i;

/**
 * Does this stretch of a message ask (or tell Tally to do) something, to judge by how it begins or ends?
 *
 * @example isAsking('and when is its next TAS') // true; isAsking('I am at Fellview today') // false
 */
export function isAsking(said: string): boolean {
  if (/\?["”')\s]*$/.test(said) || wishing.test(said)) return true;
  // "Two things please: what category are we": what leads up to it asks nothing.
  return said.split(/[:–—]\s+|\s-\s+/).some((stretch) => {
    const { word = '', next = '' } = opening.exec(stretch.trim())?.groups ?? {};
    const first = word.toLowerCase().replace(/[’']/g, '');
    return questions.has(first) || (helping.has(first) && asked.has(next.toLowerCase()));
  });
}

/** "Hi Priya," and "Good morning all": nothing is asked of Priya. */
const salutation = /^\s*(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening)|morning|afternoon|evening|cheers)\b[^?]{0,30}$/i;

/** "The hall is being used that day", "the head cannot do Tuesday". */
const stating =
  /^\W*(?:as |because |since )?(?:the|our|my|a|an|there)\s(?:[\p{L}’']+\s){1,4}(?:is|are|was|were|cant|can['’]t|cannot|isnt|isn['’]t|wont|won['’]t)\s/iu;

const telling =
  /\b(?:i|i['’]?m|i['’]?ve|we|we['’]?re|we['’]?ve|you|he|she|hope|thanks|thank)\b|^\W*(?:just |quick one[.,:]? ?)?(?:got|have|having|been|seeing|meeting|off to|on my way|about to|at|heading|off the phone|off a call|come off|came off|spoke|spoken|quick (?:one|question))\b|^\W*(?:(?:hi|hiya|hello|hey|morning|afternoon)\W+)*(?:it['’]?s|this is|it is) (?:me,? )?\p{L}+(?: \p{L}+)? (?:from|here|at)\b/iu;

/**
 * Does it tell something about the people who talk, and ask nothing?
 *
 * @example isTelling('We would like to plan the summer term.') // true; isTelling('days left at Fellview') // false
 */
export function isTelling(said: string): boolean {
  return !isAsking(said) && (telling.test(said) || stating.test(said) || salutation.test(said));
}
