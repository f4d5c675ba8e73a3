import type { Message } from './message.ts';
import { readWords } from './read-words.ts';
import { everydayWords } from './words/everyday-words.ts';
import { typeWords } from './words/name-words.ts';

const joints = /\s*(?:,\s*and|,\s*&|[,;\n]|\s\/|\band\b|&|\+)\s+/i;
/** A longer list is not a question but a paste; each name costs a look through all names. */
const most = 20;

/**
 * A question asked of a list of providers, as one question for each: "days left for Marlow Bank, Fellview and Kiln
 * Row" is three. Undefined where it is not one: the names must stand side by side, with nothing but joints between.
 *
 * `read` takes a stretch apart.
 */
export function splitNames(said: string, read: (said: string) => Message): string[] | undefined {
  const pieces = said.split(joints).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (pieces.length < 2 || pieces.length > most || isOneName(read(said))) return undefined;
  const names: (NamedPiece | undefined)[] = [];
  // "Kiln Row and Fellview, what categories?": the names come first, and what is asked of them last.
  const asked = pieces.length > 2 && read(pieces.at(-1)!).provider.is === 'none' ? pieces.pop() : undefined;
  for (const [at, piece] of pieces.entries()) {
    const name = nameIn(piece, at, pieces.length, read) ?? sharing(names.at(-1)?.name, piece, at, pieces.length, read);
    if (!name) return undefined;
    names.push(name);
  }
  // "And Kiln Row and Fellview?" asks the same again of both.
  const before = /^\s*and\b/i.test(said) ? 'and' : names[0]!.before;
  // "How many days has Kiln Row got left, and Fellview?"
  const after = [names[0]!.after, names.at(-1)!.after, asked].filter(Boolean).join(' ');
  return names.map((name) => [before, name!.name, after].filter(Boolean).join(' '));
}

/** "St Mary and St Oswin Junior School": one name that holds a joint. */
function isOneName({ provider, words }: Message): boolean {
  return provider.is === 'one' && words.slice(provider.from, provider.to).some(({ text }) => text === 'and');
}

interface NamedPiece {
  before: string;
  name: string;
  after: string;
}

/** "Hollin Edge Infants and Juniors": the second takes its telling words from the first. */
function sharing(name: string | undefined, piece: string, at: number, of: number, read: (said: string) => Message): NamedPiece | undefined {
  const [type] = readWords(piece);
  if (name === undefined || !type || !typeWords.has(type.text)) return undefined;
  const telling = readWords(name)
    .filter(({ text }) => !typeWords.has(text))
    .map(({ raw }) => raw);
  return nameIn([...telling, piece].join(' '), at, of, read);
}

/** The name in a piece, with what stands before it in the first and after it in the last; nothing else may. */
function nameIn(piece: string, at: number, of: number, read: (said: string) => Message): NamedPiece | undefined {
  const { provider, words } = read(piece);
  if (provider.is === 'none') return undefined;
  const said = (from: number, to: number) =>
    words
      .slice(from, to)
      .map(({ raw }) => raw)
      .filter(Boolean)
      .join(' ');
  // "Looks after Kiln Row": a word of plain talk beside the name is the question's, unless the name has it.
  const printed = new Set(
    readWords(
      'provider' in provider ? provider.provider.name : 'providers' in provider ? provider.providers.map((one) => one.name).join(' ') : '',
    ).map(({ text }) => text),
  );
  let from = provider.from;
  while (from < provider.to - 1 && everydayWords.has(words[from]!.text) && !printed.has(words[from]!.text)) from++;
  const [before, name, after] = [said(0, from), said(from, provider.to), said(provider.to, words.length)];
  const only = (stretch: string) =>
    readWords(stretch).every(({ text }) =>
      ['the', 'for', 'at', 'of', 'in', 'to', 'from', 'with', 'also', 'both', 'please', 'thanks'].includes(text),
    );
  if ((at > 0 && !only(before)) || (at > 0 && at < of - 1 && !only(after))) return undefined;
  return { before, name, after };
}
