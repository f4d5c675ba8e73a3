import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Inspection } from '../domain/inspection.ts';
import type { Provider } from '../domain/provider.ts';
import { sayInspection } from '../domain/say-inspection.ts';
import type { Answer, Table } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { leads } from './words/leads.ts';
import { nameApart } from './words/provider-rows.ts';

/** Who heads a provider by the register, and what did Ofsted say of it, inspection by inspection? Register facts alone. */
export const inspection = defineRequest({
  name: 'inspection',
  title: 'Head and last inspection',
  says: [
    'last inspection of {provider}',
    'when was {provider} last inspected',
    'when did Ofsted last inspect {provider}',
    'what did Ofsted say about {provider}',
    'what is the Ofsted grade of {provider}',
    'Ofsted rating of {provider}',
    'Ofsted {provider}',
    'Ofsted outcome for {provider}',
    'Ofsted judgement for {provider}',
    'how was {provider} judged by Ofsted',
    'is {provider} good with Ofsted',
    'Ofsted report of {provider}',
    'report card for {provider}',
    'when was our last Ofsted inspection',
    'inspection history of {provider}',
    'head and last inspection of {provider}',
    'what did Ofsted make of {provider}',
    'what did {provider} get from Ofsted',
    'how did {provider} do with Ofsted',
    'how did {provider} get on with Ofsted',
    'Ofsted grade for {provider}',
    'what is {provider} with Ofsted',
    'what was {provider} last judged',
    'is {provider} RI',
    'is {provider} outstanding',
    'when did {provider} last have Ofsted in',
    'when was Ofsted last in at {provider}',
    'has {provider} had an Ofsted recently',
    'did {provider} get good',
    'what is our Ofsted',
    'what have you got down for our Ofsted',
    'when were they inspected',
    'when were they last inspected',
    'when was it inspected',
    'most recent inspection date for {provider}',
    'date of the last inspection at {provider}',
    'latest inspection of {provider}',
    'when did Ofsted last go to {provider} and what did they get',
    'what did {provider} get last time',
    'when is Ofsted due at {provider}',
    'when is the next inspection due at {provider}',
    'when will Ofsted come to {provider}',
    'is {provider} due an inspection',
    'has {provider} been inspected since it opened',
    'has {provider} been inspected',
    'how long ago was {provider} inspected',
    'how long since {provider} was inspected',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  async run(context, { provider: key }): Promise<Answer> {
    const provider = theProvider(context, key);
    const { inspections, name } = provider;
    const [last] = inspections;
    return {
      card: 'answer',
      title: nameApart(provider, context.directory.all()),
      subtitle: provider.type,
      lead: last ? `${name}: ${lowerFirst(said(context, provider, last))}.` : `No Ofsted inspection of ${name} is recorded.`,
      facts: [
        { label: 'Head (register)', value: provider.head ?? 'not given on the register' },
        ...(last ? [{ label: 'Framework', value: frameworks[last.framework] }] : []),
        ...(last?.event ? [{ label: 'Ofsted’s name for it', value: last.event }] : []),
      ],
      tables: [...areas(last), ...history(context, provider)],
      notes: [...notes(inspections), ...sameHead(provider), 'When Ofsted comes next is not known here before it says so.'],
      sources: ['Get Information about Schools and Ofsted management information, Crown copyright, Open Government Licence v3.0'],
      buttons: leads(key, ['provider-overview', 'category', 'who-looks-after']),
      audience: 'room',
    };
  },
});

/** What an inspection was made under, for somebody who has not followed Ofsted's changes. */
const frameworks: Record<Inspection['framework'], string> = {
  overall: 'One overall grade on four points (until September 2024)',
  areas: 'Areas graded, no overall grade (September 2024 to November 2025)',
  ungraded: 'Ungraded inspection',
  'report-card': 'Report card, five points an area (from 10 November 2025)',
  requirements: 'Childcare register: requirements met or not met',
};

/** In words; made of a predecessor, which is named only to somebody who may see it. */
function said({ directory }: Context, provider: Provider, { predecessorKey, ...own }: Inspection): string {
  if (predecessorKey === undefined) return sayInspection(own as Inspection);
  const before = directory.get(predecessorKey);
  return `${sayInspection(own as Inspection)}, when it was its predecessor${before && before.name !== provider.name ? ` (${before.name})` : ''}`;
}

/** The areas of the last inspection, a row each. */
function areas(last: Inspection | undefined): Table[] {
  if (last?.framework !== 'report-card') return [];
  const rows = Object.entries(last.areas).map(([area, { grade, date }]) => ({
    cells: [area, grade, sayDate(date ?? last.date)],
    tone: low.includes(grade.toLowerCase()) ? ('attention' as const) : undefined,
  }));
  return rows.length > 0 ? [{ heading: 'Report card', columns: ['Area', 'Grade', 'Judged'], rows }] : [];
}

const low = ['needs attention', 'urgent improvement'];

function history(context: Context, provider: Provider): Table[] {
  const earlier = provider.inspections.slice(1);
  if (earlier.length === 0) return [];
  const rows = earlier.map((one) => ({ cells: [sayDate(one.date), said(context, provider, one)] }));
  return [{ heading: 'Before that', columns: ['Inspected', 'Outcome'], rows }];
}

/** Two scales side by side are not to be read as one. */
function notes(inspections: readonly Inspection[]): string[] {
  const scales = new Set(inspections.map(({ framework }) => framework));
  return scales.has('report-card') && (scales.has('overall') || scales.has('areas'))
    ? ['Ofsted says that report cards cannot be compared with the grades before them; neither is turned into the other here.']
    : [];
}

function sameHead({ head }: Provider): string[] {
  return head ? [`The register names ${head} as head; it may be some weeks behind.`] : [];
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
