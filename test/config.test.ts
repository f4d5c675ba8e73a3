import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readConfig } from '../src/config.ts';
import { TallyError } from '../src/domain/tally-error.ts';

const ID = '6f1c1e0a-0b5e-4a58-9f0a-0d2f3b4c5d6e';

function faultOf(env: Record<string, string>, use?: 'bot' | 'terminal'): string {
  try {
    readConfig(env, use);
  } catch (error) {
    assert.ok(error instanceof TallyError);
    assert.equal(error.code, 'config-invalid');
    return error.message;
  }
  return '';
}

test('Trial mode needs nothing else, and everything has its default', () => {
  assert.deepEqual(readConfig({ TALLY_LOCAL: '1' }), {
    port: 3978,
    authority: 'wolverhampton',
    dataFolder: './.tally',
    today: undefined,
    local: true,
    cosmos: undefined,
    bot: undefined,
    mail: undefined,
    diary: { kind: 'built-in' },
    publicUrl: undefined,
    keepUnheard: true,
    logLevel: 'info',
  });
});

test('A production environment is read whole', () => {
  const config = readConfig({
    PORT: '80',
    TALLY_AUTHORITY: 'ashmere',
    COSMOS_ENDPOINT: 'https://desk.documents.azure.com',
    MicrosoftAppId: ID,
    MicrosoftAppTenantId: ID,
    SMTP_URL: 'smtps://user:secret@mail.example:465',
    MAIL_FROM: 'tally@ashmere.example',
    TALLY_PUBLIC_URL: 'https://tally.ashmere.example/',
    LOG_LEVEL: 'warn',
  });
  assert.equal(config.port, 80);
  assert.deepEqual(config.cosmos, { endpoint: 'https://desk.documents.azure.com', key: undefined });
  assert.equal(config.bot?.appType, 'UserAssignedMSI');
  assert.equal(config.publicUrl, 'https://tally.ashmere.example');
});

test('Without an identity the bot does not start outside trial mode, but the terminal does', () => {
  assert.match(faultOf({}), /MicrosoftAppId is missing/);
  assert.match(faultOf({ TALLY_LOCAL: '0' }), /TALLY_LOCAL=1/);
  assert.equal(faultOf({}, 'terminal'), '');
});

test('Trial mode ignores an identity and refuses Cosmos', () => {
  assert.equal(readConfig({ TALLY_LOCAL: '1', MicrosoftAppId: ID }).bot, undefined);
  assert.match(faultOf({ TALLY_LOCAL: '1', COSMOS_ENDPOINT: 'http://127.0.0.1:8081' }), /remove COSMOS_ENDPOINT/);
});

test('A Cosmos key is for an emulator on this machine only', () => {
  const cloud = faultOf({ COSMOS_ENDPOINT: 'https://desk.documents.azure.com', COSMOS_KEY: 'sesame' }, 'terminal');
  assert.match(cloud, /only for an emulator/);
  assert.doesNotMatch(cloud, /sesame/);
  assert.equal(readConfig({ COSMOS_ENDPOINT: 'https://localhost:8081', COSMOS_KEY: 'sesame' }, 'terminal').cosmos?.key, 'sesame');
  assert.match(faultOf({ COSMOS_KEY: 'sesame' }, 'terminal'), /without COSMOS_ENDPOINT/);
});

test('Calendars of Microsoft 365 need the bot’s identity, and a trial a Graph of this machine', () => {
  const bot = { MicrosoftAppId: ID, MicrosoftAppTenantId: ID };
  assert.deepEqual(readConfig({ ...bot, TALLY_DIARY: 'graph' }).diary, { kind: 'graph', endpoint: undefined });
  assert.match(faultOf({ TALLY_DIARY: 'graph' }, 'terminal'), /signs in to Microsoft 365/);
  assert.match(faultOf({ TALLY_LOCAL: '1', TALLY_DIARY: 'graph' }), /GRAPH_ENDPOINT to a Graph of this machine/);
  const here = { TALLY_DIARY: 'graph', GRAPH_ENDPOINT: 'http://127.0.0.1:4010' };
  assert.deepEqual(readConfig({ ...here, TALLY_LOCAL: '1' }).diary, { kind: 'graph', endpoint: 'http://127.0.0.1:4010' });
  assert.match(faultOf({ ...bot, ...here }), /GRAPH_ENDPOINT is only for trial mode/);
  assert.match(faultOf({ TALLY_LOCAL: '1', TALLY_DIARY: 'graph', GRAPH_ENDPOINT: 'https://graph.example' }), /address of this machine/);
  assert.match(faultOf({ TALLY_DIARY: 'outlook' }), /must be graph/);
});

test('A single-tenant bot needs its tenant and its secret', () => {
  const fault = faultOf({ MicrosoftAppId: ID, MicrosoftAppType: 'SingleTenant' });
  assert.match(fault, /MicrosoftAppTenantId is missing/);
  assert.match(fault, /MicrosoftAppPassword is missing/);
});

test('Every fault is listed at once, and no value is repeated', () => {
  const fault = faultOf({
    PORT: '70000',
    TALLY_AUTHORITY: 'Ash Mere',
    TALLY_TODAY: '2026-02-30',
    TALLY_LOCAL: 'yes',
    COSMOS_ENDPOINT: 'http://desk.example',
    MicrosoftAppId: 'hunter2',
    SMTP_URL: 'mail',
    TALLY_PUBLIC_URL: 'ftp://x',
    LOG_LEVEL: 'loud',
  });
  for (const name of ['PORT', 'TALLY_AUTHORITY', 'TALLY_TODAY', 'TALLY_LOCAL', 'COSMOS_ENDPOINT', 'MicrosoftAppId', 'SMTP_URL'])
    assert.match(fault, new RegExp(`- ${name} `));
  assert.match(fault, /- TALLY_PUBLIC_URL .*\n- LOG_LEVEL .*\n/);
  assert.match(fault, /MAIL_FROM belong together/);
  assert.doesNotMatch(fault, /hunter2|undefined|Invalid/);
});

test('An empty variable counts as unset', () => {
  assert.equal(readConfig({ TALLY_LOCAL: '1', COSMOS_ENDPOINT: '', TALLY_TODAY: ' ', PORT: '' }).port, 3978);
});

test('Only config.ts reads the environment', () => {
  const root = new URL('../src/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  assert.ok(files.length > 20);
  const readers = files.filter((file) =>
    /\bprocess\s*(\.\s*env\b|\[)|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(readFileSync(new URL(file, root), 'utf8')),
  );
  assert.deepEqual(readers, ['config.ts']);
});
