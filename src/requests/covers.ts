import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Answer, Button } from './answer.ts';
import { personOf } from './caseloads/carer.ts';
import { ownCaseload } from './caseloads/caseload-of.ts';
import { type Cover, coversFrom } from './caseloads/covers.ts';
import { coverFacts } from './caseloads/write-cover.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { mayLead } from './may-lead.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { listed } from './words/listed.ts';

/** Who covers for whom, today and on days to come: of everybody, or of one person, whether they cover or are covered for. */
export const covers = defineRequest({
  name: 'covers',
  title: 'Who covers for whom',
  says: [
    'who is covering for {person}',
    'who covers for {person}',
    'who is covering {person}',
    'is anyone covering for {person}',
    'is anybody covering for {person}',
    "who is covering {person}'s schools",
    "who has {person}'s schools while they are away",
    'who is looking after the schools of {person} this week',
    'who is standing in for {person}',
    'who is {person} covering for',
    'whose schools is {person} covering',
    'who am I covering for',
    'am I covering for anyone',
    'who covers for me',
    'who is covering for me',
    'who is covering for whom',
    'which covers are set',
    'who is being covered',
    'list the covers',
    'what cover is in place',
    'is there cover for {person}',
    'have we got cover for {person}',
    '{person} is on leave who is covering',
    'who is covering while {person} is away',
    'who is picking up whose settings while people are off',
  ],
  input: z.strictObject({ person: inputs.person.optional() }),
  async run(context, { person }): Promise<Answer> {
    const who = person === undefined ? undefined : personOf(context, person);
    const all = coversFrom(await coverFacts(readerOf(context)))
      .filter(({ until }) => until >= context.today)
      .filter((one) => who === undefined || one.person === who.key || one.covered === who.key)
      .sort((a, b) => a.from.localeCompare(b.from));
    const name = (key: string) =>
      key === context.asker.person.key ? 'You' : (context.people.find((one) => one.key === key)?.name ?? 'Somebody');
    return {
      card: 'list',
      title: 'Who covers for whom',
      lead: all.length === 0 ? sayNone(context, who?.key, who?.name) : sayNow(context, all, name),
      tables: all.length === 0 ? [] : [table(context, all, name)],
      sources: [],
      buttons: [...all.flatMap((one) => ending(context, one, all.length > 1 ? name(one.covered) : '')), ...setting(who?.key)],
      audience: 'person',
    };
  },
});

function sayNone({ asker }: Context, key: string | undefined, name: string | undefined): string {
  if (key === undefined) return 'Nobody is covering for anybody today, and no cover is set for later.';
  return `No cover is set for ${key === asker.person.key ? 'you' : name}, today or later.`;
}

function sayNow({ today }: Context, all: readonly Cover[], name: (key: string) => string): string {
  const now = all.filter(({ from }) => from <= today);
  const later = all.length - now.length;
  const said = now.map(({ person, covered, until }) => {
    const by = name(person);
    return `${by} ${by === 'You' ? 'are' : 'is'} covering for ${name(covered) === 'You' ? 'you' : name(covered)} until ${sayDate(until)}`;
  });
  const first = said.length > 0 ? `${listed(said)}.` : 'Nobody is covered for today.';
  return later > 0 ? `${first} ${later} ${later === 1 ? 'cover begins' : 'covers begin'} later.` : first;
}

function table({ people }: Context, all: readonly Cover[], name: (key: string) => string): NonNullable<Answer['tables']>[number] {
  return {
    columns: ['Who covers', 'For whom', 'From', 'Until', 'Schools and settings'],
    rows: all.map(({ person, covered, from, until }) => ({
      cells: [
        name(person),
        name(covered),
        sayDate(from),
        sayDate(until),
        String(people.filter(({ key }) => key === covered).flatMap(ownCaseload).length),
      ],
      open: { title: `The caseload of ${name(covered)}`, request: 'caseload', input: { person: covered } },
    })),
  };
}

/** Whom a cover is for may end it, and who leads the service (`endCover`). */
function ending({ asker }: Context, { id, covered }: Cover, whose: string): Button[] {
  if (covered !== asker.person.key && !mayLead(asker)) return [];
  return [
    { title: whose ? `End the cover for ${whose === 'You' ? 'you' : whose}` : 'End this cover', request: 'cover', input: { ends: id } },
  ];
}

function setting(person: string | undefined): Button[] {
  return [{ title: 'Set cover', request: 'cover', input: person === undefined ? {} : { person } }];
}
