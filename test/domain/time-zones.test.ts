import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const files = ['date', 'bank-holidays', 'academic-calendar', 'position-of'].map((name) =>
  fileURLToPath(new URL(`${name}.test.ts`, import.meta.url)),
);

// Zones either side of the date line and of Greenwich: a date that meets a clock anywhere would come out a day off in one.
for (const zone of ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles']) {
  test(`dates are the same in ${zone}`, () => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...files], {
      env: { ...env, TZ: zone },
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /pass [1-9]/);
  });
}
