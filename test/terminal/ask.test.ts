import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dataFolder, runTally } from './run-tally.ts';

const { folder, remove } = dataFolder();
const tally = (...args: string[]) => runTally(['--demo', ...args], { TALLY_DATA: folder });
const ask = (text: string, as: string, ...more: string[]) => tally('ask', text, '--as', `${as}@ashmere.example`, ...more);

before(async () => {
  const { code, out, err } = await runTally(['reset-demo'], { TALLY_DATA: folder });
  assert.equal(code, 0, err);
  assert.match(out, /days\.csv: read 171, added 171, changed 0, unchanged 0, rejected 0/);
});
after(remove);

/** For each role: who, what they ask, and what stands in the answer. */
const transcript: [role: string, who: string, text: string, answer: RegExp][] = [
  ['an advisor', 'priya.nair', 'how many days has marlow bank left?', /5\.5 days left of 9\.5 days/],
  ['an advisor', 'priya.nair', 'what is due?', /Hollin Edge Junior School/],
  [
    'an advisor',
    'priya.nair',
    'record a visit to Marlow Bank',
    /- When\?: Wed 24 Feb 2027[\s\S]*Send with: Next, or Save and finish later/,
  ],
  ['an early years officer', 'lucy.barrow', 'how many days has little lanterns left?', /9\.25 days left of up to 12\.5 days/],
  [
    'a senior advisor',
    'angela.thorne',
    'how many days has cinder lane left?',
    /11\.5 days left: 19 days as C from Tue 12 Jan 2027; 6 days used as B2/,
  ],
  ['the head of service', 'margaret.osei', 'which schools are in category C?', /Kiln Row/],
  ['a manager', 'neil.parrish', 'what category is lantern hill primary?', /category A\b/],
  ['a manager', 'neil.parrish', 'lantern hill', /2 names fit “lantern hill”. Which one do you mean/],
  ['an administrator', 'kofi.mensah', 'who looks after Fellview Primary?', /Tom Ashdown/],
  ['a headteacher', 'ruth.calloway', 'how many days do we have left?', /5\.5 days left of 9\.5 days/],
  ['a chair of governors', 'graham.tully', 'what category is Marlow Bank?', /B1/],
  ['a setting owner', 'odette.fairclough', 'how many days are left?', /Odette Fairclough Childminding/],
  ['a setting manager', 'chloe.dunn', 'how many days has Acorn Yard left?', /of up to 8 days/],
  ['a partner team', 'finance.team', 'help', /What you can ask/],
];

describe('the terminal answers as chat would', () => {
  for (const [role, who, text, answer] of transcript) {
    test(`${role} asks “${text}”`, async () => {
      const { code, out, err } = await ask(text, who);
      assert.equal(code, 0, err);
      assert.match(out, answer);
    });
  }

  test('a partner team is told nothing of a provider', async () => {
    const { out } = await ask('how many days has Marlow Bank left?', 'finance.team');
    assert.doesNotMatch(out, /9\.5|B1|Calloway/);
  });

  test('a head who asks for another school hears the same words as for one that does not exist', async () => {
    const other = await ask('how many days has Cinder Lane left?', 'ruth.calloway');
    const nobody = await ask('how many days has Zebra Crossing left?', 'ruth.calloway');
    assert.equal(other.out.replace(/cinder lane/gi, '…'), nobody.out.replace(/zebra crossing/gi, '…'));
    assert.doesNotMatch(other.out, /\b19\b|category C\b|900002/);
  });

  test('--json prints the same text, and the card', async () => {
    const { out: text } = await ask('how many days has marlow bank left?', 'priya.nair');
    const { code, out } = await ask('how many days has marlow bank left?', 'priya.nair', '--json');
    const answer = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(answer), ['text', 'cards']);
    assert.equal(answer.text, text.trimEnd());
    assert.equal(answer.cards.length, 1);
    assert.equal(answer.cards[0].type, 'AdaptiveCard');
    assert.equal(answer.cards[0].version, '1.5');
  });

  test('somebody the authority does not know is told how to get access', async () => {
    const { code, out, err } = await ask('help', 'nobody');
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /does not know nobody@ashmere\.example\..*\(person-unknown\)/);
    assert.doesNotMatch(err, /\n {4}at /);
  });
});

describe('the terminal and a person’s data', () => {
  test('export-person prints what is held, and erase-person leaves the facts without the person', async () => {
    const held = JSON.parse((await tally('export-person', 'tom.ashdown@ashmere.example')).out);
    assert.equal(held.person.name, 'Tom Ashdown');
    assert.ok(held.entries.length > 20);
    assert.ok(held.entries.every(({ by }: { by: string }) => by === held.person.key));

    assert.equal((await ask('help', 'tom.ashdown')).code, 0);
    assert.equal((await tally('erase-person', 'tom.ashdown@ashmere.example')).code, 0);
    const gone = await ask('help', 'tom.ashdown');
    assert.deepEqual([gone.code, gone.out], [1, '']);
    assert.equal((await tally('export-person', 'tom.ashdown@ashmere.example')).code, 1);

    const after = await ask('how many days has Fellview Primary left?', 'priya.nair');
    assert.match(after.out, /3 days left of 5 days/);
    const visits = await ask('visits to Fellview Primary', 'priya.nair');
    assert.doesNotMatch(visits.out, /Ashdown/);
  });
});
