import type { Round } from './round.ts';

/** Everything Tally does by itself, one file each. */
export const rounds: readonly Round[] = [];
