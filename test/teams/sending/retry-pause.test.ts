import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { retryPause } from '../../../src/teams/sending/retry-pause.ts';

describe('the pause before a message is sent again', () => {
  it('doubles, and is shortened by chance to no less than half', () => {
    for (const [attempt, whole] of [
      [1, 1000],
      [2, 2000],
      [3, 4000],
    ] as const) {
      const wait = retryPause({ statusCode: 503 }, attempt);
      assert.ok(wait !== undefined && wait >= whole / 2 && wait <= whole, `${attempt}: ${wait}`);
    }
    assert.equal(retryPause({ statusCode: 503 }, 4), undefined);
  });

  it('is what Teams asks for, in seconds or until a date, up to about a minute', () => {
    assert.equal(retryPause({ statusCode: 429, retryAfter: '3' }, 1), 3000);
    assert.equal(retryPause({ statusCode: 503, retryAfter: '0' }, 1), 0);
    const soon = retryPause({ statusCode: 429, retryAfter: new Date(Date.now() + 5000).toUTCString() }, 1);
    assert.ok(soon !== undefined && soon > 3000 && soon <= 5000);
    assert.equal(retryPause({ statusCode: 429, retryAfter: '3600' }, 1), undefined);
    assert.equal(retryPause({ statusCode: 429, retryAfter: 'later' }, 1), undefined);
  });

  it('is none for what would fail again', () => {
    for (const statusCode of [400, 403, 404, 412, 429, 501]) assert.equal(retryPause({ statusCode }, 1), undefined);
    assert.equal(retryPause({ code: 'UND_ERR_HEADERS_TIMEOUT' }, 1), undefined);
    assert.equal(retryPause({ code: 'UND_ERR_ABORTED' }, 1), undefined);
  });
});
