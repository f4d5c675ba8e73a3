import type { z } from 'zod/v4';
import type { Window } from '../../src/domain/entitlements/window.ts';
import type { packSchema } from '../../src/packs/schema.ts';

type Written = z.input<typeof packSchema>;

const citation = { document: 'strategy', place: 'Table 1' };

/**
 * The smallest pack that loads and has something to get wrong everywhere: two categories, schools and child
 * minders, an activity before another, one discrepancy. Each call makes a new one, to be spoilt by a test.
 *
 * @example smallPack().groups[0].totalDays // 3
 */
export function smallPack(): Written {
  const days = (activity: string, count: number, visit: number, windows: Window[]) =>
    ({ shape: 'days', activity, count, parts: { visit }, windows, citation }) as const;
  return {
    id: 'ashmere-2030',
    title: 'Improving Together',
    authority: { id: 'ashmere', name: 'Ashmere Council', laCode: '999' },
    period: { from: '2030-09-01', to: null },
    checkedOn: '2030-08-01',
    documents: [{ id: 'strategy', title: 'Improving Together', publisher: 'Ashmere Council', published: 'July 2030' }],
    kinds: [
      { kind: 'maintained-school', name: 'school', plural: 'schools', categorised: true, citation },
      { kind: 'child-minder', name: 'child minder', plural: 'child minders', categorised: true, citation },
    ],
    categories: [
      { id: 'Green', name: 'light support', appliesTo: { kinds: ['maintained-school', 'child-minder'] }, aliases: ['low'], citation },
      { id: 'Red', name: 'full support', appliesTo: { kinds: ['maintained-school', 'child-minder'] }, citation },
    ],
    activities: [
      { id: 'preparation', name: 'Preparation', plural: 'preparations', nature: 'task', citation },
      { id: 'visit', name: 'Visit', plural: 'visits', aliases: ['call'], nature: 'visit', discrepancies: ['visits'], citation },
      { id: 'deep-visit', name: 'Deep visit', plural: 'deep visits', nature: 'visit', countsAs: 'visit', citation },
    ],
    groups: [
      {
        id: 'school-green',
        title: 'Schools, Green',
        appliesTo: { kinds: ['maintained-school'], categories: ['Green'] },
        totalDays: 3,
        items: [
          { ...days('preparation', 1, 0, [{ in: 'before', activity: 'visit' }]), parts: { prep: 1 } },
          days('visit', 2, 1, [
            { in: 'month', month: 11, halfTerm: 'autumn-2' },
            { in: 'term', term: 'summer' },
          ]),
          { ...days('deep-visit', 1, 2, [{ in: 'any-time' }]), outside: true },
        ],
        citation,
      },
      {
        id: 'school-red',
        title: 'Schools, Red',
        appliesTo: { kinds: ['maintained-school'], categories: ['Red'] },
        totalDays: 4.5,
        items: [days('visit', 6, 0.75, [{ in: 'any-time' }])],
        citation,
      },
      {
        id: 'child-minders',
        title: 'Child minders',
        appliesTo: { kinds: ['child-minder'], categories: ['Green', 'Red'] },
        totalDays: null,
        items: [{ shape: 'cadence', activity: 'visit', every: 'term', citation }],
        citation,
      },
    ],
    discrepancies: [
      {
        id: 'visits',
        touches: ['days'],
        point: 'How many visits there are',
        places: [
          { says: 'two', citation },
          { says: 'three', citation },
        ],
        reading: 'Two.',
      },
    ],
  };
}
