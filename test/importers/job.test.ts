import assert from 'node:assert/strict';
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { TallyError } from '../../src/domain/tally-error.ts';
import { importDays } from '../../src/importers/import-days.ts';
import type { Progress } from '../../src/importers/import-input.ts';
import { importProviders } from '../../src/importers/import-providers.ts';
import type { Store } from '../../src/ports.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { counts, type Desk, openDesk, published } from './support.ts';

const columns = 'URN,LA (code),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name)';
const register = (rows: number) =>
  [columns, ...Array.from({ length: rows }, (_, at) => `${900001 + at},999,School ${at},Community school,Open,Primary`)].join('\n');

/** A store that fails after so many writes, as if the machine had stopped. */
function stopsAfter(store: Store, writes: number): Store {
  let left = writes;
  return {
    ...store,
    read: store.read,
    list: store.list,
    write: (authority, operations) => {
      if (left === 0) throw new TallyError('store-unreachable', 'gone');
      left -= 1;
      return store.write(authority, operations);
    },
  };
}

const everything = async (desk: Desk) => ({
  providers: await desk.bodies('provider'),
  years: await desk.bodies('year'),
  entries: (await desk.bodies('entry')).map(({ id }) => id),
});

describe('an import is a job', () => {
  test('300 schools are written in batches of at most 90 operations, with the progress in the job', async () => {
    const desk = openDesk();
    const heard: Progress[] = [];
    await desk.run(importProviders, desk.file('register.csv', register(300)), { progress: (progress) => heard.push({ ...progress }) });
    assert.ok(desk.batches.every((batch) => batch.length <= 90));
    assert.ok(desk.batches.length >= 4);
    const written = heard.filter(({ phase }) => phase === 'writing').map(({ done }) => done);
    assert.deepEqual(
      written,
      [...written].sort((a, b) => a - b),
    );
    assert.equal(written.at(-1), 300);
    assert.equal(heard[0]?.phase, 'checking');
  });

  for (const stopped of [1, 2, 3]) {
    test(`one that stopped after ${stopped} writes is finished by running the same file again`, async () => {
      const desk = openDesk();
      const whole = openDesk();
      const file = desk.file('register.csv', register(300));
      await assert.rejects(desk.run(importProviders, file, { store: stopsAfter(desk.store, stopped) }), { code: 'store-unreachable' });
      assert.equal((await desk.bodies('job'))[0]?.state, 'planned');
      const report = await desk.run(importProviders, file);
      const before = (stopped - 1) * 88;
      assert.deepEqual(counts(report), { read: 300, added: 300 - before, changed: 0, unchanged: before, rejected: 0, passedOver: 0 });
      assert.match(report.warnings[0] ?? '', new RegExp(`stopped after ${before} of 300 changes; this run finished it`));
      await whole.run(importProviders, whole.file('register.csv', register(300)));
      assert.deepEqual(await everything(desk), await everything(whole));
      const [job] = await desk.bodies('job');
      assert.deepEqual([job?.state, job?.planned, job?.written], ['done', 300, 300]);
    });
  }

  test('one whose process was killed while writing is finished by the next run', async () => {
    const desk = openDesk();
    const file = desk.file('register.csv', register(4000));
    const folder = join(desk.folder, 'killed');
    const child = fork(join(import.meta.dirname, 'import-once.ts'), [file, folder], { stdio: 'ignore' });
    child.once('message', () => child.kill('SIGKILL'));
    const [, signal] = await once(child, 'exit');
    assert.equal(signal, 'SIGKILL');
    const store = openEmbeddedStore({ folder });
    const report = await desk.run(importProviders, file, { store });
    await store.close();
    assert.ok(report.unchanged >= 88 && report.unchanged < 4000, `${report.unchanged} were written before`);
    assert.equal(report.unchanged % 88, 0, 'nothing is half written');
    assert.equal(report.added + report.unchanged, 4000);
    assert.match(report.warnings[0] ?? '', /this run finished it/);
  });

  test('days whose import stopped are neither lost nor entered twice', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, at) => `${900001 + (at % 5)},2026-11-${String((at % 28) + 1).padStart(2, '0')},core-visit,1,,,,r${at}`,
    );
    const content = `urn,date,activity,days,by,note,part,ref\n${rows.join('\n')}\n`;
    const desks = [openDesk(), openDesk()];
    for (const desk of desks)
      for (let at = 0; at < 5; at += 1)
        await desk.put('provider', `provider:${900001 + at}`, inventedSchool(`${900001 + at}`, `School ${at}`));
    const [desk, whole] = desks as [Desk, Desk];
    const file = desk.file('days.csv', content);
    for (const writes of [1, 2, 2]) await assert.rejects(desk.run(importDays, file, { store: stopsAfter(desk.store, writes) }));
    const report = await desk.run(importDays, file);
    assert.equal(report.added + report.unchanged, 200);
    await whole.run(importDays, whole.file('days.csv', content));
    assert.deepEqual(await everything(desk), await everything(whole));
  });

  test('somebody else’s write in between is read and kept: the batch is decided again', async () => {
    const desk = openDesk();
    const file = desk.file('register.csv', register(3));
    await desk.run(importProviders, file);
    let meddled = false;
    const store: Store = {
      ...desk.store,
      write: async (authority, operations) => {
        if (!meddled && operations.some((one) => one.do === 'replace')) {
          meddled = true;
          await desk.put('provider', 'provider:900002', { ...(await desk.provider('900002'))!, aliases: ['The Bank'] });
        }
        return desk.store.write(authority, operations);
      },
    };
    const renamed = desk.file('register.csv', register(3).replace('School 1', 'Cinder Lane'));
    assert.equal((await desk.run(importProviders, renamed, { store })).changed, 1);
    const school = await desk.provider('900002');
    assert.deepEqual([school?.name, school?.aliases], ['Cinder Lane', ['The Bank', 'School 1']]);
  });

  test('a store that is busy is waited for', async () => {
    const desk = openDesk();
    let busy = 2;
    const store: Store = {
      ...desk.store,
      write: async (authority, operations) => {
        busy -= 1;
        if (busy >= 0) throw new TallyError('store-busy', 'busy');
        return desk.store.write(authority, operations);
      },
    };
    assert.equal((await desk.run(importProviders, desk.file('register.csv', register(3)), { store })).added, 3);
  });

  test('where others never stop writing it gives up with a code, and says how to go on', async () => {
    const desk = openDesk();
    const store: Store = {
      ...desk.store,
      write: async (authority, operations) =>
        operations.some((one) => one.do === 'create') ? { ok: false, id: 'x', why: 'changed' } : desk.store.write(authority, operations),
    };
    await assert.rejects(desk.run(importProviders, desk.file('register.csv', register(1)), { store }), {
      code: 'import-contended',
      message: /run the same import again/,
    });
  });
});

test('a register of 52,000 rows is imported for one authority under 200 MB of memory', async () => {
  const desk = openDesk();
  const [header, ...lines] = readFileSync(published('gias-2026-06-03-wolverhampton-wirral-walsall-partial.csv'), 'latin1')
    .trimEnd()
    .split('\r\n');
  const path = join(desk.folder, 'edubasealldata.csv');
  const out = createWriteStream(path, 'latin1');
  out.write(`${header}\r\n`);
  for (let at = 0; at < 52_000; at += 1) {
    // Every 400th row is Ashmere's; the others are spread over a hundred authorities.
    const code = at % 400 === 0 ? 999 : 201 + (at % 100);
    const line = lines[at % lines.length]!.replace(/^\d+,"\d+"/, `${900_000 + at},"${code}"`);
    if (!out.write(`${line}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, 'import-once.ts'), path, join(desk.folder, 'measured')], {
    encoding: 'utf8',
  });
  const { report, megabytes, heard } = JSON.parse(printed);
  assert.deepEqual([report.read, report.added, report.rejected], [52_000, 130, 0]);
  assert.ok(heard > 10, `the progress was heard ${heard} times`);
  assert.ok(megabytes < 200, `${megabytes} MB at its highest`);
});
