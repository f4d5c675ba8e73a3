import { sayDate } from '../../../domain/date.ts';
import { meetingRef } from '../../../domain/meeting.ts';
import { activityName } from '../../../packs/activity-of.ts';
import type { Answer, Button } from '../../answer.ts';
import { leads } from '../../words/leads.ts';
import { warningsOf } from '../checks/warnings.ts';
import { mayAmendNote } from '../may-amend-note.ts';
import { shownIn } from '../note-input.ts';
import { hasPart } from '../note-parts.ts';
import { type Step, stepsOf } from '../steps.ts';
import type { NoteFaults, Writing } from '../writing.ts';
import { ACTION_ROWS, actionRows } from './agreed-fields.ts';
import { keepLong } from './keep-long.ts';
import { noteFoot } from './note-foot.ts';
import { stepFields } from './step-fields.ts';
import { glanceAt, stepNotes } from './step-notes.ts';

const questions: Record<Step, string> = {
  about: 'Which visit is it? What is overdue or due stands first.',
  findings: 'What was found? Write or paste as much as you like: it is kept whole.',
  progress: 'How does what was agreed before stand now?',
  agreed: 'What was agreed, who does it, and when do you meet next?',
  check: 'Is it all right like this? Nothing is kept as a note until you submit it.',
};

/**
 * One step of the form of a note, filled in with what was typed and what is known. Each of its buttons sends what is typed along,
 * and so saves it.
 *
 * @example noteForm(writing, 'about', {}).form?.submit // 'Next'
 */
export function noteForm(writing: Writing, step: Step, faults: NoteFaults, rows = 0): Answer {
  const { provider, request, draft, amends } = writing;
  const steps = stepsOf(writing);
  const { fields, facts } = keepLong(stepFields(writing, step, faults, rows));
  const warnings = step === 'about' ? warningsOf(writing) : [];
  const confirms =
    warnings.length > 0 &&
    Object.keys(faults).length > 0 &&
    Object.values(faults).every((fault) => warnings.some(({ says }) => says === fault));
  const whole = step === 'check' ? glanceAt(writing) : {};
  const said = Object.values(faults);
  const input = {
    provider: provider.key,
    draft,
    step,
    ...(amends && { note: amends.id }),
    ...(writing.meeting && { meeting: meetingRef(writing.meeting) }),
    shown: shownIn(fields),
  };
  const to = (title: string, go: string, more: Record<string, string> = {}): Button => ({
    title,
    request,
    input: { ...input, go, ...more },
  });
  const confirmed = { confirmed: [writing.fields.confirmed ?? '', ...warnings.map(({ key }) => key)].filter(Boolean).join(',') };
  const next = confirms
    ? to('Go on all the same', 'next', confirmed)
    : step === 'check'
      ? to(sendWords(writing), 'submit')
      : to('Next', 'next');
  return {
    card: 'form',
    title: `${amends ? 'Amend the note' : hasPart(writing.shape, 'attendance') ? 'Minutes' : 'Note of visit'}: ${provider.name}`,
    subtitle: subtitle(writing, step, steps),
    lead:
      said.length === 0
        ? step === 'about' && writing.meeting
          ? 'Who chaired, and who was there?'
          : questions[step]
        : confirms
          ? 'Please look at this once more, and go on if it is right.'
          : sayFaults(said.length),
    facts: [...facts, ...(whole.facts ?? [])],
    texts: whole.texts,
    notes: stepNotes(writing, step),
    form: {
      request,
      input: next.input,
      fields,
      submit: next.title,
      more: [
        ...(steps.indexOf(step) > 0 ? [to('Back', 'back')] : []),
        ...(step === 'agreed' && hasPart(writing.shape, 'actions')
          ? [to('More lines', 'rows', { rows: String(actionRows(writing, rows) + ACTION_ROWS) })]
          : []),
        to('Save and finish later', 'later'),
      ],
    },
    ...noteFoot(writing.stands.pack, writing.shape),
    buttons: [
      ...(step === 'about' && !amends ? leads(provider.key, ['visit-notes']) : []),
      ...warnings.flatMap(({ same }) =>
        same && mayAmendNote(writing.context.asker, same) === undefined
          ? [{ title: 'Amend that note', request: 'amend-note', input: { provider: provider.key, note: same.id } }]
          : [],
      ),
    ],
    audience: 'person',
  };
}

function sendWords({ amends, shape }: Writing): string {
  return amends ? 'Keep as amended' : hasPart(shape, 'attendance') ? 'Submit the minutes' : 'Submit the note';
}

function subtitle({ stands, provider, activity, date }: Writing, step: Step, steps: readonly Step[]): string {
  const at = `Step ${steps.indexOf(step) + 1}${steps.length > 1 ? ` of ${steps.length}` : ''}`;
  return step === 'about' || activity === undefined
    ? at
    : `${at} · ${activityName(stands.pack, activity, provider.kind)}, ${sayDate(date)}`;
}

function sayFaults(count: number): string {
  return count === 1
    ? 'One thing needs another look. What you typed is saved.'
    : `${count} things need another look. What you typed is saved.`;
}
