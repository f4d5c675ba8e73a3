import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { offencesOf, type Spoilt } from './offences-of.ts';

const refused: [fact: string, spoil: (pack: Spoilt) => void, offence: string][] = [
  [
    'items that fall short of the stated total',
    (p) => (p.groups[0].totalDays = 3.5),
    'groups[0].totalDays: says 3.5 days, but the items add up to 3',
  ],
  [
    'an item outside the allocation counted into the total',
    (p) => delete p.groups[0].items[2].outside,
    'groups[0].totalDays: says 3 days, but the items add up to 5',
  ],
  [
    'a total that is no number of quarter-days',
    (p) => (p.groups[1].totalDays = 4.4),
    'groups[1].totalDays: must be a whole number of quarter-days',
  ],
  ['an item that gives no days', (p) => (p.groups[0].items[2].parts = {}), 'groups[0].items[2].parts: gives no days'],
  ['a negative part', (p) => (p.groups[0].items[2].parts = { visit: 2, report: -1 }), 'groups[0].items[2].parts: has a figure below zero'],
  [
    'preparation given twice',
    (p) => Object.assign(p.groups[0].items[0], { reportCoversPrep: true }),
    'groups[0].items[0].parts.prep: is given, though the report covers preparation',
  ],
  ['an item without a citation', (p) => delete p.groups[0].items[1].citation, 'groups[0].items[1].citation: missing'],
  ['a category without a citation', (p) => delete p.categories[1].citation, 'categories[1].citation: missing'],
  ['an activity without a citation', (p) => delete p.activities[0].citation, 'activities[0].citation: missing'],
  [
    'a citation without its place',
    (p) => (p.groups[2].citation = { document: 'strategy', place: '' }),
    'groups[2].citation.place: Too small: expected string to have >=1 characters',
  ],
  [
    'a citation of a document that the pack does not list',
    (p) => (p.groups[2].citation = { document: 'slides', place: 'Slide 3' }),
    'groups[2].citation.document: unknown document "slides"',
  ],
  [
    'a discrepancy whose place is not cited',
    (p) => delete p.discrepancies[0].places[1].citation,
    'discrepancies[0].places[1].citation: missing',
  ],
  [
    'an unknown activity',
    (p) => (p.groups[1].items[0].activity = 'core-vist'),
    'groups[1].items[0].activity: unknown activity "core-vist"',
  ],
  [
    'an unknown category of a group',
    (p) => p.groups[2].appliesTo.categories.push('Amber'),
    'groups[2].appliesTo.categories[2]: unknown category "Amber"',
  ],
  ['an unknown kind', (p) => (p.groups[2].appliesTo.kinds = ['child-minder', 'pvi']), 'groups[2].appliesTo.kinds[1]: unknown kind "pvi"'],
  [
    'a kind that Tally does not have',
    (p) => (p.groups[2].appliesTo.kinds = ['child-minder', 'playgroup']),
    'groups[2].appliesTo.kinds[1]: Invalid option: expected one of',
  ],
  ['an unknown discrepancy', (p) => (p.groups[1].discrepancies = ['days']), 'groups[1].discrepancies[0]: unknown discrepancy "days"'],
  [
    'an activity that counts as an unknown one',
    (p) => (p.activities[2].countsAs = 'inspection'),
    'activities[2].countsAs: unknown activity "inspection"',
  ],
  [
    'an activity that counts as itself',
    (p) => (p.activities[2].countsAs = 'deep-visit'),
    'activities[2].countsAs: names the activity itself',
  ],
  [
    'criteria for an unknown category',
    (p) =>
      (p.criteria = [
        { category: 'Blue', kinds: ['child-minder'], columns: [{ name: 'Ofsted', text: 'x' }], citation: p.groups[0].citation },
      ]),
    'criteria[0].category: unknown category "Blue"',
  ],
  [
    'neither one window nor one for each occurrence',
    (p) => (p.groups[1].items[0].windows = [{ in: 'any-time' }, { in: 'term', term: 'spring' }]),
    'groups[1].items[0].windows: has 2 windows for 6 occurrences: give one for each, or one for all',
  ],
  [
    'a window in August',
    (p) => (p.groups[0].items[1].windows[0] = { in: 'month', month: 8 }),
    'groups[0].items[1].windows[0].month: August has no school days',
  ],
  [
    'a month outside its half term',
    (p) => (p.groups[0].items[1].windows[0].month = 3),
    'groups[0].items[1].windows[0].halfTerm: March does not fall in autumn-2',
  ],
  [
    'a thirteenth month',
    (p) => (p.groups[0].items[1].windows[0].month = 13),
    'groups[0].items[1].windows[0].month: Too big: expected number to be <=12',
  ],
  [
    'a half term that does not exist',
    (p) => (p.groups[0].items[1].windows[0].halfTerm = 'autumn-3'),
    'groups[0].items[1].windows[0].halfTerm: Invalid option',
  ],
  [
    'a window before an activity that the group does not have',
    (p) => (p.groups[1].items[0].windows = [{ in: 'before', activity: 'preparation' }]),
    'groups[1].items[0].windows[0].activity: "preparation" is not among the group\'s days',
  ],
  [
    'a window before the activity itself',
    (p) => (p.groups[0].items[0].windows = [{ in: 'before', activity: 'preparation' }]),
    'groups[0].items[0].windows[0].activity: names the activity itself',
  ],
  [
    'a window before something that may happen at any time',
    (p) => (p.groups[0].items[0].windows = [{ in: 'before', activity: 'deep-visit' }]),
    'groups[0].items[0].windows[0].activity: "deep-visit" has no window of its own to come before',
  ],
  [
    'a shape of note for an unknown activity',
    (p) => (p.noteShapes = [shape(p, { activities: ['core-vist'] })]),
    'noteShapes[0].activities[0]: unknown activity "core-vist"',
  ],
  ['a shape of note without a citation', (p) => (p.noteShapes = [shape(p, { citation: undefined })]), 'noteShapes[0].citation: missing'],
  [
    'two shapes of note for an activity and a kind',
    (p) => (p.noteShapes = [shape(p), shape(p, { id: 'other', kinds: ['child-minder'] })]),
    'noteShapes[1].activities: visit is already given by noteShapes[0]',
  ],
  [
    'a shape of note with nothing to write in',
    (p) => (p.noteShapes = [shape(p, { parts: [{ id: 'met', label: 'Met', kind: 'met' }] })]),
    'noteShapes[0].parts: has nothing to write in',
  ],
  [
    'a part of a note given twice',
    (p) => (p.noteShapes = [shape(p, { parts: [text('seen'), text('seen')] })]),
    'noteShapes[0].parts[1].id: "seen" is already used at noteShapes[0].parts[0]',
  ],
  [
    'two lists of actions in one note',
    (p) =>
      (p.noteShapes = [
        shape(p, {
          parts: [text('seen'), { id: 'actions', label: 'Actions', kind: 'actions' }, { id: 'more', label: 'More', kind: 'actions' }],
        }),
      ]),
    'noteShapes[0].parts[2].kind: a note has one part of kind actions, and noteShapes[0].parts[1] is it',
  ],
  [
    'a part of a note with the name of what is kept from leaders',
    (p) => (p.noteShapes = [shape(p, { parts: [text('confidential')] })]),
    'noteShapes[0].parts[0].id: "confidential" is what every note has besides its parts',
  ],
  [
    'a choice without a name',
    (p) => (p.noteShapes = [shape(p, { options: [{ id: 'a', label: 'A' }] })]),
    'noteShapes[0].choice: is missing, though there are options',
  ],
  [
    'a kind of part that Tally does not have',
    (p) => (p.noteShapes = [shape(p, { parts: [{ ...text('x'), kind: 'picture' }] })]),
    'noteShapes[0].parts[0].kind: Invalid option',
  ],
  ['an id given twice', (p) => (p.groups[1].id = 'school-green'), 'groups[1].id: "school-green" is already used at groups[0]'],
  ['an activity given twice', (p) => (p.activities[0].id = 'visit'), 'activities[1].id: "visit" is already used at activities[0]'],
  [
    'a name that fits two activities',
    (p) => (p.activities[0].aliases = ['Call']),
    'activities[1].aliases: "call" is already used at activities[0]',
  ],
  [
    'two groups for the same category and kind',
    (p) => p.groups[0].appliesTo.categories.push('Red'),
    'groups[1].appliesTo: Red as maintained-school is already given by groups[0]',
  ],
  [
    'a category that no group gives to one of its kinds',
    (p) => p.groups[2].appliesTo.categories.pop(),
    'categories[1]: no group says what Red gets as child-minder',
  ],
  ['a kind that gets nothing', (p) => p.groups.pop(), 'kinds[1]: no group says what child-minder gets'],
  [
    'a category given to a kind that cannot have it',
    (p) => (p.kinds[1].categorised = false),
    'groups[2].appliesTo: category Green is not one that child-minder can have',
  ],
  ['a field that packs do not have', (p) => (p.groups[0].note = 'x'), 'groups[0]: Unrecognized key: "note"'],
  ['a shape that Tally does not have', (p) => (p.groups[0].items[0].shape = 'weeks'), 'groups[0].items[0].shape: Invalid input'],
  ['a period that ends before it begins', (p) => (p.period.to = '2029-08-31'), 'period.to: is before the period begins (2030-09-01)'],
  [
    'a reading of report cards that is adopted from the start',
    (p) =>
      (p.rules = [
        {
          check: 'inspection-grade',
          id: 'good',
          appliesTo: { kinds: ['child-minder'] },
          text: 'x',
          grades: [2],
          reading: { text: 'x', lowestArea: 'expected standard', safeguardingMet: true, adopted: true },
          citation: p.groups[0].citation,
        },
      ]),
    'rules[0].reading.adopted: Invalid input: expected false',
  ],
];

function text(id: string) {
  return { id, label: 'Seen', kind: 'text' };
}

function shape(pack: Spoilt, more: object = {}) {
  return { id: 'visit', activities: ['visit'], parts: [text('seen')], citation: pack.groups[0].citation, ...more };
}

describe('loading a pack refuses', () => {
  for (const [fact, spoil, offence] of refused) {
    test(fact, () => {
      const offences = offencesOf(spoil);
      assert.ok(
        offences.some((line) => line.startsWith(offence)),
        `not told "${offence}" but ${JSON.stringify(offences)}`,
      );
    });
  }
});
