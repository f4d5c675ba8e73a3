import { renderAnswer } from '../cards/render-answer.ts';
import { openDiary } from '../diary/open-diary.ts';
import { TallyError } from '../domain/tally-error.ts';
import { converse } from '../language/converse.ts';
import { planner } from '../planning/solve-aside.ts';
import type { FileFormat } from '../requests/answer.ts';
import { openDesk } from '../requests/desk/desk.ts';
import { requests } from '../requests/index.ts';
import type { Terminal } from './open-terminal.ts';
import { writeAnswer } from './write-answer.ts';

/** What chat would answer: the card's plain-text twin, and the card itself. */
export interface Asked {
  text: string;
  cards: unknown[];
}

/** Where an answer is to be written, by format. */
export type AskedFiles = Partial<Record<FileFormat, string>>;

/**
 * Asks Tally as somebody, with their access and no more, as chat would.
 * With `files` the answer is written into them too, each in its format.
 * Throws TallyError `person-unknown` for an address that the authority does not know.
 *
 * @example (await ask(terminal, 'how many days has Marlow Bank left?', 'priya.nair@ashmere.example')).text
 */
export async function ask({ config, store, packs, clock }: Terminal, text: string, email: string, files: AskedFiles = {}): Promise<Asked> {
  const desk = openDesk({ store, packs, clock, email: config.mail !== undefined, diary: openDiary(config), planner });
  const context = await desk.context(config.authority, { email }, { via: 'terminal' });
  if (!context) {
    throw new TallyError('person-unknown', `Tally does not know ${email}. An administrator adds people by importing people.csv.`, {
      culprit: email,
    });
  }
  const answer = await converse(text, context, requests, {}, { keepUnheard: config.keepUnheard });
  for (const format of ['xlsx', 'docx', 'pdf', 'ics'] as const) {
    const path = files[format];
    if (path !== undefined) await writeAnswer(context, answer, format, path);
  }
  const { card, text: twin } = renderAnswer(answer);
  return { text: twin, cards: [card] };
}
