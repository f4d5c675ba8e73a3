import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderAnswer } from '../../src/cards/render-answer.ts';
import type { Answer, Field } from '../../src/requests/answer.ts';
import { asOtherClientsSee } from './as-other-clients-see.ts';
import { cardSchema } from './card-schema.ts';

const field: Field = {
  type: 'provider',
  id: 'provider',
  label: 'School or setting',
  required: true,
  options: [{ label: 'Marlow Bank Primary School (school, URN 900001)', value: '900001' }],
};
const answer: Answer = {
  card: 'choice',
  title: 'Which one?',
  lead: 'Which school or setting do you mean?',
  form: { request: 'log-days', input: {}, fields: [field], submit: 'Go on' },
  sources: [],
  buttons: [],
  audience: 'person',
};
const { card, text } = renderAnswer(answer, 'n1');
const { body } = card as { body: Record<string, unknown>[] };
const input = body.find(({ type }) => type === 'Input.ChoiceSet');

test('a field for a provider asks for names while they are typed, and has a few ready', () => {
  assert.deepEqual(input?.['choices.data'], { type: 'Data.Query', dataset: 'providers' });
  assert.deepEqual(input?.choices, [{ title: 'Marlow Bank Primary School (school, URN 900001)', value: '900001' }]);
});

test('it is not marked as needed, for Teams would take a name that was found for missing', () => {
  assert.equal(input?.isRequired, undefined);
});

test('a client that offers no names sees a card of version 1.5 all the same', () => {
  const { error } = cardSchema.safeParse(asOtherClientsSee(card, 'narrow'));
  assert.equal(error, undefined);
});

test('in plain text it says that a name may be typed', () => {
  assert.match(text, /School or setting, needed \(type its name or URN\)/);
});
