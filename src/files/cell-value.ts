/** What a spreadsheet holds for a cell: text, a number or a day, and how it is to look. */
export interface CellValue {
  value: string | number | Date | null;
  format?: string;
}

const figure = String.raw`[−-]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?`;
const plain = new RegExp(`^${figure}$`);
const days = new RegExp(`^(${figure}) days?$`);
const money = new RegExp(`^([−-]?)£(${figure})$`);
const percent = new RegExp(`^(${figure})%$`);
const day = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})$/;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * What the words of a table's cell are to a spreadsheet: a figure can be summed and a date sorted, looking as they did
 * on the card. A URN is a name and no figure; a dash says that there is nothing.
 *
 * @example cellValue('9.5 days') // { value: 9.5, format: '[=1]0" day";General" days"' }
 * @example cellValue('Tue 3 Nov 2026') // { value: new Date('2026-11-03T00:00:00.000Z'), format: 'ddd d mmm yyyy' }
 */
export function cellValue(words: string, column = ''): CellValue {
  if (words === '' || words === '–') return { value: null };
  if (/\bURN\b/.test(column)) return { value: words };
  if (plain.test(words)) return { value: numberOf(words), ...(words.includes(',') ? { format: '#,##0.##' } : {}) };
  const inDays = days.exec(words);
  if (inDays) return { value: numberOf(inDays[1]!), format: '[=1]0" day";General" days"' };
  const pounds = money.exec(words);
  if (pounds) return { value: numberOf(pounds[1]! + pounds[2]!), format: words.includes('.') ? '"£"#,##0.00' : '"£"#,##0' };
  const share = percent.exec(words);
  if (share) return { value: numberOf(share[1]!) / 100, format: words.includes('.') ? '0.0%' : '0%' };
  const date = day.exec(words);
  if (date) {
    const [, dayOfMonth, month, year] = date;
    return { value: new Date(Date.UTC(Number(year), months.indexOf(month!), Number(dayOfMonth))), format: 'ddd d mmm yyyy' };
  }
  return { value: words };
}

function numberOf(words: string): number {
  return Number(words.replace('−', '-').replaceAll(',', ''));
}
