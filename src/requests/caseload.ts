import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { coverNotes } from './caseloads/cover-notes.ts';
import { inputs } from './inputs.ts';
import { unfinished } from './notes/unfinished.ts';
import { defineRequest } from './request.ts';
import { standings } from './standing/standings.ts';
import { whose } from './standing/whose.ts';
import { countByCategory } from './words/count-by-category.ts';
import { paged } from './words/paged.ts';
import { byName, providerRows } from './words/provider-rows.ts';
import { restsOnAll } from './words/rests-on-all.ts';
import { sayAllLeft } from './words/say-left.ts';

/** Which schools and settings are mine, or a colleague's, with their categories and what is left of their days? */
export const caseload = defineRequest({
  name: 'caseload',
  title: 'My caseload',
  says: [
    'my caseload',
    'my schools',
    'my settings',
    'which schools do I have',
    'who do I look after',
    'list my schools',
    'show my schools',
    'which schools are mine',
    'how many schools do I have',
    'what is on my list',
    'caseload of {person}',
    "{person}'s schools",
    "{person}'s list",
    '{person}',
    'which schools does {person} have',
    'who does {person} look after',
    'what is on the caseload of {person}',
    'who have I got',
    'who do I have',
    'list everyone I look after',
    'what is on my patch',
    "what is on {person}'s patch",
    'who is on my list',
    'remind me which schools are mine',
    'what have I been given',
    'which ones are mine',
    'show me all of mine',
    'how big is my caseload',
    'how many have I got',
    'what does {person} cover',
    'which ones does {person} have',
    'who does {person} have',
    'what schools is {person} responsible for',
    'who am I responsible for',
    'who is on my books',
    'whos on my books',
    'what is {person} carrying',
    'list of everything {person} carries',
    'list everything {person} has',
  ],
  input: z.strictObject({ person: inputs.person.optional(), skip: inputs.skip }),
  async run(context, { person = 'me', skip }): Promise<Answer> {
    const { providers, words } = whose(context, person);
    const all = (await standings(context, providers)).sort(byName);
    const { rows, page } = paged(all, skip, { request: 'caseload', input: { person } }, context);
    const left = sayAllLeft(all.map(({ position }) => position));
    const yours = words === 'your caseload';
    const open = yours ? await unfinished(context) : { notes: [], buttons: [] };
    return {
      card: 'list',
      title: yours ? 'Your caseload' : words,
      lead:
        all.length === 0
          ? `There are no schools or settings on ${yours ? words : `the caseload of ${words}`}.`
          : `${all.length} ${all.length === 1 ? 'school or setting' : 'schools and settings'}: ${countByCategory(all)}.${left ? ` ${left}.` : ''}`,
      tables: rows.length > 0 ? [providerRows(rows)] : [],
      page,
      notes: [...open.notes, ...coverNotes(context, person === 'me' ? context.asker.person.key : person)],
      ...restsOnAll(all),
      buttons: [...open.buttons, { title: 'What is due', request: 'due', input: { person } }],
      audience: 'person',
    };
  },
});
