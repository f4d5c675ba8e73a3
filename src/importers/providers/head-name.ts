/** Titles that belong before a name; anything else in the title column ("Co Headteacher", "Principal") is a post. */
const titles =
  /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|reverend|fr|father|sr|sister|sir|dame|canon|captain|lady|lord)\.?( (dr|mr|mrs|ms|miss))?\.?$/i;
const nobody = /^(not (recorded|applicable|known|available)|vacan(t|cy)|tbc|tba|to be (confirmed|advised)|unknown|none|n\/a|-)$/i;

/**
 * A head's name out of the register's three untidy cells: posts left out, two people joined by "and",
 * placeholders for a vacancy dropped. Undefined where no name is left.
 *
 * @example headName('Co Headteacher', 'Ann / Raj', 'Lowe/Patel') // 'Ann and Raj Lowe and Patel'
 */
export function headName(title: string, first: string, last: string): string | undefined {
  const names = [first, last].map(joinTwo).filter((name) => name !== '' && !nobody.test(name));
  if (names.length === 0) return undefined;
  return [titles.test(title) ? title : '', ...names].filter((word) => word !== '').join(' ');
}

function joinTwo(name: string): string {
  return name
    .split(/ *[/&;] *| and /i)
    .filter((part) => part !== '')
    .join(' and ');
}
