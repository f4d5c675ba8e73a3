import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Person } from '../domain/person.ts';
import type { Provider } from '../domain/provider.ts';
import type { Answer } from './answer.ts';
import { isCarer, personOf } from './caseloads/carer.ts';
import { ownCaseload } from './caseloads/caseload-of.ts';
import { checkCover } from './caseloads/check-cover.ts';
import { coverForm } from './caseloads/cover-form.ts';
import type { Cover } from './caseloads/covers.ts';
import { endCover, writeCover } from './caseloads/write-cover.ts';
import type { Context } from './context.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { mayMake } from './may.ts';
import { mayLead } from './may-lead.ts';
import { daysMeant } from './periods/days-meant.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * Has somebody look after a colleague's caseload for a while: `by` covers for `person`. `ends` takes a cover back. A single
 * `provider` is not covered: then nothing is set before the whole caseload is asked for.
 */
export const cover = defineRequest({
  name: 'cover',
  title: 'Cover for a colleague',
  says: [
    '{person} covers for {person} until {date}',
    '{person} is covering for {person} until {date}',
    '{person} will cover for {person} from {date} until {date}',
    'cover for {person}',
    'cover for {person} until {date}',
    'cover {person} with {person} until {date}',
    'set cover for {person}',
    'set up cover for {person} from {date}',
    'arrange cover for {person} by {person}',
    'I am off until {date}, {person} covers for me',
    '{person} covers my caseload until {date}',
    '{person} is looking after my caseload until {date}',
    '{person} is looking after my schools until {date}',
    '{person} looks after the caseload of {person} until {date}',
    '{person} takes over from {person} until {date}',
    '{person} has my schools until {date}',
    'I am away until {date}, {person} is looking after mine',
    "{person} will look after {person}'s schools until {date}",
    '{person} is off sick, {person} is covering',
    '{person} is standing in for {person}',
    '{person} is holding the fort for {person} until {date}',
    'get {person} to cover for {person}',
    'can {person} cover my schools while I am off',
    'need cover for my schools from {date}',
    '{person} is off sick who can take the schools',
    'who can cover for {person}',
    '{person} is off until {date} can {person} cover',
    'can {person} cover for {person}',
    '{person} is away, {person} to cover',
    'I need someone to cover me from {date} until {date}',
    'I need cover from {date} until {date}',
    'someone to cover me from {date}',
    '{person} is signed off until {date} can {person} pick up',
    'can {person} pick up for {person} in the meantime',
    '{person} will cover {provider} for {person} until {date}',
    '{person} is covering {provider} for {person} from {date} until {date}',
    'can {person} cover {provider} for {person}',
    'get {person} to cover {provider} for {person}',
  ],
  input: z.strictObject({
    provider: inputs.provider.optional(),
    person: inputs.person.optional(),
    by: inputs.person.optional(),
    start: dayField,
    until: dayField,
    /** A week or another part of the year, where no day is named: "next week". */
    half: field(z.string().max(20)),
    ends: z.string().min(1).max(60).optional(),
  }),
  command: true,
  ahead: true,
  async run(context, { ends, provider, person: away, by: taker, ...when }): Promise<Answer> {
    const { asker } = context;
    const typed = { by: taker, ...daysMeant(context, when) };
    if (provider !== undefined)
      return ofWhole(theProvider(context, provider), { person: away, ...typed }, mayMake('reassign', asker.roles));
    const said = { ...typed, person: away ?? (mayLead(asker) ? undefined : 'me') };
    if (ends !== undefined) return ended(context, ends);
    const person = personOf(context, said.person);
    const by = personOf(context, said.by);
    if (person && person.key !== asker.person.key && !mayLead(asker)) {
      return says(
        'Nothing was changed',
        'You can set cover for your own absence. A senior advisor, head of service or manager can set it for anybody.',
      );
    }
    const { dates, faults } = checkCover(context, said, { person, by });
    if (!person || !by || !dates) return coverForm(context, said, faults);
    const made = await writeCover(context, { person: by.key, covered: person.key, ...dates });
    if (made.over) {
      const also = context.people.find(({ key }) => key === made.cover.person)?.name ?? 'Somebody';
      return says(
        'Already covered',
        `${also} already covers for ${person.name} from ${sayDate(made.cover.from)} until ${sayDate(made.cover.until)}. Nothing was changed.`,
        made.cover,
      );
    }
    return receipt(context, made.cover, { person, by });
  },
});

function ofWhole({ key, name }: Provider, said: Record<string, unknown>, mayMove: boolean): Answer {
  return {
    ...plainAnswer('Nothing was changed', `Cover is for everything that a colleague looks after; it cannot be set for ${name} alone.`, [
      { title: 'Cover for everything', request: 'cover', input: said },
      ...(mayMove ? [{ title: 'Move this one for good', request: 'reassign', input: { provider: key, by: said.by } }] : []),
    ]),
    audience: 'person',
  };
}

async function ended(context: Context, id: string): Promise<Answer> {
  const outcome = await endCover(context, id);
  if (outcome === 'unknown') return says('Nothing was changed', 'That cover is over, or was never set.');
  if (outcome === 'not-yours')
    return says('Nothing was changed', 'A cover can be ended by whom it covers, and by a senior advisor, head of service or manager.');
  return says('Cover ended', 'That cover has ended. Each caseload is its own advisor’s or officer’s again.');
}

function receipt({ today }: Context, made: Cover, { person, by }: { person: Person; by: Person }): Answer {
  const { from, until } = made;
  const count = ownCaseload(person).length;
  const what = `${count} ${count === 1 ? 'school or setting' : 'schools and settings'}`;
  const verb = from > today ? 'will cover' : 'is covering';
  return says(
    'Cover is set',
    `${by.name} ${verb} for ${person.name} ${from > today ? `from ${sayDate(from)} ` : ''}until ${sayDate(until)}. Until then ${by.name}’s caseload, due list and lists include ${person.name}’s ${what}; it ends by itself.`,
    made,
    isCarer(by),
  );
}

function says(title: string, lead: string, made?: Cover, list = false): Answer {
  const end = made ? [{ title: 'End this cover', request: 'cover', input: { ends: made.id } }] : [];
  const lists = made && list ? [{ title: 'The caseload', request: 'caseload', input: { person: made.person } }] : [];
  return { ...plainAnswer(title, lead, [...lists, ...end]), audience: 'person' };
}
