import type { AcademicYear } from '../../domain/date.ts';
import type { Attendee } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Field } from '../answer.ts';
import type { Context } from '../context.ts';
import { hasAgreement } from '../sharing/has-agreement.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { seatOf, sideOf } from './may-be-asked.ts';

/** The fields that choose a meeting's chair and people, with what is to be known about who is not among them. */
export interface CandidateFields {
  fields: Field[];
  notes: string[];
}

/**
 * The fields of a form for who chairs a meeting and who is asked: everybody who can be, with those ticked who were chosen, else those
 * for whom the strategy asks. `also` is somebody who was named, and is on the list if they may sit there at all.
 *
 * @example (await candidateFields(context, provider, { shape, year: 2026, typed: {}, faults: {} })).fields[1]?.value // 'p-advisor,p-head'
 */
export async function candidateFields(
  context: Context,
  provider: Provider,
  {
    shape,
    year,
    typed,
    faults,
    asked = [],
    also,
  }: {
    shape: ShapeOfMeeting;
    year: AcademicYear;
    typed: { chair?: string; people?: readonly string[] };
    faults: { chair?: string; people?: string };
    asked?: readonly Attendee[];
    also?: string;
  },
): Promise<CandidateFields> {
  const pack = context.pack(year);
  const named = context.people.find(({ key }) => key === also);
  const side = named && sideOf(named, provider);
  const fits = side !== undefined && (side !== 'partner' || (await hasAgreement(context, provider.key)));
  const more = named && fits ? [seatOf(pack, shape, provider, named, { chair: false })] : [];
  const { people, needed, chairs, unagreed } = await candidatesFor(context, provider, { pack, shape, asked: [...asked, ...more] });
  const able = new Set(people.map(({ key }) => key));
  const chosen = (typed.people ?? needed).filter((key) => able.has(key));
  return {
    fields: [
      {
        type: 'choice',
        id: 'chair',
        label: 'Chair',
        value: typed.chair ?? (chairs.length === 1 ? chairs[0]?.key : undefined),
        options: options(chairs),
        required: true,
        ...(faults.chair && { error: faults.chair }),
      },
      {
        type: 'choices',
        id: 'people',
        label: 'Who is asked besides',
        value: chosen.join(','),
        options: options(people),
        required: true,
        ...(faults.people && { error: faults.people }),
      },
    ],
    notes: unagreed === undefined ? [] : [unagreed],
  };
}

function options(some: readonly Candidate[]): { label: string; value: string }[] {
  return some.map(({ key, label }) => ({ label, value: key }));
}
