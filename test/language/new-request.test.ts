import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod/v4';
import { classify } from '../../src/language/classify.ts';
import { intentsOf } from '../../src/language/intents.ts';
import { readWords } from '../../src/language/read-words.ts';
import { unitsOf } from '../../src/language/units.ts';
import { requests } from '../../src/requests/index.ts';
import { defineRequest } from '../../src/requests/request.ts';
import { plainAnswer } from '../../src/requests/words/plain-answer.ts';
import { contextFor } from './support/ashmere.ts';

const termDates = defineRequest({
  name: 'term-dates',
  title: 'Term dates',
  says: ['when is half term', 'term dates', 'when do the holidays begin'],
  input: z.strictObject({}),
  run: async () => plainAnswer('Term dates', 'Half term begins on Mon 26 Oct 2026.'),
});

test('a request that joins the list is understood by its own examples, and in words near them', () => {
  const intents = intentsOf([...requests, termDates]);
  for (const said of ['term dates please', 'when do holidays begin?', 'when does half trem begin']) {
    const got = classify(unitsOf(readWords(said), [], intents), [], intents, contextFor('advisor'), false);
    assert.equal(got?.request.name, 'term-dates', said);
  }
});
