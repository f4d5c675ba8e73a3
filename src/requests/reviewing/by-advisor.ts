import type { Answer, Table } from '../answer.ts';
import { ownCaseload } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { riskTable } from './review-list.ts';
import type { ReviewState } from './review-states.ts';
import { type ReviewTerm, sayTerm } from './review-term.ts';
import { carers } from './start-review.ts';

/**
 * How the review of a term stands, advisor by advisor: what each has reviewed, proposed and still to do. What is on nobody's
 * caseload stands last.
 *
 * @example byAdvisor(context, states, term).lead // '12 of 19 categories are reviewed for the spring term 2027: …'
 */
export function byAdvisor(context: Context, states: readonly ReviewState[], term: ReviewTerm): Pick<Answer, 'lead' | 'tables' | 'chart'> {
  const of = (some: readonly ReviewState[], is: ReviewState['is']) => some.filter((one) => one.is === is).length;
  const row = (name: string, some: readonly ReviewState[], person?: string): Table['rows'][number] => ({
    cells: [name, String(of(some, 'no-change')), String(of(some, 'proposed') + of(some, 'changed')), String(of(some, 'open'))],
    tone: of(some, 'open') === 0 ? 'good' : undefined,
    ...(person !== undefined && { open: { title: name, request: 'reviews', input: { person } } }),
  });
  const held = new Set<string>();
  const rows = carers(context).flatMap((person) => {
    const own = new Set(ownCaseload(person));
    const some = states.filter(({ stands }) => own.has(stands.provider.key));
    for (const { stands } of some) held.add(stands.provider.key);
    return some.length > 0 ? [row(person.name, some, person.key)] : [];
  });
  const nobodys = states.filter(({ stands }) => !held.has(stands.provider.key));
  const open = of(states, 'open');
  return {
    lead:
      states.length === 0
        ? 'There is no school or setting whose category is to be reviewed.'
        : `${upperFirst(sayTerm(term))}: ${states.length - open} of ${states.length} categories are reviewed, ${of(states, 'no-change')} without a change, ${of(states, 'proposed')} with a change proposed, ${of(states, 'changed')} changed. ${open} still to review.`,
    tables:
      rows.length + nobodys.length === 0
        ? []
        : [
            ...riskTable(
              context,
              states.filter(({ risk }) => risk),
            ),
            {
              columns: ['Advisor', 'No change', 'Change', 'To do'],
              rows: [...rows, ...(nobodys.length > 0 ? [row('On nobody’s caseload', nobodys)] : [])],
            },
          ],
    chart:
      states.length === 0
        ? undefined
        : {
            title: 'Reviewed this term',
            kind: 'stacked',
            values: [
              { label: 'No change', value: of(states, 'no-change'), tone: 'good' },
              { label: 'Change', value: of(states, 'proposed') + of(states, 'changed'), tone: 'warning' },
              { label: 'To do', value: open, tone: 'neutral' },
            ],
          },
  };
}
