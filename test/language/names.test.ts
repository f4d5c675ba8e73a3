import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Provider } from '../../src/domain/provider.ts';
import { understand } from '../../src/language/understand.ts';
import type { Understanding } from '../../src/language/understanding.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor, providers } from './support/ashmere.ts';
import { manyProviders } from './support/many-providers.ts';

const many = manyProviders(5000);

function heard(say: string, of: readonly Provider[] = providers): Understanding {
  return understand(say, contextFor('manager', of), requests);
}

function keyIn(got: Understanding): unknown {
  return got.does === 'request' ? got.input.provider : undefined;
}

for (const [size, of] of [
  ['60', providers],
  ['5,000', many],
] as const) {
  test(`every open provider of ${size} is found by its whole name, or is among the choices where two have it`, () => {
    const missed = of
      .filter(({ status }) => status === 'open')
      .filter((_, nth) => of.length < 100 || nth % 10 === 0)
      .filter(({ name, key }) => {
        const got = heard(`what category is ${name}`, of);
        const offered = got.does === 'ask' && got.candidates.some(({ value }) => value === key);
        const same = of.filter((other) => other.name === name).length > 1;
        return !(keyIn(got) === key || (same && offered));
      });
    assert.deepEqual(
      missed.map(({ name }) => name),
      [],
    );
  });

  test(`a slip in one word of a name of ${size} never brings another provider's answer`, () => {
    const wrong = of
      .filter(({ status }) => status === 'open')
      .filter((_, nth) => of.length < 100 || nth % 25 === 0)
      .flatMap(({ name, key }, nth) => {
        const words = name.split(' ');
        const at = words.findIndex((word) => word.length >= 6);
        if (at < 0) return [];
        const word = words[at]!;
        const slip = 2 + (nth % (word.length - 3));
        words[at] = word.slice(0, slip) + word[slip + 1] + word[slip] + word.slice(slip + 2);
        const said = keyIn(heard(`days left at ${words.join(' ')}`, of));
        return said === undefined || said === key ? [] : [`${words.join(' ')} → ${said}`];
      });
    assert.deepEqual(wrong, []);
  });
}

test('a closed school gives way to an open one of its name and is used where only it fits', () => {
  assert.equal(keyIn(heard('Saltersgate Primary School')), '900011');
  assert.equal(keyIn(heard('Harrowgap')), '900038');
  assert.equal(keyIn(heard('Weirside Infant School')), '900039');
});

test('a name of another type than any visible is asked about, not answered', () => {
  const got = heard('days left at Cinder Lane Infants');
  assert.equal(got.does, 'ask');
  assert.deepEqual(got.does === 'ask' && got.candidates.map(({ value }) => value), ['900003']);
});

test('where more names fit than a card shows, the first are offered and the rest are counted', () => {
  const got = heard("St Mary's", many);
  assert.ok(got.does === 'ask' && got.candidates.length === 8);
  assert.match(got.question, /^\d+ names fit “St Mary's”\. Here are the first 8; or type more of the name\.$/);
});

test('a slip is not made up for by words that only look like the rest of the name', () => {
  const named = (key: string, name: string): Provider => ({ ...providers[2]!, key, name, aliases: [] });
  const some = [
    named('900101', 'Tallow Street Day Nursery'),
    named('900102', "St Corin's Primary School"),
    named('900103', 'Bram Vale School'),
    named('900104', 'Bramdale School'),
    ...providers,
  ];
  assert.equal(keyIn(heard("days left at St Corn's", some)), '900102');
  assert.equal(keyIn(heard('days left at Tallow St', some)), '900101');
  assert.notEqual(keyIn(heard('days left at Bramale', some)), '900103');
  assert.notEqual(keyIn(heard('days left at St Oswin’s Catholic', some)), '900026');
});

test('another first letter, or a word more than the name has, is asked about', () => {
  for (const say of ['days left at Tinder Lane', 'days left at Cinder Lane Hexworth', 'days left at Cinder Lane Edge']) {
    const got = heard(say);
    assert.ok(got.does === 'ask' && got.candidates.some(({ value }) => value === '900003'), say);
  }
});

test('two names in one message make a choice of both, even where the first is whole', () => {
  const got = heard('days left at Cinder Lane Primary School and Kiln Row');
  assert.deepEqual(got.does === 'ask' && got.candidates.map(({ value }) => value), ['900003', '900012']);
});
