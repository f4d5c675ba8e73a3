import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Answer } from '../requests/answer.ts';
import type { CardData } from './card-data.ts';
import { compileTemplate } from './compile-template.ts';

/** The one thing Tally uses of the templating package, whose own types lead into another package's source. */
interface Templating {
  Template: new (template: unknown) => { expand(context: { $root: unknown }): unknown };
}

/** A template made ready. */
export interface CardTemplate {
  /** The card that it shows of some data. */
  expand(data: CardData): object;
}

const made = new Map<Answer['card'], CardTemplate>();

/**
 * The template of a kind of answer, `cards/<kind>.json`, read and made ready once in the life of the process.
 * Throws where the file is missing or is not JSON.
 */
export function cardTemplate(kind: Answer['card']): CardTemplate {
  let template = made.get(kind);
  if (!template) {
    template = templateOf(JSON.parse(readFileSync(new URL(`../../cards/${kind}.json`, import.meta.url), 'utf8')));
    made.set(kind, template);
  }
  return template;
}

/** A template as a function where it is simple enough for that, and else by the package, which is loaded for such a one alone. */
export function templateOf(json: unknown): CardTemplate {
  const compiled = compileTemplate(json);
  if (compiled) return { expand: (data) => compiled(data as unknown as Record<string, unknown>) as object };
  const { Template } = createRequire(import.meta.url)('adaptivecards-templating') as Templating;
  const template = new Template(json);
  return { expand: (data) => template.expand({ $root: data }) as object };
}
