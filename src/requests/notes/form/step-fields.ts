import type { Field } from '../../answer.ts';
import type { Step } from '../steps.ts';
import type { NoteFaults, Writing } from '../writing.ts';
import { aboutFields } from './about-fields.ts';
import { agreedFields } from './agreed-fields.ts';
import { daysFields } from './days-fields.ts';
import { findingsFields } from './findings-fields.ts';
import { progressFields } from './progress-fields.ts';

/** The fields of one step, filled in, with what is wrong at each. `rows` is how many lines for actions are wanted. */
export function stepFields(writing: Writing, step: Step, faults: NoteFaults, rows: number): Field[] {
  const fields = fieldsOf(writing, step, rows);
  return fields.map((field) => (faults[field.id] === undefined ? field : { ...field, error: faults[field.id] }));
}

function fieldsOf(writing: Writing, step: Step, rows: number): Field[] {
  switch (step) {
    case 'about':
      return aboutFields(writing);
    case 'findings':
      return findingsFields(writing);
    case 'progress':
      return progressFields(writing);
    case 'agreed':
      return agreedFields(writing, rows);
    case 'check':
      return daysFields(writing);
  }
}
