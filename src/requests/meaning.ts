import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { asked } from './strategy/asked.ts';
import { meaningOf } from './strategy/glossary.ts';
import { ownWords } from './strategy/own-words.ts';
import { paged } from './words/paged.ts';
import { restsOn } from './words/rests-on.ts';

/** What an abbreviation or a word of the strategy means; without one, the strategy's abbreviations. */
export const meaning = defineRequest({
  name: 'meaning',
  title: 'What an abbreviation means',
  says: [
    'what does {term} stand for',
    'what does {term} mean',
    'what is meant by {term}',
    'meaning of {term}',
    'what is the meaning of {term}',
    'define {term}',
    'definition of {term}',
    'what is {term}',
    'what is an {term}',
    'what is {term} short for',
    'what are {term}',
    '{term} stands for',
    'explain {term}',
    'glossary',
    'list of abbreviations',
    'what do the abbreviations mean',
    'what do all these acronyms mean',
    'explain the jargon',
    '{term} meaning',
    '{term} short for what',
    'remind me what {term} is',
    'what do you mean by {term}',
    'what do they mean by {term}',
    'what does the {term} bit mean',
    'is {term} the same as',
    'I keep seeing {term} what is it',
    '{term} what is that',
    'what is {term} again',
    'whats {term} mean',
    'what are {term}s',
    'what does {term} involve',
    'what does {term} mean on the dashboard',
    'no idea what {term} means',
    'I have seen {term} and have no idea what it means',
    'what is a {term} when it is at home',
  ],
  input: z.strictObject({ term: asked.term.optional(), skip: inputs.skip }),
  async run(context, { term, skip }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    if (term === undefined) {
      const words = pack.words.length > 0 ? pack.words : ownWords;
      const { rows, page } = paged(words, skip, { request: 'meaning', input: {} }, context);
      return {
        card: 'list',
        title: 'Abbreviations',
        lead: `${words.length} abbreviations and words, each with what it means. Ask “what does … mean” for any other.`,
        tables: [{ columns: ['Word', 'Meaning'], rows: rows.map((one) => ({ cells: [one.term, one.means] })) }],
        page,
        ...restsOn(pack, pack.words, { about: [] }),
        buttons: [],
        audience: 'room',
      };
    }
    const found = meaningOf(pack, term);
    return {
      card: 'answer',
      title: found?.term ?? term,
      lead: found?.says ?? `“${term}” is not a word of ${pack.title}, nor one that Tally knows.`,
      ...restsOn(pack, [found?.cited], { about: ['words'] }),
      buttons: found ? (found.button ? [found.button] : []) : [{ title: 'All abbreviations', request: 'meaning', input: {} }],
      audience: 'room',
    };
  },
});
