import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { contract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-contract-'));
after(() => rmSync(folder, { recursive: true }));

contract({
  name: 'embedded',
  open: (migrations) => openEmbeddedStore({ folder, migrations }),
  gaps: { 'time to live': 'the embedded store keeps documents until the retention job removes them' },
  used: new Set(),
});
