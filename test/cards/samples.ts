import { readdirSync, readFileSync } from 'node:fs';
import type { Answer } from '../../src/requests/answer.ts';

/** An answer of each kind, on invented providers. */
export const samples: readonly Answer[] = readdirSync(new URL('samples/', import.meta.url)).map((file) =>
  JSON.parse(readFileSync(new URL(`samples/${file}`, import.meta.url), 'utf8')),
);

/** Every text of an answer that a person must be able to read, whatever shows it. */
export function textsOf(answer: Answer): string[] {
  return [
    answer.title,
    answer.subtitle ?? [],
    answer.lead,
    (answer.facts ?? []).flatMap(({ label, value }) => [label, value]),
    (answer.texts ?? []).flatMap(({ heading, text }) => [heading, ...text.split('\n')]),
    (answer.tables ?? []).flatMap(({ heading, columns, rows }) =>
      [heading ?? [], columns.slice(1), rows.flatMap(({ cells }) => cells)].flat(2),
    ),
    (answer.chart?.values ?? []).flatMap(({ label, value }) => [label, String(value)]),
    (answer.options ?? []).flatMap(({ title, detail }) => [title, detail ?? []]).flat(),
    (answer.form?.fields ?? []).flatMap(({ label, error }) => [label, error ?? []]).flat(),
    answer.form?.submit ?? [],
    answer.notes ?? [],
    answer.sources,
    (answer.discrepancies ?? []).flatMap(({ point, places, reading }) => [point, ...places, reading]),
    answer.buttons.map(({ title }) => title),
    answer.page
      ? [
          `${answer.page.from}–${answer.page.to} of ${answer.page.of}`,
          answer.page.previous?.title ?? [],
          answer.page.next?.title ?? [],
        ].flat()
      : [],
  ].flat();
}
