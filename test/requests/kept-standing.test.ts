import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Provider } from '../../src/domain/provider.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { keptStanding } from '../../src/requests/standing/kept-standing.ts';
import type { Standing } from '../../src/requests/standing/standing.ts';

const basis = { provider: { key: '900001' } as Provider, pack: {} as Pack, calendar: undefined, today: '2027-01-20', etags: ['1', '2'] };
const workOut = () => ({}) as Standing;

describe('where a provider stands', () => {
  it('is worked out once while all that it rests on is the same', () => {
    const first = keptStanding('a/900001', basis, workOut);
    assert.equal(keptStanding('a/900001', { ...basis, etags: ['1', '2'] }, workOut), first);
    assert.notEqual(keptStanding('b/900001', basis, workOut), first);
  });

  it('is worked out anew on another day, after a write to any of its years, an import, a new strategy or new term dates', () => {
    const changed = [
      { today: '2027-01-21' },
      { etags: ['1', '3'] },
      { etags: ['1'] },
      { provider: { ...basis.provider } },
      { pack: { ...basis.pack } },
      { calendar: { year: 2026 } as never },
    ];
    for (const change of changed) {
      const before = keptStanding('a/900002', basis, workOut);
      assert.notEqual(keptStanding('a/900002', { ...basis, ...change }, workOut), before, JSON.stringify(change));
    }
  });

  it('is never kept for a year that nobody has written in: it rests on decisions that have no etag here', () => {
    const unwritten = { ...basis, etags: [undefined] };
    assert.notEqual(keptStanding('a/900003', unwritten, workOut), keptStanding('a/900003', unwritten, workOut));
  });

  it('is forgotten once 500 others have been asked for', () => {
    const first = keptStanding('a/900004', basis, workOut);
    for (let other = 0; other < 500; other += 1) keptStanding(`a/${other}`, basis, workOut);
    assert.notEqual(keptStanding('a/900004', basis, workOut), first);
  });
});
