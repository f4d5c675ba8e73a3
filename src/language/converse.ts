import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { heardBy } from '../requests/desk/heard.ts';
import { requests as all } from '../requests/index.ts';
import { readNames } from '../requests/names/known-names.ts';
import { perform } from '../requests/perform.ts';
import type { Request } from '../requests/request.ts';
import { plainAnswer } from '../requests/words/plain-answer.ts';
import { askAnswer } from './ask-answer.ts';
import { keepUnheard } from './keep-unheard.ts';
import { rowsListed } from './listed-rows.ts';
import { maybeAnswer } from './maybe-answer.ts';
import type { Part } from './parts-in-turn.ts';
import { longestMessage } from './read-words.ts';
import { rememberAll } from './remember-all.ts';
import { type Answered, severalAnswer } from './several-answer.ts';
import { understandAll } from './understand-all.ts';
import type { Memory, Understanding } from './understanding.ts';
import { unknownAnswer } from './unknown-answer.ts';

/** An answer, and what to keep by (conversation, person) for the next message. */
export interface Turn {
  answer: Answer;
  memory: Memory;
  /** What was understood, part by part. */
  parts: readonly Part[];
}

/** What a desk has switched off. */
export interface Habits {
  /** Keep what was not understood for the administrator to read. */
  keepUnheard?: boolean;
}

/**
 * Answers what a person typed: understands it and makes the request or requests, asks back, or says what Tally can do.
 * Who may, what is visible and what is written down are `perform`'s. Throws what `perform` throws.
 *
 * @example (await converse('how many days has Cinder Lane left?', context)).title // 'Cinder Lane Primary School'
 */
export async function converse(
  text: string,
  context: Context,
  requests: readonly Request[] = all,
  memory: Memory = {},
  habits: Habits = {},
): Promise<Answer> {
  return (await converseOn(text, context, requests, memory, habits)).answer;
}

/** As `converse`, with the memory for the next message. */
export async function converseOn(
  text: string,
  context: Context,
  requests: readonly Request[],
  memory: Memory,
  { keepUnheard: keeps = true }: Habits = {},
): Promise<Turn> {
  // What a partner team may name is read; what any request shows them stands in the context as it came.
  const heard = { ...context, directory: heardBy(context) };
  const parts = await understandWithNames(text, heard, requests, memory);
  const missed = parts.filter(({ understood }) => understood.does === 'out-of-scope');
  if (keeps) for (const { said } of missed) await keepUnheard(context, said);
  const answer = await answerToAll(parts, { context, heard, requests });
  const notes = [
    ...parts.flatMap(({ understood }) => [
      ...takenNote(understood, heard),
      ...(understood.passedOver === undefined ? [] : [passedNote(understood.passedOver)]),
    ]),
    ...(parts[0]?.understood.cut ? [cutNote] : []),
  ];
  const shown = notes.length > 0 ? { ...answer, notes: [...notes, ...(answer.notes ?? [])] } : answer;
  return { answer: shown, memory: withListed(rememberAll(memory, parts), answer), parts };
}

/** So many of a list are few enough to be asked of together ("who looks after them?"). */
const few = 6;

/** What was listed is talked of, until something else is. */
function withListed(memory: Memory, answer: Answer): Memory {
  const listed = rowsListed(answer);
  return listed ? { ...memory, listed, ...(listed.length <= few && { several: listed }) } : memory;
}

const cutNote = `That was a long message: only about its first ${longestMessage.toLocaleString('en-GB')} characters were read.`;

/** What this person chose before is read only where a name leaves a doubt, so that a plain question costs nothing more. */
async function understandWithNames(text: string, context: Context, requests: readonly Request[], memory: Memory): Promise<Part[]> {
  const parts = understandAll(text, context, requests, memory);
  const doubts = parts.some(({ understood }) => understood.does === 'unknown-provider' || (understood.does === 'ask' && understood.heard));
  if (!doubts) return parts;
  const names = await readNames(context);
  return names.size === 0 ? parts : understandAll(text, context, requests, { ...memory, names });
}

function takenNote({ taken }: Understanding, { directory }: Context): string[] {
  const provider = taken && directory.get(taken.provider);
  if (!taken || !provider) return [];
  const { name, key } = provider;
  return [`By “${taken.heard}” I took you to mean ${name} (${key}), which you chose before. Type “forget my names” to be asked again.`];
}

function passedNote(words: string): string {
  return `Not taken into account: “${words}”.`;
}

/** Who asks, with what they may see and what they may name. */
interface Asked {
  context: Context;
  heard: Context;
  requests: readonly Request[];
}

/** One part is answered as it is; several in one reply. A request that writes is never made as one of several. */
async function answerToAll(parts: readonly Part[], asked: Asked): Promise<Answer> {
  const { requests } = asked;
  const [only] = parts;
  if (only && parts.length === 1) return answerTo(only.understood, asked);
  const answered: Answered[] = [];
  const waiting: Answered[] = [];
  for (const part of parts) {
    const { understood } = part;
    const writes = understood.does === 'request' && requests.find(({ name }) => name === understood.request)?.command === true;
    const answer = writes ? notYet : await answerTo(understood, asked);
    const now = !writes && understood.does === 'request';
    (now ? answered : waiting).push({ ...part, answer, writes });
  }
  return severalAnswer(answered, waiting, requests);
}

const notYet: Answer = {
  card: 'answer',
  title: 'One thing at a time',
  lead: 'Nothing has been written down yet. Press the button of what you want done, or send it as a message of its own.',
  sources: [],
  buttons: [],
  audience: 'person',
};

async function answerTo(understood: Understanding, { context, heard, requests }: Asked): Promise<Answer> {
  switch (understood.does) {
    case 'request':
      return answerToRequest(understood, context, requests);
    case 'ask':
      return askAbout(understood, heard, requests);
    case 'unknown-provider':
      return unknownAnswer(understood, heard);
    case 'greeting':
      if (understood.thanks) return { ...plainAnswer('Tally', 'You are welcome. Ask again whenever you like.'), audience: 'person' };
      return help(
        context,
        `Hello ${context.asker.person.name.split(' ')[0]}. Ask about a school or setting by its name, or try one of these.`,
      );
    case 'out-of-scope':
      if (understood.maybe) return maybeAnswer(understood.maybe, heard, requests);
      return help(context, 'I cannot help with that. These are things you can ask me.');
  }
}

/** What was written beside the message goes along where nothing would ask for it; else into the form that does. */
async function answerToRequest(
  { request, input, written }: Extract<Understanding, { does: 'request' }>,
  context: Context,
  requests: readonly Request[],
): Promise<Answer> {
  if (!written) return perform(context, request, input);
  if (takenOnce(request, requests)) return perform(context, request, { ...input, [written.field]: written.text });
  return filledIn(await perform(context, request, input), written);
}

/** What was written beside goes along with what is chosen, where nothing would ask for it; else it is said to be lost. */
function askAbout(understood: Extract<Understanding, { does: 'ask' }>, heard: Context, requests: readonly Request[]): Answer {
  const { written, input } = understood;
  if (!written) return askAnswer(understood, heard);
  return takenOnce(understood.request, requests)
    ? askAnswer({ ...understood, input: { ...input, [written.field]: written.text } }, heard)
    : notTaken(askAnswer(understood, heard), written.text);
}

function takenOnce(request: string, requests: readonly Request[]): boolean {
  return requests.find(({ name }) => name === request)?.written?.once === true;
}

/** A form with a text in one of its fields. What no form asks for, or has no room for, is said to be passed over. */
function filledIn(answer: Answer, { field, text }: NonNullable<Understanding['written']>): Answer {
  const asks = answer.form?.fields.find((one) => one.id === field && one.type === 'text');
  const room = asks?.type === 'text' ? asks.maxLength : 0;
  const fields = answer.form?.fields.map((one) => (one === asks ? { ...asks, value: text.slice(0, room) } : one));
  return notTaken({ ...answer, ...(answer.form && fields && { form: { ...answer.form, fields } }) }, text.slice(room));
}

function notTaken(answer: Answer, words: string): Answer {
  return words === '' ? answer : { ...answer, notes: [passedNote(words), ...(answer.notes ?? [])] };
}

/** The help card under a sentence of its own. */
async function help(context: Context, lead: string): Promise<Answer> {
  const answer = await perform(context, 'help', {});
  // Somebody who can ask nothing yet is told so, and not greeted with an empty list.
  return answer.card === 'help' ? { ...answer, lead } : answer;
}
