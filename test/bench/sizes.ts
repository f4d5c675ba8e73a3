/** How much is measured: `--quick` takes some minutes. */
export interface Sizes {
  /** Rounds of the comparison, each bot once a round. */
  rounds: number;
  /** Turns of one bot in one round, after `warmUp` that are not measured. */
  turns: number;
  warmUp: number;
  /** Visit notes that are submitted in one round, and before the first. */
  submits: number;
  submitWarmUp: number;
  /** How often a start is timed. */
  starts: number;
  /** Turns after which memory is read again. */
  memoryTurns: number;
  /** Providers in the store. */
  growth: readonly number[];
}

/** Turns under way at once. */
export const inFlight = 16;

/** The full sizes, or with `--quick` the small ones. Throws on any other argument. */
export function sizesFrom(args: readonly string[]): Sizes & { only?: string } {
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  const unknown = args.filter((arg) => arg !== '--quick' && !arg.startsWith('--only='));
  if (unknown.length > 0)
    throw new Error(`npm run bench -- [--quick] [--only=turns|notes|units|start|memory|growth|term]; not ${unknown.join(' ')}`);
  const quick = args.includes('--quick');
  return quick
    ? {
        only,
        rounds: 5,
        turns: 1000,
        warmUp: 600,
        submits: 120,
        submitWarmUp: 240,
        starts: 3,
        memoryTurns: 6000,
        growth: [100, 1000, 10_000],
      }
    : {
        only,
        rounds: 7,
        turns: 2000,
        warmUp: 2000,
        submits: 200,
        submitWarmUp: 300,
        starts: 7,
        memoryTurns: 30_000,
        growth: [100, 1000, 10_000, 90_000],
      };
}
