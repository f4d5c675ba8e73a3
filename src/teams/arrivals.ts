/** As many conversations as are kept in mind; the one that arrived longest ago is forgotten first. */
const most = 1000;

/**
 * Is this the first news of an arrival? Teams tells of one installation in two kinds of activity, in either order: the
 * second kind is old news; the same kind once more is a new installation.
 *
 * @example const isNews = openArrivals(); isNews('c', 'installationUpdate') // true; then isNews('c', 'conversationUpdate') // false
 */
export function openArrivals(): (conversation: string, kind: string) => boolean {
  const told = new Map<string, Set<string>>();
  return (conversation, kind) => {
    const kinds = told.get(conversation);
    if (kinds && !kinds.has(kind)) {
      kinds.add(kind);
      return false;
    }
    told.delete(conversation);
    told.set(conversation, new Set([kind]));
    const [oldest] = told.keys();
    if (told.size > most && oldest !== undefined) told.delete(oldest);
    return true;
  };
}
