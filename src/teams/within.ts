/**
 * What a piece of work comes to, or something else where it takes longer than so many milliseconds: Teams gives up on an
 * invoke after five seconds and shows nothing of a later answer. Throws what the work throws in that time.
 *
 * @example await within(4000, names(turn, abilities), []) // [] where the roster is slow
 */
export async function within<T>(milliseconds: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((tell) => {
    timer = setTimeout(tell, milliseconds, otherwise);
  });
  // What fails after its time is nobody's news any more.
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
