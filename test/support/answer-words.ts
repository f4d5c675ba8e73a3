import type { Answer } from '../../src/requests/answer.ts';

/** The rows of the table under a heading, as lists of cells; empty where there is none. */
export function rowsOf(answer: Answer, heading?: string): string[][] {
  const table = answer.tables?.find((one) => heading === undefined || one.heading?.startsWith(heading));
  return table?.rows.map(({ cells }) => cells) ?? [];
}

/** The value of a fact by its label. */
export function factOf(answer: Answer, label: string): string | undefined {
  return answer.facts?.find((fact) => fact.label === label)?.value;
}

/** The button with a title, as what it sends. */
export function buttonOf(answer: Answer, title: string): { request: string; input: Record<string, unknown> } {
  const found = [...answer.buttons, ...(answer.options ?? [])].find((button) => button.title === title);
  if (!found) throw new Error(`No button “${title}” among ${answer.buttons.map((button) => button.title).join(', ')}`);
  return { request: found.request, input: found.input };
}

/** A field of a form by its id. */
export function fieldOf(answer: Answer, id: string) {
  return answer.form?.fields.find((field) => field.id === id);
}

/** The points on which the source disagrees with itself that an answer shows. */
export function pointsOf(answer: Answer): string[] {
  return answer.discrepancies?.map(({ point }) => point) ?? [];
}
