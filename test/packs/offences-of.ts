import assert from 'node:assert/strict';
import { TallyError } from '../../src/domain/tally-error.ts';
import { loadPack } from '../../src/packs/load.ts';
import { smallPack } from './small-pack.ts';

/** Where the small pack would stand. */
export const file = 'ashmere/2030.json';

// A test may spoil a pack in any way: what it writes is not the type's business.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Spoilt = any;

/** The lines of the error that a pack spoilt in this way is refused with, without their dashes. */
export function offencesOf(spoil: (pack: Spoilt) => void, at = file): string[] {
  const pack = smallPack();
  spoil(pack);
  try {
    loadPack(JSON.parse(JSON.stringify(pack)), at);
  } catch (error) {
    assert.ok(error instanceof TallyError);
    assert.equal(error.code, 'pack-invalid');
    assert.equal(error.culprit, at);
    const [heading, ...lines] = error.message.split('\n');
    assert.match(heading!, new RegExp(`^The pack ${at} cannot be used\\.`));
    return lines.map((line) => line.replace(/^- /, ''));
  }
  return [];
}
