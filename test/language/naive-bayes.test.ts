import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { intentWord } from '../../src/language/intent-words.ts';
import { intentsOf } from '../../src/language/intents.ts';
import { likelihoods, tokensOf } from '../../src/language/naive-bayes.ts';
import { readWords } from '../../src/language/read-words.ts';
import { thesaurus } from '../../src/language/thesaurus.ts';
import { nearInMeaning } from '../../src/language/words/near-in-meaning.ts';
import { requests } from '../../src/requests/index.ts';

const intents = intentsOf(requests);
const likeliest = (tokens: readonly string[]) => {
  const likely = likelihoods(tokens, intents);
  return intents.requests[likely.indexOf(Math.max(...likely))]?.request.name;
};

describe('what all examples of a request say together', () => {
  it('reads what is named as the name of its slot, and "my" as a word', () => {
    const words = readWords('how many reviews has my Kiln Row left');
    const named = [
      { slot: 'activity' as const, values: [{ value: 'review', label: 'Review' }], from: 2, to: 3 },
      { slot: 'person' as const, values: [{ value: 'me', label: 'You' }], from: 4, to: 5 },
      { slot: 'provider' as const, values: [{ value: '900012', label: '' }], from: 5, to: 7 },
    ];
    assert.deepEqual(tokensOf(words, named), ['how', 'many', '{activity}', 'has', 'my', '{provider}', 'left']);
  });

  it('finds nineteen of twenty examples likeliest of the request that has them', () => {
    const all = intents.requests.flatMap(({ request, rows }) => rows.map((tokens) => ({ request, tokens })));
    const right = all.filter(({ request, tokens }) => likeliest(tokens) === request.name);
    assert.ok(right.length / all.length >= 0.95, `${right.length} of ${all.length}`);
  });

  it('gives the likeliest nought and the others less, and words that no request knows change nothing', () => {
    const tokens = ['{provider}', 'run', 'total'];
    const likely = likelihoods(tokens, intents);
    assert.equal(Math.max(...likely), 0);
    assert.ok(likely.some((one) => one < 0));
    assert.deepEqual(likelihoods(['zyzzyva', ...tokens], intents), likely);
  });

  it('looks at the order of words', () => {
    assert.notDeepEqual(likelihoods(['how', 'many'], intents), likelihoods(['many', 'how'], intents));
  });
});

describe('words of near meaning', () => {
  it('have in each group one at least that an example uses: the others are read as it', () => {
    const used = (group: readonly string[]) => group.some((word) => intents.vocabulary.has(intentWord(word)));
    assert.deepEqual(
      nearInMeaning.filter((group) => group.length < 2 || !used(group)),
      [],
    );
  });

  it('let a word that no example uses meet those of its group', () => {
    assert.ok(!intents.vocabulary.has('yardstick'));
    assert.ok(thesaurus.get('yardstick')?.includes('criteria'));
  });
});
