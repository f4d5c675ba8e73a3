import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf, pointsOf, rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const lead = async (input: object) => (await ask('advisor', 'activity', input)).lead;

test('a TAS is chaired by the Head of Service or the SSIA for schools, by the Senior Adviser for settings', async () => {
  const answer = await ask('advisor', 'activity', { activity: 'tas-meeting', aspect: 'chair' });
  assert.match(
    answer.lead,
    /chaired by Head of Service or School Improvement Senior Advisor \(LA-maintained schools\); Senior Adviser for Early Years/,
  );
  assert.deepEqual(pointsOf(answer).sort(), ["Whether a Team Around meeting's agenda is set", 'Who chairs a Team Around meeting']);
  assert.equal(
    await lead({ activity: 'tas-meeting', kind: 'pvi', aspect: 'chair' }),
    'Team Around the Setting meeting: chaired by Senior Adviser for Early Years.',
  );
});

test('the head and the chair of governors must come to a school’s TAS', async () => {
  assert.match(
    await lead({ activity: 'tas-meeting', kind: 'maintained-school', aspect: 'who' }),
    /: headteacher and chair of governors must attend\. Takes part:/,
  );
});

test('a Core Visit is three hours', async () => {
  assert.match(await lead({ activity: 'core-visit', aspect: 'how-long' }), /^Core Visit: 3 hours of meetings and school activity/);
});

test('the Autumn Conversation is in November for A and AS, October for B1 and B2, September for C', async () => {
  assert.equal(
    await lead({ activity: 'autumn-conversation', aspect: 'when' }),
    'Autumn Conversations: November (Autumn 2) for A and AS; October (Autumn 1) for B1 and B2; September (Autumn 1) for C.',
  );
  assert.equal(
    await lead({ activity: 'autumn-conversation', aspect: 'when', category: 'B1' }),
    'Autumn Conversations: October (Autumn 1) for B1.',
  );
});

test('TAS meetings are six a year for C, one each half term, and none for A', async () => {
  assert.match(
    await lead({ activity: 'tas-meeting', aspect: 'how-often', category: 'C' }),
    /^TAS meetings: 6 a year, one each half term for C/,
  );
  assert.match(
    await lead({ activity: 'tas-meeting', aspect: 'how-often', category: 'B1' }),
    /^TAS meetings: 3 a year, one each term for B1/,
  );
  assert.equal(
    await lead({ activity: 'tas-meeting', aspect: 'how-often', category: 'A' }),
    'TAS meetings are not part of what category A gets.',
  );
});

test('letters of values stand with their words, and a former name with the new one', async () => {
  const answer = await ask('advisor', 'activity', { activity: 'tas-meeting' });
  assert.match(factOf(answer, 'PRIDE values') ?? '', /^R, Raise the city's profile and reputation; I, Inspire/);
  assert.equal(factOf(answer, 'Formerly'), 'School Improvement Board meeting');
});

test('equal years stand in one line, those outside the allocation by themselves', async () => {
  const rows = rowsOf(await ask('advisor', 'activity', { activity: 'status-check' }), 'In a year');
  assert.deepEqual(
    rows.map(([who]) => who),
    [
      'A, AS and B1: LA-maintained schools (outside the allocation)',
      'B2: LA-maintained schools',
      'C: LA-maintained schools',
      'A, AS, B1, B2 and C: PVIs and child minders (outside the allocation)',
    ],
  );
});

test('where the source is silent the answer says so', async () => {
  assert.match(await lead({ activity: 'focused-support', aspect: 'where' }), /the strategy names no place for it/);
  assert.match(await lead({ activity: 'review', aspect: 'chair' }), /the strategy names nobody who chairs it/);
});

test('Warwickshire’s officer visits come every 2 or 3 school weeks or half term, by category', async () => {
  const { ask: there } = await testDesk({ pack: 'warwickshire-2013' });
  assert.equal(
    (await there('advisor', 'activity', { activity: 'officer-visit', aspect: 'how-often' })).lead,
    'Officer visits: every 3 school weeks for 3C; every half term for 3D; every 2 school weeks for 4.',
  );
  assert.match(
    (await there('advisor', 'activity', { activity: 'review-and-intervention-meeting', aspect: 'chair' })).lead,
    /chaired by Service Manager/,
  );
});

test('an activity that the strategy does not have is said to be none', async () => {
  assert.equal((await ask('advisor', 'activity', { activity: 'dsin' })).title, 'No such activity');
});

test('a head is told what holds for schools, an owner what holds for settings, unless they name another kind', async () => {
  const said = async (part: string, input: object) =>
    (await ask(part, 'activity', { activity: 'tas-meeting', aspect: 'chair', ...input })).lead;
  assert.equal(await said('head', {}), 'Team Around the School meeting: chaired by Head of Service or School Improvement Senior Advisor.');
  assert.equal(await said('owner', {}), 'Team Around the Setting meeting: chaired by Senior Adviser for Early Years.');
  assert.equal(await said('head', { kind: 'pvi' }), 'Team Around the Setting meeting: chaired by Senior Adviser for Early Years.');
});
