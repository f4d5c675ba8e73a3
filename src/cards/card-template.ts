import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Answer } from '../requests/answer.ts';

/** The one thing Tally uses of the templating package, whose own types lead into another package's source. */
interface Templating {
  Template: new (template: unknown) => { expand(context: { $root: unknown }): unknown };
}
const { Template } = createRequire(import.meta.url)('adaptivecards-templating') as Templating;

const parsed = new Map<Answer['card'], InstanceType<Templating['Template']>>();

/**
 * The template of a kind of answer, `cards/<kind>.json`, read and parsed once in the life of the process.
 * Throws where the file is missing or is not JSON.
 */
export function cardTemplate(kind: Answer['card']): InstanceType<Templating['Template']> {
  let template = parsed.get(kind);
  if (!template) {
    template = new Template(JSON.parse(readFileSync(new URL(`../../cards/${kind}.json`, import.meta.url), 'utf8')));
    parsed.set(kind, template);
  }
  return template;
}
