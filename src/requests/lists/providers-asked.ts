import { academicYearOf } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import { type Whose, whose, withoutTheirs } from '../standing/whose.ts';
import { type Filters, filterFields } from './filters.ts';
import { fitsRegister } from './fits-register.ts';
import { sayFilters } from './say-filters.ts';

/** The fields of a question about several providers: whose they are, and which of them. */
export const providersAskedFields = {
  person: filterFields.person,
  except: filterFields.except,
  scope: filterFields.scope,
  category: filterFields.category,
  kind: filterFields.kind,
  phase: filterFields.phase,
  place: filterFields.place,
};
export type ProvidersAsked = Pick<Filters, keyof typeof providersAskedFields>;

/**
 * Whose providers a question is about, and which of them by their register entries, with words for them that follow "for". Which are in
 * the `category` it names, in the words already, is for who reads where they stand.
 *
 * @example providersAsked(context, { kind: ['pvi'], place: 'Fellside' }).words // 'nurseries and pre-schools in Fellside on your caseload'
 */
export function providersAsked(context: Context, { person, scope, except, ...filters }: ProvidersAsked): Whose {
  const set = withoutTheirs(context, whose(context, person, scope), except);
  if (Object.values(filters).every((value) => value === undefined)) return set;
  const everything = set.words === 'the whole authority';
  const said = sayFilters(context.pack(academicYearOf(context.today)), filters, {
    since: context.today,
    ...(!everything && { whose: set.words }),
  });
  return {
    providers: set.providers.filter((provider) => fitsRegister(provider, filters)),
    words: [said.many, said.narrowed].filter(Boolean).join(' '),
  };
}
