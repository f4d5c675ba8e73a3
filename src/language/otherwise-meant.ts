import type { Context } from '../requests/context.ts';
import { mayMake } from '../requests/may.ts';
import type { Classified } from './classify.ts';
import type { Message } from './message.ts';
import type { Memory } from './understanding.ts';

/** A request, and what of its input goes without saying. */
interface Otherwise {
  request: string;
  kept?: Record<string, unknown>;
}

/**
 * Another request that is meant by what is like one: days of one school, of a colleague or of all of them; days that were spent or are
 * to be booked; who was visited. Undefined where what it is like is what is meant.
 *
 * @example otherwiseMeant(readMessage('how many TAS meetings have we still to hold', …), classified, context, {}) // { request: 'totals' }
 */
export function otherwiseMeant(
  message: Message,
  { request: { name } }: Classified,
  context: Context,
  memory: Memory,
): Otherwise | undefined {
  switch (name) {
    case 'remaining-days': {
      const person = ofColleague(message, memory);
      if (person !== undefined) return { request: 'totals', kept: { person } };
      return ofAllOurs(message, context, memory) ? { request: 'totals' } : undefined;
    }
    case 'totals': {
      // Sums over several are for those who look after several: who leads one asks of that one.
      const leadsOne = !mayMake('totals', context.asker.roles);
      // "Off the phone with the head at Kiln Row, how many days has she left to use": hers, and not everybody's.
      return leadsOne || (memory.near !== undefined && message.follows.points) ? { request: 'remaining-days' } : undefined;
    }
    case 'record-visit':
      return isOfDays(message) ? { request: 'log-days' } : undefined;
    case 'log-days':
      return isToCome(message, context) ? { request: 'schedule-meeting' } : undefined;
    case 'visits':
      return context.asker.staff && ofWhom(message, memory) ? { request: 'changes', kept: { about: 'days' } } : undefined;
    default:
      return undefined;
  }
}

/** "How many days has she used", after a colleague's caseload or list: whose those are. */
function ofColleague({ provider, words }: Message, { last, near }: Memory): unknown {
  if (provider.is !== 'none' || near !== undefined || last?.input?.provider !== undefined) return undefined;
  return words.some(({ text }) => text === 'she' || text === 'he') ? last?.input?.person : undefined;
}

/** "I went to see Heron Steps on Wednesday, half a day": days, and no wish to write anything up. */
function isOfDays({ found, words }: Message): boolean {
  return found.some(({ slot }) => slot === 'days') && !words.some(({ text }) => toWrite.has(text));
}

const toWrite = new Set('note notes write writing wrote written minutes form record recording type typed draft'.split(' '));

/** "Book me half a day at Kiln Row on 3 December": nothing has been spent yet. */
function isToCome({ found, words }: Message, { today }: Context): boolean {
  const ahead = found.some(({ slot, values }) => slot === 'date' && String(values[0]?.value) > today);
  return ahead && words.some(({ text }) => toBook.has(text));
}

const toBook = new Set('book booked arrange schedule plan pencil'.split(' '));

/** "Who was visited in the last fortnight" asks for no one school's visits, but for what was logged since. */
function ofWhom({ provider, words, aside }: Message, { near }: Memory): boolean {
  if (provider.is !== 'none' || near !== undefined) return false;
  return words.some(({ text }) => text === 'who' || text === 'which') && aside.some(({ slot }) => slot === 'since');
}

/** "How many TAS meetings have we still to hold", of somebody whose schools are many, before any school was talked of: of all of them. */
function ofAllOurs({ provider, words }: Message, { asker }: Context, { last, near, several }: Memory): boolean {
  if (!asker.staff || provider.is !== 'none' || (near ?? last?.provider ?? several) !== undefined) return false;
  return words.some(({ text }) => text === 'we' || text === 'our' || text === 'us');
}
