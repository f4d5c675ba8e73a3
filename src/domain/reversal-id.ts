/**
 * The id of the entry that takes another back. It derives from the entry's own, so that there can be only one,
 * whoever makes it: a person's Undo or a file whose row has changed. It begins with the entry's id, so that both
 * stand beside each other in a list.
 *
 * @example reversalId('3f2a9c01-visit') // '3f2a9c01-visit-reversed'
 */
export function reversalId(entry: string): string {
  return `${entry}-reversed`;
}
