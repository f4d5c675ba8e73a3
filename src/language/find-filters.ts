import type { OfstedOutcome, Order, State } from '../requests/lists/filters.ts';
import type { Found, Slot } from './found.ts';
import type { Word } from './read-words.ts';
import { saidAt } from './said-at.ts';

type Pattern<V> = readonly [RegExp, V];

/** Each with the words that say it, in order: the first that fits is meant. Words are as `readWords` brings them to one form. */
const states: readonly Pattern<State>[] = [
  [
    /\b(without|no|not|havent|hasnt|dont|lacking) (?!(been )?told)(\w+ ){0,3}(category|categories|categorised)\b|\buncategorised\b/,
    'uncategorised',
  ],
  [
    /^(?!.*\bsince\b).*\b(still (need|needs|to have|to hold|owed|owe|waiting for|have to have)|yet to have|((have|has) not|havent|hasnt|not) (yet )?had (its|their|a|an|the)) (?!(\w+ ){0,3}(visits?|agreements?|category|letters?|notes?|summary|summaries)\b(?! to))/,
    'to-hold',
  ],
  [
    /\b(no|without|not|dont|doesnt|havent|hasnt|lack|lacking|need|needs|missing)\b( \w+){0,4} (advis[eo]r|officer|sia|carer|link (advis[eo]r|officer))s?\b(?! (visit|meeting|conversation))|\b(unassigned|unallocated|not (assigned|allocated)|without anybody|without anyone)\b|\b(nobody|no one|noone) (is )?(looks|looking|look|assigned|allocated)\b/,
    'unassigned',
  ],
  [
    /\b(no|without|not|isnt|arent|hasnt|havent|dont|nothing|lack|lacking|unbooked)\b.*\b(booked|planned|arranged|scheduled|diarised|in the diary|date|dates)\b/,
    'not-booked',
  ],
  [/\b(unbooked|unplanned|unscheduled)\b/, 'not-booked'],
  [/\bwith (an? |their |its )?(?!(\w+ ){0,2}(days?|notes?|letters?|summary)\b)(\w+ ){1,3}(still )?to (hold|do|have|come)\b/, 'to-hold'],
  [/\b(booked|planned|arranged|scheduled|diarised|in the diary)\b/, 'booked'],
  [
    /\b(not|havent|hasnt|never|nobody|no one|without)\b.*\b(visit|visits|visited|visiting|been to|seen|seeing|went to)\b|\b(no visits?|unvisited)\b|\bno (\w+ ){0,3}(visit|visits|meeting|meetings|conversation|review|reviews) (since|this)\b/,
    'not-visited',
  ],
  [/\b(not|havent|hasnt|never|nobody|no one)\b.*\b(inspected|inspection|ofsted|ofsteded)\b.*\bsince\b/, 'not-inspected'],
  [
    /^(?!.*\b(not|never|havent|hasnt|without|no|nothing)\b).*(\b(inspected|inspections?|ofsted|ofsteded)\b.*\b(since|(this|last) (week|month|term|year|half term)|recently|lately|so far)\b|\b(since|(this|last) (week|month|term|year)|recently|lately)\b.*\b(inspected|inspections?|ofsted|ofsteded)\b|\b(recently|just|newly) (been )?inspected\b|\b(had|have had|has had) (an? )?(inspection|ofsted)\b)/,
    'inspected',
  ],
  [
    /^(?!.*\b(not|never|havent|hasnt|without|no|nothing)\b).*(\b(visited|been to|seen|went to)\b.*\b(since|(this|last) (week|month|term|year|half term)|recently|lately|so far)\b|\b(have (i|we) (already )?(visited|been to|seen))\b|\b(have|has) (already |all )?had (an? |their |its |the |one )(?!(\w+ ){0,2}(letter|note|summary|category|change|head|agreement))[\w ]+)/,
    'visited',
  ],
  [
    /\b(overspent|overspend|overspends|overspending|over spent|over budget|gone over|over (its|their|the) (days|allocation)|(used|spent|had) more than)\b/,
    'overspent',
  ],
  [/\b(paused|on hold|suspended|on pause)\b/, 'paused'],
  [/\b(overdue|late|behind|missed)\b/, 'overdue'],
  [
    /\bdue\b(?! (an? |their |its |the )?(ofsted|inspection))|\b(need|needs|needing|owed) (a |an |its |their |another |the next )?(\w+ )?(visit|visits|visiting|meeting)\b/,
    'due',
  ],
];

const orders: readonly Pattern<Order>[] = [
  [/^(and |what about |who has )?(the )?most( left)?$/, 'most-left'],
  [/^(and |what about |who has )?(the )?(fewest|least)( left)?$/, 'least-left'],
  [/\b(sort|sorted|order|ordered|rank|ranked)\b.*\b(least|fewest|lowest|smallest)\b/, 'least-left'],
  [/\b(sort|sorted|order|ordered|rank|ranked)\b.*\b(days|left|remaining)\b/, 'most-left'],
  [/\b(most|biggest|highest|largest|lots of|plenty of)\b.*\b(days|time|support|left|remaining|unspent|unused)\b/, 'most-left'],
  [
    /\b(fewest|least|lowest|smallest|hardly any|few|almost no)\b.*\b(days|time|support|left|remaining)\b|\b(running (out|low)|nearly out|almost out|used up|low on days)\b/,
    'least-left',
  ],
];

/** Each colleague beside the others: who looks after schools, said of all of them at once, or asked which of them. */
const nothingLeft: readonly Pattern<0>[] = [
  [
    /\b(no|zero) (more )?(days|support|time|visits) (left|remaining|to (use|spend))\b|\bnothing (left|remaining)\b|\b(run|ran) out of (days|time|support)\b|\bout of days\b|\b(used|spent) (up )?(all|every|the whole) (of )?(their|its|the) (\w+ )?(days|allocation|time|support|entitlement)\b/,
    0,
  ],
];

const twos: readonly Pattern<'yes'>[] = [
  [/\b(with|have|has|having|take|takes|taking|offer|offers|offering|for|got|admit|admits) (\w+ ){0,3}twos\b/, 'yes'],
];

const shares: readonly Pattern<'colleague'>[] = [
  [
    /\b(by|per|each|every|for all|across) (the |our |my )?(advis[eo]rs?|officers?|person|colleagues?|team member|member of (the )?(team|staff))\b|\b(between|among|amongst) (the |our |my )?(advis[eo]rs|officers|team|colleagues|us|everyone)\b|\b(which|what) (advis[eo]rs?|officers?|colleagues?|of us|one of us|of the (advis[eo]rs|officers|team))\b|\bwho (has|s|got|has got) (got )?(the )?(most|more|fewest|least) (school|setting|provider|work)s?\b|\bwho (has|s|got|has got) (got )?(the )?(biggest|smallest|heaviest|lightest|largest) (caseload|patch|load|list)\b|\b(caseloads?|workloads?|work|load) (is |are |it )?(\w+ )?(shared|spread|split|balanced|divided)\b|\b(shared|spread|split|balanced|divided) (out |evenly |fairly )?(between|among|across)\b|\b(advis[eo]rs|officers) (each|compare)\b|\bcompare (the |our )?(caseloads|advis[eo]rs|officers)\b|\bcaseloads (compare|compared|side by side)\b/,
    'colleague',
  ],
];

const outcomes: readonly Pattern<OfstedOutcome>[] = [
  [
    /\b(not|never|havent|hasnt|without|no)\b.*\b(been )?(judged|graded|inspected|inspection|inspections|ofsted grade|ofsted rating)\b|\bungraded\b/,
    'not judged',
  ],
  [
    /\b(less than|below|worse than|under|not (yet )?(rated |judged |graded )?|arent (rated |judged )?|isnt (rated |judged )?) ?good\b/,
    'less than good',
  ],
  [/\bspecial measures\b/, 'special measures'],
  [/\bserious weakness(es)?\b/, 'serious weaknesses'],
  [/\bneeds? attention\b/, 'needs attention'],
  [/\burgent improvement\b/, 'urgent improvement'],
  [/\bexpected standard\b/, 'expected standard'],
  [/\bstrong standard\b/, 'strong standard'],
  [/\bexceptional\b/, 'exceptional'],
  [/\b(requires? improvement|requiring improvement|ri)\b/, 'requires improvement'],
  [/\binadequate\b/, 'inadequate'],
  [
    /\b(not met|didnt meet|do not meet|dont meet)\b.*\b(requirements|ofsted)\b|\b(ofsted|is|are|were|was|judged|graded) (met )?not met\b/,
    'not met',
  ],
  [/\b(ofsted met|met (the |ofsted )?requirements)\b|\b(are|were|judged|graded) met\b/, 'met'],
  [
    /^(?!.*\b(notes?|actions?|visits?|letters?|meetings?|minutes|summary|summaries|items?|jobs?|tasks?|days)\b).*\b(mine|my|which|who|how many|any|schools?|settings?|providers?|primary|academy|pvis?|minders?|nursery|nurseries|ones)\b( \w+){0,4} (is|are|were|was|got|as) (\w+ )?outstanding\b|\b(rated|judged|graded|ofsted|inspected)\b.*\boutstanding\b|\boutstanding (school|setting|settings|nursery|pvi|pvis|ofsted|rated)\b/,
    'outstanding',
  ],
  [/\b(rated|judged|graded|ofsted|inspected)\b.*\bgood\b|\bgood (ofsted|rated)\b/, 'good'],
];

const grades: ReadonlyMap<string, OfstedOutcome> = new Map([
  ['outstanding', 'outstanding'],
  ['good', 'good'],
  ['requires improvement', 'requires improvement'],
  ['ri', 'requires improvement'],
  ['inadequate', 'inadequate'],
]);
const gradeWords = [...grades.keys()].join('|');
const either = new RegExp(`\\b(${gradeWords}) (?:or|and) (${gradeWords})\\b`);

const areas = [
  'inclusion',
  'curriculum',
  'achievement',
  'attendance',
  'behaviour',
  'personal development',
  'leadership',
  'early years',
  'sixth form',
  'post-16',
  'quality of education',
];

const phases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    primary: 'primary',
    secondary: 'secondary',
    special: 'special',
    specials: 'special',
    high: 'secondary',
    secondaries: 'secondary',
    pru: 'alternative',
    prus: 'alternative',
  }),
);
const kinds = new Set(['school', 'academy', 'provider', 'providers']);
const plurals = /(ies|s)$/i;

/**
 * What narrows a list in a message: a phase, how providers stand, an Ofsted outcome and its area, the whole authority.
 * Their words stay words besides: they tell which request is meant.
 *
 * @example findFilters(readWords('B1 schools with no TAS booked'))[0] // { slot: 'state', values: [{ value: 'not-booked', … }], … }
 */
export function findFilters(words: readonly Word[]): Found[] {
  const said = words.map(({ text }) => text).join(' ');
  const first = <V extends string | number>(slot: Slot, patterns: readonly Pattern<V>[]) => {
    for (const [pattern, value] of patterns) {
      const match = pattern.exec(said);
      if (match) return [{ ...named(slot, value, words), said: saidAt(said, match) }];
    }
    return [];
  };
  const state = first('state', states);
  // "Not inspected since 2021" is of a time, and not of a school that never was.
  const pair = eitherOutcome(said, words);
  const ofsted = state.some(({ values }) => values[0]?.value === 'not-inspected') ? [] : pair.length > 0 ? pair : first('ofsted', outcomes);
  const area = ofsted.length > 0 ? areas.find((one) => said.includes(one)) : undefined;
  return [
    ...state,
    ...first('order', orders),
    ...first('each', shares),
    ...first('leftUpTo', nothingLeft),
    ...first('twos', twos),
    ...whoVisited(said, state, words),
    ...ofsted,
    ...(area ? [{ ...named('area', area, words), said: saidAt(said, { index: said.indexOf(area), 0: area }) }] : []),
    ...phasesIn(words),
    ...(/\b(authority|authoritys|borough|county|council|citywide|everyone|everybody|la wide|whole la|across the la|whole service|overall)\b/.test(
      said,
    )
      ? [named('scope', 'authority', words)]
      : []),
  ];
}

/** "Good or outstanding", "RI or inadequate". */
function eitherOutcome(said: string, words: readonly Word[]): Found[] {
  const match = either.exec(said);
  const outcomes = [match?.[1], match?.[2]].flatMap((word) => grades.get(word ?? '') ?? []);
  return match ? outcomes.map((outcome) => ({ ...named('ofsted', outcome, words), said: saidAt(said, match) })) : [];
}

/** "Who have I not visited" is of the asker's own, whoever else was there. */
function whoVisited(said: string, [state]: readonly Found[], words: readonly Word[]): Found[] {
  const visits = state?.values[0]?.value === 'visited' || state?.values[0]?.value === 'not-visited';
  const match = /\b(have i|i have|ive|i (havent|haven t|did|didnt|never)|i not|havent i)\b/.exec(said);
  return visits && match ? [{ ...named('person', 'me', words), said: saidAt(said, match) }] : [];
}

/** A phase is one only of several schools: "primaries", "special schools"; in a name it belongs to the name. */
function phasesIn(words: readonly Word[]): Found[] {
  return words.flatMap(({ text, raw }, at) => {
    const next = words[at + 1];
    const many = kinds.has(next?.text ?? '') && plurals.test(next?.raw ?? '');
    const phase =
      text === 'nursery' && next?.text === 'school' && plurals.test(next.raw)
        ? 'nursery'
        : many || plurals.test(raw)
          ? phases.get(text)
          : undefined;
    return phase === undefined || (text === 'high' && !many)
      ? []
      : [{ slot: 'phase' as const, values: [{ value: phase, label: phase }], from: at, to: at + 1 }];
  });
}

function named(slot: Slot, value: string | number, words: readonly Word[]): Found {
  return { slot, values: [{ value, label: String(value) }], from: 0, to: words.length };
}
