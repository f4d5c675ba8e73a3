import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readConfig } from '../src/config.ts';
import { DESK } from '../src/store/cosmos-container.ts';

const top = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(top, 'infra', path), 'utf8');
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one]) => one!);
const main = read('main.bicep');

describe('the deployment as described', () => {
  const modules = [...main.matchAll(/module \w+ '(modules\/[\w-]+\.bicep)' = \{([\s\S]*?)\n\}/g)].map(([, path, body]) => ({
    path: path!,
    body: body!,
  }));

  test('main names every module', () => assert.equal(modules.length, 6));

  for (const { path, body } of modules) {
    test(`${path} is given exactly what it asks for`, () => {
      const params = body.slice(body.indexOf('params:'));
      const given = all(params, /(?:^|[{,])\s*(\w+): /gm).filter((name) => name !== 'params');
      assert.deepEqual(given.sort(), all(read(path), /^param (\w+)/gm).sort());
    });

    test(`main uses no output of ${path} that it does not have`, () => {
      const name = new RegExp(`module (\\w+) '${path}'`).exec(main)![1];
      const outputs = new Set(all(read(path), /^output (\w+)/gm));
      assert.deepEqual(
        all(main, new RegExp(`\\b${name}\\.outputs\\.(\\w+)`, 'g')).filter((one) => !outputs.has(one)),
        [],
      );
    });
  }

  test('the bot starts with the variables it is given', () => {
    const names = all(read('modules/container-app.bicep'), /\{ name: '(\w+)', (?:value|secretRef):/g);
    const values: Record<string, string> = {
      PORT: '3978',
      TALLY_AUTHORITY: 'wolverhampton',
      COSMOS_ENDPOINT: 'https://tally.documents.azure.com/',
      MicrosoftAppId: '00000000-0000-0000-0000-000000000001',
      MicrosoftAppType: 'UserAssignedMSI',
      MicrosoftAppTenantId: '00000000-0000-0000-0000-000000000002',
      TALLY_PUBLIC_URL: 'https://tally.example.org',
      LOG_LEVEL: 'info',
      TALLY_DIARY: 'graph',
      SMTP_URL: 'smtps://mail.example.org',
      MAIL_FROM: 'tally@example.org',
    };
    assert.deepEqual(
      names.filter((name) => !(name in values)),
      [],
    );
    const config = readConfig(Object.fromEntries(names.map((name) => [name, values[name]])));
    assert.equal(config.local, false);
    assert.equal(config.bot?.appType, 'UserAssignedMSI');
    assert.equal(config.cosmos?.key, undefined);
    assert.equal(config.mail?.from, 'tally@example.org');
    assert.deepEqual(config.diary, { kind: 'graph', endpoint: undefined });
  });

  test('the container is the one the store expects', () => {
    const cosmos = read('modules/cosmos.bicep');
    const container = cosmos.slice(cosmos.indexOf('resource desk'), cosmos.indexOf('// "Cosmos DB'));
    assert.match(container, new RegExp(`id: '${DESK.id}'`));
    assert.match(container, new RegExp(`partitionKey: \\{ paths: \\['${DESK.partitionKey.paths[0]}'\\]`));
    assert.match(container, new RegExp(`defaultTtl: ${DESK.defaultTtl}\\n`));
    const { includedPaths, excludedPaths } = DESK.indexingPolicy;
    assert.deepEqual(
      all(container, /path: '([^']+)'/g),
      [...includedPaths, ...excludedPaths].map(({ path }) => path),
    );
  });

  test('the image copies only what there is', () => {
    const copied = all(read('Dockerfile'), /^COPY (.+) \S+$/gm).flatMap((sources) => sources.split(' '));
    assert.ok(copied.length > 4);
    assert.deepEqual(
      copied.filter((path) => !existsSync(join(top, path))),
      [],
    );
  });
});
