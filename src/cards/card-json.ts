const written = new WeakMap<object, string>();

/**
 * A card as JSON, written out once in its life: it is weighed by its text, cut by it, and sent as it. A card is not
 * changed after it has been made.
 *
 * @example cardJson({ type: 'AdaptiveCard' }) // '{"type":"AdaptiveCard"}'
 */
export function cardJson(card: object): string {
  const before = written.get(card);
  if (before !== undefined) return before;
  const json = JSON.stringify(card);
  written.set(card, json);
  return json;
}
