import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';

/** A cell as the file holds it: text, or a figure with the format it is shown in (a date is a figure, too). */
export type Cell = string | { figure: number; format: string };

/** The sheets of a workbook with the rows and cells that a spreadsheet would show, read from the file's own parts. */
export function openWorkbook(bytes: Uint8Array): { name: string; rows: Cell[][] }[] {
  const parts = unzipSync(bytes);
  const part = (name: string) => {
    const found = parts[name];
    assert.ok(found, `${name} among ${Object.keys(parts)}`);
    return new TextDecoder().decode(found);
  };
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => textOf(text!));
  const styles = part('xl/styles.xml');
  const codes = new Map([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, textOf(code!)]));
  const styled = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? '';
  const formats = [...styled.matchAll(/<xf ([^>]*)>/g)].map(([, given = '']) => codes.get(/numFmtId="(\d+)"/.exec(given)?.[1]) ?? '');
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => textOf(name!));
  return names.map((name, at) => ({
    name,
    rows: [...part(`xl/worksheets/sheet${at + 1}.xml`).matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
      [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, given = '', inside = '']) => {
        const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? '';
        if (/t="s"/.test(given)) return strings[Number(value)] ?? '';
        assert.doesNotMatch(inside, /<f>/, 'no cell is a formula');
        return value === '' ? '' : { figure: Number(value), format: formats[Number(/s="(\d+)"/.exec(given)?.[1] ?? 0)] ?? '' };
      }),
    ),
  }));
}

/** The day that a date's figure stands for. */
export function dayOf(cell: Cell | undefined): string {
  assert.ok(typeof cell === 'object');
  return new Date(Date.UTC(1899, 11, 30) + cell.figure * 86_400_000).toISOString().slice(0, 10);
}

function textOf(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
