import { sayDate } from '../../../domain/date.ts';
import { type Quarters, sayDays } from '../../../domain/days.ts';
import { activityName } from '../../../packs/activity-of.ts';
import type { Answer } from '../../answer.ts';
import { actionsOf, prioritiesOf } from '../checks/check-agreed.ts';
import { chosenOption } from '../checks/check-findings.ts';
import { progressOf } from '../checks/check-progress.ts';
import { countWords } from '../count-words.ts';
import { noteDays } from '../days/note-days.ts';
import { glanceAtMinutes } from '../minutes/glance-at-minutes.ts';
import { hasPart, labelOf, textParts } from '../note-parts.ts';
import type { Step } from '../steps.ts';
import { fieldOf, type Writing } from '../writing.ts';
import { actionsNotAsked } from './progress-fields.ts';
import { shortWords } from './short-words.ts';

/** What must be known at a step before it is filled in, a sentence each. */
export function stepNotes(writing: Writing, step: Step): string[] {
  if (step === 'check') return noteDays(writing).why.map((why) => `${why} Please say why below.`);
  const more = step === 'progress' ? actionsNotAsked(writing) : 0;
  return more > 0
    ? [`${more} more ${more === 1 ? 'action is' : 'actions are'} open; ask “what did ${writing.provider.name} agree?” to see them all.`]
    : [];
}

/**
 * The whole note at a glance, to be checked before it is submitted: what is short as facts, and of each text how long it is and
 * how it begins.
 */
export function glanceAt(writing: Writing): Pick<Answer, 'facts' | 'texts'> {
  const { shape, provider, stands, activity = '', date } = writing;
  const fact = (label: string, value: string | undefined) => (value === undefined || value === '' ? [] : [{ label, value }]);
  const list = (heading: string, lines: readonly string[]) => (lines.length === 0 ? [] : [{ heading, text: lines.join('\n') }]);
  const option = chosenOption(writing);
  const next = fieldOf(writing, 'next-visit');
  const confidential = fieldOf(writing, 'confidential');
  const colour = (rag: string) => `${rag.charAt(0).toUpperCase()}${rag.slice(1)}`;
  return {
    facts: [
      ...fact(
        hasPart(shape, 'attendance') ? 'Meeting' : 'Visit',
        `${activityName(stands.pack, activity, provider.kind)}, ${sayDate(date)}`,
      ),
      ...fact(shape?.choice ?? '', option && [option.label, option.ask && fieldOf(writing, 'option-detail')].filter(Boolean).join(': ')),
      ...(hasPart(shape, 'met') ? fact(labelOf(shape, 'met', 'Who was met'), shorten(fieldOf(writing, 'met'))) : []),
      ...glanceAtMinutes(writing),
      ...fact('Next visit', next && sayDate(next)),
      ...fact('Confidential', confidential && `${countWords(confidential)}, for the authority alone`),
      ...fact('Days left', leftWords(stands.position.balance.remaining, hasPart(shape, 'attendance') ? 'meeting' : 'visit')),
    ],
    texts: [
      ...textParts(writing).flatMap(({ label, field }) => list(label, glance(fieldOf(writing, field)))),
      ...list(
        'Progress',
        progressOf(writing).map(({ what, rag }) => `${colour(rag)}: ${shortWords(what, 80)}`),
      ),
      ...list('Priorities', hasPart(shape, 'priorities') ? prioritiesOf(writing).map(({ what }) => shortWords(what, 80)) : []),
      ...list(
        'Agreed actions',
        actionsOf(writing).map(
          ({ what, who, due }) => `${shortWords(what, 80)} (${shortWords(who, 40)}${due ? `, by ${sayDate(due)}` : ''})`,
        ),
      ),
    ],
  };
}

function shorten(text: string | undefined): string | undefined {
  return text === undefined ? undefined : shortWords(text, 90);
}

function glance(text: string | undefined): string[] {
  if (text === undefined) return [];
  return [text.length <= 90 ? shortWords(text, 90) : `${countWords(text)}: ${shortWords(text, 90)}`];
}

function leftWords(left: Quarters | null, what: 'meeting' | 'visit'): string | undefined {
  if (left === null) return undefined;
  return left < 0 ? `${sayDays(-left)} over already` : `${sayDays(left)} before this ${what}`;
}
