import { z } from 'zod/v4';
import { isIsoDate, sayDate } from '../domain/date.ts';
import type { Person } from '../domain/person.ts';
import type { Answer, Field } from './answer.ts';
import { carerChoices, isCarer, personOf } from './caseloads/carer.ts';
import { ownCaseload } from './caseloads/caseload-of.ts';
import { type Moved, moveProviders } from './caseloads/move-providers.ts';
import type { Context } from './context.ts';
import { dayField } from './field.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { leads } from './words/leads.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Moves a provider, or a whole caseload, from one advisor or officer to another (`by` takes over). */
export const reassign = defineRequest({
  name: 'reassign',
  title: 'Move a school or a caseload to a colleague',
  says: [
    'assign {provider} to {person}',
    'reassign {provider} to {person}',
    'reassign {provider} from {person} to {person}',
    'move {provider} to {person}',
    'move {provider} from {person} to {person}',
    'transfer {provider} to {person}',
    'hand {provider} over to {person}',
    'give {provider} to {person}',
    "reassign {person}'s caseload to {person}",
    'move the caseload of {person} to {person}',
    "transfer {person}'s schools to {person}",
    'hand over the caseload of {person} to {person}',
    '{person} takes over {provider}',
    '{person} takes over the caseload of {person}',
    'change the advisor of {provider} to {person}',
    'make {person} the advisor for {provider}',
    '{person} is taking on {provider}',
    "{person} is taking over all of {person}'s schools",
    '{person} will have {provider} from now on',
    'swap {provider} to {person}',
    'put {provider} with {person}',
    "put {provider} on {person}'s patch",
    '{provider} goes to {person}',
    "{provider} is now {person}'s",
    'pass {provider} to {person}',
    "pass all {person}'s schools to {person}",
    '{person} is leaving give the schools to {person}',
    'can {person} have {provider}',
    "split {person}'s schools between {person} and {person}",
    "from {date} {provider} is {person}'s",
    "divide up {person}'s schools",
    'take {provider} off {person} and give it to {person}',
    'take {provider} from {person} and give it to {person}',
    'please give {provider} to {person}',
    '{person} leaves us and everything on the list goes to {person}',
    'everything {person} has goes to {person}',
    '{provider} should be {person} from now on hand it over permanently',
    'from {since} {provider} is {person}',
    'give that one to {person}',
  ],
  input: z.strictObject({
    provider: inputs.provider.optional(),
    providers: z.array(inputs.provider).min(1).max(80).optional(),
    person: inputs.person.optional(),
    by: inputs.person.optional(),
    /** The day that it was asked for. A school is moved at once: for a day to come nothing is done. */
    start: dayField,
    /** A whole caseload is moved only after it was shown. */
    confirm: z.literal(true).optional(),
  }),
  command: true,
  async run(context, { provider, providers, confirm, start, ...said }): Promise<Answer> {
    const named = [...new Set([...(providers ?? []), ...(provider === undefined ? [] : [provider])])];
    // "Make Tom the advisor for Cinder Lane": of a school, the one person who is named takes it over.
    const alone = named.length > 0 && said.by === undefined;
    const giver = personOf(context, alone ? undefined : said.person);
    const taker = personOf(context, alone ? said.person : said.by);
    if (!alone && said.person !== undefined && !giver) return says('Nothing was changed', 'I do not know whose caseload that is.');
    if (named.length === 0 && !giver) {
      return says(
        'Reassign',
        'Which school or setting is to move, or whose caseload, and to whom? For example: “reassign Cinder Lane to Tom Ashdown”, or “move Priya Nair’s caseload to Tom Ashdown”.',
      );
    }
    if (!taker) return form(context, named, giver, start);
    if (!isCarer(taker))
      return says('Nothing was changed', `${taker.name} is no advisor or early years officer, and so holds no caseload.`);
    if (taker.key === giver?.key) return says('Nothing was changed', `Those are on ${taker.name}’s caseload already.`);
    const keys = named.length > 0 ? named : ownCaseload(giver!);
    if (keys.length === 0) return says('Nothing was changed', `There is nothing on ${giver!.name}’s caseload.`);
    if (start !== undefined && isIsoDate(start) && start > context.today) return notYet(context, keys, { start, giver, taker });
    if (named.length === 0 && !confirm) return preview(context, keys, giver!, taker);
    const moved = await moveProviders(context, keys, { giver, taker });
    if (moved.is === 'not-theirs') {
      return says(
        'Nothing was changed',
        `Not on ${giver?.name ?? 'that'}’s caseload: ${listed(context, moved.keys)}. Look at the caseload and try again.`,
      );
    }
    if (moved.is === 'theirs') return says('Nothing was changed', `${listed(context, keys)} is on ${taker.name}’s caseload already.`);
    return receipt(context, moved, taker, provider);
  },
});

function form(context: Context, keys: readonly string[], giver: Person | undefined, start: string | undefined): Answer {
  const fields: Field[] = [
    {
      type: 'choice',
      id: 'by',
      label: 'Who takes over',
      options: carerChoices(context).filter(({ value }) => value !== giver?.key),
      required: true,
    },
  ];
  const what = keys.length > 0 ? listed(context, keys) : `${giver?.name}’s caseload`;
  const input = { ...(keys.length > 0 && { providers: [...keys] }), ...(giver && { person: giver.key }), ...(start && { start }) };
  return {
    card: 'form',
    title: 'Reassign',
    lead: `Who takes over ${what}?`,
    form: { request: 'reassign', input, fields, submit: 'Move' },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

/** Tally keeps no moves for later: whoever asks for one is told so, and may have it now. */
function notYet(
  context: Context,
  keys: readonly string[],
  { start, giver, taker }: { start: string; giver?: Person; taker: Person },
): Answer {
  const what = listed(context, keys);
  const input = { providers: [...keys], by: taker.key, ...(giver && { person: giver.key }) };
  return {
    ...plainAnswer(
      'Nothing was moved',
      `A school or setting is moved as soon as it is asked for, and ${sayDate(start)} is still to come. Ask again then to give ${what} to ${taker.name}, or move it now.`,
      [{ title: 'Move now', request: 'reassign', input }],
    ),
    audience: 'person',
  };
}

/** Nothing is moved by one sentence that moves a whole caseload. */
function preview(context: Context, keys: readonly string[], giver: Person, taker: Person): Answer {
  const count = `${keys.length} ${keys.length === 1 ? 'school or setting' : 'schools and settings'}`;
  const input = { providers: [...keys], person: giver.key, by: taker.key, confirm: true };
  return {
    card: 'choice',
    title: 'Move a caseload',
    lead: `This moves all ${count} of ${giver.name} to ${taker.name}. Nothing is moved yet.`,
    options: keys.length > 80 ? [] : [{ title: `Move ${count} to ${taker.name}`, request: 'reassign', input }],
    notes: [
      keys.length > 80 ? 'At most 80 move at once: move them school by school, or import the people file.' : listed(context, keys),
      importNote,
    ],
    sources: [],
    buttons: [
      { title: `${giver.name}’s caseload`, request: 'caseload', input: { person: giver.key } },
      { title: `Cover for a time instead`, request: 'cover', input: { person: giver.key, by: taker.key } },
    ],
    audience: 'person',
  };
}

function receipt(context: Context, { moves }: Extract<Moved, { is: 'moved' }>, taker: Person, provider?: string): Answer {
  const keys = moves.map((move) => move.provider);
  const givers = [...new Set(moves.flatMap(({ from }) => context.people.find(({ key }) => key === from)?.name ?? []))];
  const [first] = moves;
  const from = givers.length > 0 ? ` It was ${givers.join(' and ')}’s before.` : ' Nobody had it before.';
  const back =
    first?.from !== undefined && moves.every((move) => move.from === first.from)
      ? [{ title: 'Move back', request: 'reassign', input: { providers: keys, person: taker.key, by: first.from } }]
      : [];
  return {
    card: 'answer',
    title: 'Reassigned',
    lead:
      keys.length === 1
        ? `${listed(context, keys)} is on ${taker.name}’s caseload now.${from}`
        : `${keys.length} schools and settings are on ${taker.name}’s caseload now.${givers.length > 0 ? ` They were ${givers.join(' and ')}’s before.` : ''}`,
    notes: [...(keys.length > 1 ? [listed(context, keys)] : []), importNote],
    sources: [],
    buttons: [
      ...(provider ? leads(provider, ['who-looks-after']) : []),
      { title: `${taker.name}’s caseload`, request: 'caseload', input: { person: taker.key } },
      ...back,
    ],
    audience: 'person',
  };
}

const importNote =
  'The people file is the whole list: the next import of people.csv puts each caseload back to what the file says. Change it there too; the import tells where it differs.';

function says(title: string, lead: string): Answer {
  return { ...plainAnswer(title, lead), audience: 'person' };
}

function listed({ directory }: Context, keys: readonly string[]): string {
  return keys.map((key) => directory.get(key)?.name ?? key).join(', ');
}
