import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { testDesk } from '../support/desk.ts';

const desk = await testDesk();
const notes = async (said: string) => (await converse(said, await desk.as('hos'))).notes?.join(' ') ?? '';

test('what narrows a list in no way that Tally knows is said, and the list does not look as if it did', async () => {
  assert.match(await notes('B1 schools with trainees'), /Not taken into account: “trainees”\./);
  assert.match(await notes('B1 schools due a core visit in the next fortnight'), /Not taken into account: “in the next fortnight”\./);
});

test('nothing is said where everything was taken into account, or where the answer is of one school', async () => {
  for (const said of [
    'which B1 or B2 schools have no TAS booked',
    'what is due in the next fortnight',
    'schools that require improvement in Fellside',
    'hi, could you please list all the child minders again, thanks',
    'how many days are unused across the authority?',
    'days left for Cinder Lane with trainees',
  ])
    assert.doesNotMatch(await notes(said), /Not taken into account/, said);
});
