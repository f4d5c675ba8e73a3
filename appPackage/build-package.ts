import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { z } from 'zod/v4';
import { TallyError } from '../src/domain/tally-error.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, name));

const settings = z.object({
  MicrosoftAppId: z
    .string('must be set to the bot’s id.')
    .regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'must be an id such as 00000000-0000-0000-0000-000000000000.'),
  TALLY_PUBLIC_URL: z
    .string('must be set to the address at which the bot is reached.')
    .refine((url) => URL.canParse(url) && url.startsWith('https://'), 'must be a web address that starts with https://.'),
});

/** What goes into the manifest's gaps. */
export interface ManifestFacts {
  botId: string;
  publicUrl: string;
  version: string;
}

/**
 * Reads what the package needs from the environment and package.json. Throws TallyError `package-settings`, whose
 * sentences name every fault.
 */
export function manifestFacts(env: Record<string, string | undefined>): ManifestFacts {
  const { success, data, error } = settings.safeParse(env);
  if (!success) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new TallyError('package-settings', ['The Teams app cannot be packaged yet:', ...faults].join('\n- '), { culprit: 'environment' });
  }
  const { version } = JSON.parse(read('../package.json').toString('utf8')) as { version: string };
  return { botId: data.MicrosoftAppId.toLowerCase(), publicUrl: data.TALLY_PUBLIC_URL.replace(/\/+$/, ''), version };
}

/**
 * The manifest with its gaps filled: the bot's id, the address of its pages and its domain, the version.
 *
 * @example fillManifest({ botId, publicUrl: 'https://tally.example.org', version: '0.1.0' }) // '{ "$schema": …'
 */
export function fillManifest({ botId, publicUrl, version }: ManifestFacts): string {
  const gaps: Record<string, string> = { BOT_ID: botId, PUBLIC_URL: publicUrl, DOMAIN: new URL(publicUrl).hostname, VERSION: version };
  return read('manifest.json')
    .toString('utf8')
    .replace(/\{\{(\w+)\}\}/g, (gap, name: string) => gaps[name] ?? gap);
}

/** The zip that is uploaded to Teams: the manifest and the two icons, the same bytes for the same facts. */
export function buildPackage(facts: ManifestFacts): Uint8Array {
  const files = { 'manifest.json': Buffer.from(fillManifest(facts)), 'color.png': read('color.png'), 'outline.png': read('outline.png') };
  return zipSync(files, { mtime: '2026-01-01T00:00:00Z' });
}
