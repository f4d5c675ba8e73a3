import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { testDesk } from '../support/desk.ts';

const desk = await testDesk({ pack: 'warwickshire-2013' });

test('an activity with “and” in its name is one activity, and not two questions', async () => {
  for (const meeting of ['review and intervention meeting', 'Review & Intervention meeting']) {
    const next = await converse(`when is the next ${meeting} for cinder lane`, await desk.as('senior'));
    assert.match(next.lead, /^2 Review & Intervention meetings are overdue/, meeting);
    const left = await converse(`how many ${meeting}s are left at cinder lane`, await desk.as('senior'));
    assert.match(left.lead, /^6 of 6 Review & Intervention meetings left/, meeting);
  }
});
