/**
 * Keeps what was made from an object for as long as the object lives, so that a pack's words or a list of
 * requests are prepared once and not for every message.
 *
 * @example const lexiconOf = oncePer((pack: Pack) => buildLexicon(pack))
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const kept = made.get(key);
    if (kept !== undefined) return kept;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
