import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith } from '../src/config.ts';
import { sayError } from '../src/say-error.ts';
import { buildPackage, manifestFacts } from './build-package.ts';

/** `npm run package`: writes `appPackage/tally.zip`, with MicrosoftAppId and TALLY_PUBLIC_URL from the environment. */
try {
  const facts = manifestFacts(environmentWith({}));
  writeFileSync(join(import.meta.dirname, 'tally.zip'), buildPackage(facts));
  console.log(`appPackage/tally.zip: Tally ${facts.version} for the bot ${facts.botId} at ${facts.publicUrl}`);
} catch (error) {
  console.error(sayError(error));
  process.exitCode = 1;
}
