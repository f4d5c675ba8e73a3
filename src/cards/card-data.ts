import type { Answer } from '../requests/answer.ts';
import { actionElements } from './action-elements.ts';
import { chartElements } from './chart-elements.ts';
import type { Element } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { footElements } from './foot-elements.ts';
import { formElements } from './form-elements.ts';
import { optionElements } from './option-elements.ts';
import { tableElements } from './table-elements.ts';
import { textElements } from './text-elements.ts';

/** What a template in `cards/` may name. Texts are escaped; the lists hold finished elements, put in as they are. */
export interface CardData {
  title: string;
  subtitle?: string;
  lead: string;
  /** Title and lead, for a client that can show no card of this version. */
  fallbackText: string;
  facts: { title: string; value: string }[];
  texts: Element[];
  chart: Element[];
  tables: Element[];
  options: Element[];
  fields: Element[];
  notes: string[];
  pageLine?: string;
  foot: Element[];
  actions: Element[];
}

/** Turns an answer into what its template shows. With `small`, a wide table is only its blocks for a narrow screen. */
export function cardData(answer: Answer, nonce: string, small: boolean): CardData {
  const { title, subtitle, lead, facts = [], texts = [], chart, tables = [], options = [], form, notes = [], page } = answer;
  return {
    title: escapeMarkdown(title),
    subtitle: subtitle ? escapeMarkdown(subtitle) : undefined,
    lead: escapeMarkdown(lead),
    fallbackText: escapeMarkdown(`${title}: ${lead}`.slice(0, 500)),
    facts: facts.map(({ label, value }) => ({ title: escapeMarkdown(label), value: escapeMarkdown(value) })),
    texts: textElements(texts),
    chart: chart ? chartElements(chart) : [],
    tables: tables.flatMap((table, at) => tableElements(table, `${nonce}.t${at}`, small)),
    options: optionElements(options, nonce),
    fields: form ? formElements(form.fields) : [],
    notes: notes.map(escapeMarkdown),
    pageLine: page ? `${page.from}–${page.to} of ${page.of}` : undefined,
    foot: footElements(answer),
    actions: actionElements(answer, nonce),
  };
}
