import type { ComplianceValue } from '../../domain/compliance.ts';
import type { Kind } from '../../domain/documents.ts';
import type { PersonIn } from './person-in.ts';

/** How the documents of the compliance dashboard name people; the rest stands in `people-in-documents.ts`, which has these too. */
export const peopleInCompliance = {
  compliance: {
    as: 'compliance',
    title: 'points of the compliance dashboard as they stand',
    names: ({ values }, person) => Object.values(values).some(({ by }) => by === person),
    erased: 'stays',
    texts: (body, change) => ({
      ...body,
      values: Object.fromEntries(Object.entries(body.values).map(([field, kept]) => [field, { ...kept, value: put(kept.value, change) }])),
    }),
  },
  'compliance-change': {
    as: 'complianceChanges',
    title: 'changes of the compliance dashboard',
    names: ({ by }, person) => by === person,
    erased: 'stays',
    texts: ({ before, after, ...body }, change) => ({
      ...body,
      ...(before !== undefined && { before: put(before, change) }),
      ...(after !== undefined && { after: put(after, change) }),
    }),
  },
} satisfies { [K in Kind]?: PersonIn<K> };

/** A value may be words, and a name may stand in them. */
function put(value: ComplianceValue, change: (text: string) => string): ComplianceValue {
  return typeof value === 'string' ? change(value) : value;
}
