import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TallyError } from '../src/domain/tally-error.ts';
import { openLog } from '../src/log.ts';

/** What the log keeps of an error. */
function kept(error: unknown): string {
  const lines: string[] = [];
  openLog('info', { write: (line: string) => void lines.push(line) }).error({ code: 'x', err: error }, 'failed');
  return lines.join('');
}

describe('the log', () => {
  it('keeps the kind of an error, its code, where it was and its causes', () => {
    const { err } = JSON.parse(
      kept(new TallyError('store-busy', 'Busy.', { culprit: 'year:2026:900001', cause: new RangeError('page 7') })),
    );
    assert.deepEqual(
      [err.type, err.code, err.culprit, err.cause.type, err.cause.message],
      ['TallyError', 'store-busy', 'year:2026:900001', 'RangeError', 'page 7'],
    );
    assert.match(err.frames[0], /log\.test\.ts/);
  });

  it('keeps no sentence meant for people, for it may name a school', () => {
    assert.doesNotMatch(kept(new TallyError('provider-closed', 'Cinder Lane has closed.')), /Cinder Lane/);
  });

  it('keeps no request, token, key, login or address that an error carries', () => {
    const error = Object.assign(
      new Error(
        'Bearer abc123 refused; AccountKey=s3cret== for head@ashmere.example at smtp://user:pass@mail.example; eyJhbGciOi.eyJzdWIi.sig',
      ),
      { request: { headers: { authorization: 'Bearer abc123' } }, config: { password: 'hunter2' }, statusCode: 401 },
    );
    const line = kept(error);
    assert.doesNotMatch(line, /abc123|s3cret|head@|user:pass|eyJ|hunter2/);
    assert.match(line, /"statusCode":401/);
  });

  it('keeps nothing of what is no error', () => {
    assert.match(kept('Marlow Bank'), /"err":\{"type":"string"\}/);
  });

  it('does not run on where causes go round', () => {
    const error = new Error('round');
    error.cause = error;
    assert.ok(kept(error).length < 20_000);
  });
});
