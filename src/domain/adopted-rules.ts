/**
 * The rules of a pack whose reading of report cards an authority has adopted.
 *
 * @example adoptedRules([{ pack: 'wolverhampton-2021', rule: 'category-a-school' }], 'wolverhampton-2021') // ['category-a-school']
 */
export function adoptedRules(readings: readonly { pack: string; rule: string }[] | undefined, pack: string): string[] {
  return (readings ?? []).filter((one) => one.pack === pack).map(({ rule }) => rule);
}
