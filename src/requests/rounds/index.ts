import { retention } from './retention.ts';
import type { Round } from './round.ts';
import { summariesUntold } from './summaries-untold.ts';

/** Everything Tally does by itself, one file each. */
export const rounds: readonly Round[] = [summariesUntold, retention];
