import type { Highs } from 'highs';

/**
 * HiGHS, a solver of whole-number models, as WebAssembly: some 4 MB, loaded where it is used and nowhere else.
 */
export async function loadSolver(): Promise<Highs> {
  const { default: load } = await import('highs');
  // Its types speak of the CommonJS module, whose default is the module itself; what is loaded is the other one.
  return (load as unknown as () => Promise<Highs>)();
}
