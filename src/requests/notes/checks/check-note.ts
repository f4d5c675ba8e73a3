import { noteDays } from '../days/note-days.ts';
import { type Step, stepsOf } from '../steps.ts';
import { fieldOf, type NoteFaults, type Writing } from '../writing.ts';
import { checkAbout } from './check-about.ts';
import { checkAgreed } from './check-agreed.ts';
import { checkFindings } from './check-findings.ts';
import { checkProgress } from './check-progress.ts';
import { warningsOf } from './warnings.ts';

/**
 * What is wrong with one step of a note's form, by its field: faults, and at the first step what has to be confirmed.
 *
 * @example checkStep(writing, 'about') // { date: 'Thu 21 Jan 2027 has not come yet. …' }
 */
export function checkStep(writing: Writing, step: Step): NoteFaults {
  switch (step) {
    case 'about': {
      const faults = checkAbout(writing);
      const warnings = warningsOf(writing).map(({ field, says }): [string, string] => [field, says]);
      return { ...Object.fromEntries(warnings), ...faults };
    }
    case 'findings':
      return checkFindings(writing);
    case 'progress':
      return checkProgress(writing);
    case 'agreed':
      return checkAgreed(writing);
    case 'check':
      return { ...noteDays(writing).faults, ...whyAmended(writing) };
  }
}

/** The first step of a note with something wrong in it; undefined where the note can be kept. */
export function wrongStep(writing: Writing): { step: Step; faults: NoteFaults } | undefined {
  for (const step of stepsOf(writing)) {
    const faults = checkStep(writing, step);
    if (Object.keys(faults).length > 0) return { step, faults };
  }
  return undefined;
}

function whyAmended(writing: Writing): NoteFaults {
  return writing.amends && fieldOf(writing, 'why') === undefined
    ? { why: 'Please say why the note is changed: its history keeps it.' }
    : {};
}
