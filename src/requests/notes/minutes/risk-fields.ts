import type { RiskRating } from '../../../packs/meeting-shapes.ts';
import type { Field } from '../../answer.ts';
import { textField } from '../form/text-field.ts';
import { hasPart, labelOf } from '../note-parts.ts';
import { fieldOf, type NoteFaults, type Writing } from '../writing.ts';
import { shapeOfMinutes } from './asked-to.ts';

/** What is assessed at the end of the meeting, and why so; nothing for a note without it. */
export function riskFields(writing: Writing): Field[] {
  const risk = assessed(writing);
  if (!risk) return [];
  const options = risk.ratings.map(({ id, label }) => ({ label, value: id }));
  return [
    { type: 'choice', id: 'risk', label: `${risk.question} (needed)`, value: fieldOf(writing, 'risk'), options },
    textField(writing, 'risk-words', `${labelOf(writing.shape, 'risk', 'Risk assessment')}: why? (needed)`, { multiline: true }),
  ];
}

/** The rating that was chosen; undefined where none was, or one that the strategy does not have. */
export function ratingOf(writing: Writing): RiskRating | undefined {
  return assessed(writing)?.ratings.find(({ id }) => id === fieldOf(writing, 'risk'));
}

/** Is the risk assessed, and said why? */
export function checkRisk(writing: Writing): NoteFaults {
  if (!assessed(writing)) return {};
  return {
    ...(!ratingOf(writing) && { risk: 'This is assessed at the end of the meeting. Please choose one.' }),
    ...(fieldOf(writing, 'risk-words') === undefined && { 'risk-words': 'Why is it rated so? A sentence is enough.' }),
  };
}

function assessed(writing: Writing) {
  return hasPart(writing.shape, 'risk') ? shapeOfMinutes(writing)?.risk : undefined;
}
