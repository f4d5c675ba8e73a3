import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { buildPackage, fillManifest, manifestFacts } from '../appPackage/build-package.ts';
import { drawIcons } from '../appPackage/icons.ts';
import { converse } from '../src/language/converse.ts';
import { keyOfLink } from '../src/language/register-link.ts';
import { testDesk } from './support/desk.ts';

const require = createRequire(import.meta.url);
const Ajv = require('ajv-draft-04') as new (options: object) => import('ajv').Ajv;
const addFormats = require('ajv-formats') as (ajv: import('ajv').Ajv) => void;
const schemas = join(dirname(require.resolve('@microsoft/app-manifest/package.json')), 'build/json-schemas/teams/v1.25');

const facts = { botId: '00000000-0000-4000-8000-000000000001', publicUrl: 'https://tally.example.org', version: '0.1.0' };
const manifest = JSON.parse(fillManifest(facts));

/** Width, height and pixels of a PNG: what it shows, however it was packed. */
function seen(png: Uint8Array) {
  const file = Buffer.from(png);
  const chunks: Record<string, Buffer[]> = {};
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const name = file.toString('latin1', at + 4, at + 8);
    chunks[name] = [...(chunks[name] ?? []), file.subarray(at + 8, at + 8 + file.readUInt32BE(at))];
  }
  const [head] = chunks.IHDR ?? [];
  assert.ok(head);
  return { width: head.readUInt32BE(0), height: head.readUInt32BE(4), pixels: inflateSync(Buffer.concat(chunks.IDAT ?? [])) };
}

describe('the Teams app package', () => {
  it('has a manifest that keeps to version 1.25 of Microsoft’s schema', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync(join(schemas, 'MicrosoftTeams.schema.json'), 'utf8')));
    assert.equal(valid(manifest), true, JSON.stringify(valid.errors, null, 2));
    assert.equal(valid({ ...manifest, bots: [{ ...manifest.bots[0], botId: 'x' }] }), false);
  });

  it('keeps to the limits that the schema does not state', () => {
    for (const { commands } of manifest.bots[0].commandLists) {
      assert.ok(commands.length <= 12);
      for (const { title, description } of commands) assert.ok(title.length <= 32 && description.length <= 128, title);
      assert.equal(new Set(commands.map(({ title }: { title: string }) => title)).size, commands.length);
    }
    assert.ok(manifest.bots[0].commandLists.length <= 3);
  });

  it('names commands for every place where the bot can be', () => {
    const { scopes, commandLists } = manifest.bots[0];
    assert.deepEqual(commandLists.flatMap((list: { scopes: string[] }) => list.scopes).sort(), [...scopes].sort());
  });

  it('names no command that Tally does not understand, with a name added where it says so', async () => {
    const { as } = await testDesk();
    const commands: { title: string; description: string }[] = manifest.bots[0].commandLists.flatMap(
      (list: { commands: object[] }) => list.commands,
    );
    for (const { title, description } of commands) {
      const text = /Add (a|its) name/.test(description) ? `${title} Marlow Bank Primary` : title;
      const answer = await converse(text, await as('advisor'));
      assert.equal(answer.card === 'help', title === 'Help', `“${text}” is answered with “${answer.title}”`);
      if (text !== title) assert.match(answer.title, /Marlow Bank/, text);
    }
  });

  it('has a search command and unfolds the links of the two registers and no others', () => {
    const [{ botId, commands, messageHandlers }, ...others] = manifest.composeExtensions;
    assert.deepEqual([botId, others.length, commands.length, manifest.bots[0].supportsFiles], [facts.botId, 0, 1, true]);
    const [{ type, title, description, parameters }] = commands;
    assert.deepEqual([type, title, parameters.map(({ name }: { name: string }) => name)], ['query', 'Find a school or setting', ['name']]);
    assert.ok(title.length <= 32 && description.length <= 128);
    const [{ value }] = messageHandlers;
    for (const domain of value.domains) {
      const path = domain.includes('ofsted') ? '/provider/21/900001' : '/Establishments/Establishment/Details/900001';
      assert.equal(keyOfLink(`https://${domain}${path}`), '900001', domain);
    }
    assert.equal(value.domains.length, 3);
  });

  it('has no gap left, and is for the bot and the domain it was made for', () => {
    assert.doesNotMatch(JSON.stringify(manifest, null, 1), /\{\{|\}\}/);
    assert.deepEqual([manifest.id, manifest.bots[0].botId, manifest.validDomains], [facts.botId, facts.botId, ['tally.example.org']]);
  });

  it('holds the manifest and two icons of the sizes Teams asks for, and nothing else', () => {
    const files = unzipSync(buildPackage(facts));
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png']);
    const [color, outline] = [seen(files['color.png']!), seen(files['outline.png']!)];
    assert.deepEqual([color.width, color.height, outline.width, outline.height], [192, 192, 32, 32]);
  });

  it('has an outline that is white alone, on nothing', () => {
    const { pixels } = seen(readFileSync(new URL('../appPackage/outline.png', import.meta.url)));
    const parts = Array.from({ length: 32 * 32 }, (_, at) => [
      ...pixels.subarray(Math.floor(at / 32) * 129 + 1 + (at % 32) * 4).subarray(0, 4),
    ]);
    assert.ok(parts.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
    assert.ok(parts.some(([, , , opacity]) => opacity === 255) && parts.some(([, , , opacity]) => opacity === 0));
  });

  it('has the icons that are drawn by the code beside them', () => {
    for (const [name, file] of Object.entries(drawIcons())) {
      assert.deepEqual(seen(readFileSync(new URL(`../appPackage/${name}`, import.meta.url))), seen(file), name);
    }
  });

  it('is the same zip for the same facts', () => {
    assert.deepEqual(buildPackage(facts), buildPackage(facts));
  });

  it('is not made without the bot’s id and its address, and both faults are named at once', () => {
    assert.throws(() => manifestFacts({}), {
      code: 'package-settings',
      message: /MicrosoftAppId must be set[\s\S]*TALLY_PUBLIC_URL must be set/,
    });
    assert.throws(() => manifestFacts({ MicrosoftAppId: 'x', TALLY_PUBLIC_URL: 'http://a.example' }), {
      message: /must be an id[\s\S]*https/,
    });
    assert.equal(manifestFacts({ MicrosoftAppId: facts.botId, TALLY_PUBLIC_URL: 'https://a.example/' }).publicUrl, 'https://a.example');
  });
});
