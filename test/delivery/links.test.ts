import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SignJWT, UnsecuredJWT } from 'jose';
import { type Link, openLinks } from '../../src/delivery/links/open-links.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-links-'));
const store = openEmbeddedStore({ folder });
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

// Far from the machine's own day, which is not to count.
const time = { now: '2031-03-01T09:00:00.000Z' };
const clock = { now: () => time.now };
const links = openLinks({ store, clock, authority: 'demo' });
const link: Link = { purpose: 'acknowledge', person: 'p-head', ref: 'summary:900001:n1:1', expires: '2031-03-31T09:00:00.000Z' };
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a link says to whom it was sent, about what and until when', async () => {
  assert.deepEqual(await links.read(await links.sign(link), 'acknowledge'), { ok: true, ...link });
});

test('a token stands in an address as it is', async () => {
  assert.match(await links.sign(link), /^[\w.-]{50,400}$/);
});

test('a link ends when its time has come by the clock that was given', async () => {
  const token = await links.sign(link);
  time.now = '2031-03-31T08:59:59.000Z';
  assert.equal((await links.read(token, 'acknowledge')).ok, true);
  time.now = '2031-03-31T09:00:00.000Z';
  assert.deepEqual(await links.read(token, 'acknowledge'), { ok: false, why: 'expired' });
  time.now = '2031-03-01T09:00:00.000Z';
});

test('a link for one thing does no other', async () => {
  assert.deepEqual(await links.read(await links.sign(link), 'comment'), { ok: false, why: 'other-purpose' });
});

test('a link of one authority is none at another', async () => {
  const other = openLinks({ store, clock, authority: 'elsewhere' });
  assert.deepEqual(await other.read(await links.sign(link), 'acknowledge'), { ok: false, why: 'invalid' });
});

test('not even with the same key', async () => {
  const stored = await store.read('demo', 'link-key', 'link-key');
  assert.ok(stored);
  await store.write('twin', [{ do: 'create', doc: { id: 'link-key', kind: 'link-key', v: 1, body: stored.body } }]);
  const twin = openLinks({ store, clock, authority: 'twin' });
  assert.deepEqual(await twin.read(await links.sign(link), 'acknowledge'), { ok: false, why: 'invalid' });
});

test('whatever is changed in a link makes it worth nothing', async () => {
  const token = await links.sign(link);
  const [head, body, seal] = token.split('.') as [string, string, string];
  const said = JSON.parse(Buffer.from(body, 'base64url').toString());
  const changed = [
    `${head}.${part({ ...said, sub: 'p-other' })}.${seal}`,
    `${head}.${part({ ...said, exp: said.exp + 1 })}.${seal}`,
    `${head}.${part({ ...said, for: 'comment' })}.${seal}`,
    `${head}.${body}.${seal.startsWith('A') ? 'B' : 'A'}${seal.slice(1)}`,
    `${head}.${body}.`,
    `${head}.${body}`,
    `${part({ alg: 'none', typ: 'tally-link' })}.${body}.`,
    `${part({ alg: 'none', typ: 'tally-link' })}.${body}.${seal}`,
    `${part({ alg: 'HS512', typ: 'tally-link' })}.${body}.${seal}`,
    new UnsecuredJWT(said).encode(),
    '',
    'x',
    '..',
    'a'.repeat(100_000),
  ];
  for (const one of changed) assert.deepEqual(await links.read(one, 'acknowledge'), { ok: false, why: 'invalid' }, one.slice(0, 400));
});

test('what the key signed for something else is no link', async () => {
  const stored = await store.read('demo', 'link-key', 'link-key');
  const key = Buffer.from(stored?.body.key ?? '', 'base64url');
  const begun = () => new SignJWT({ ref: link.ref, for: 'acknowledge' }).setAudience('demo').setSubject('p-head');
  const never = await begun().setProtectedHeader({ alg: 'HS256', typ: 'tally-link' }).sign(key);
  const session = await begun().setProtectedHeader({ alg: 'HS256' }).setExpirationTime(new Date(link.expires)).sign(key);
  const nobody = await new SignJWT({ for: 'acknowledge' })
    .setAudience('demo')
    .setProtectedHeader({ alg: 'HS256', typ: 'tally-link' })
    .setExpirationTime(new Date(link.expires))
    .sign(key);
  for (const one of [never, session, nobody]) assert.deepEqual(await links.read(one, 'acknowledge'), { ok: false, why: 'invalid' });
});

test('two processes that make the key at the same moment end with one, of 32 bytes', async () => {
  const second = openEmbeddedStore({ folder });
  const [one, two] = [store, second].map((at) => openLinks({ store: at, clock, authority: 'racing' })) as [typeof links, typeof links];
  const tokens = await Promise.all([one.sign(link), two.sign(link), one.sign(link), two.sign(link)]);
  for (const token of tokens) for (const at of [one, two]) assert.equal((await at.read(token, 'acknowledge')).ok, true);
  const stored = await second.read('racing', 'link-key', 'link-key');
  assert.equal(Buffer.from(stored?.body.key ?? '', 'base64url').length, 32);
  await second.close();
});
