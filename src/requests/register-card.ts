import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Provider } from '../domain/provider.ts';
import { sayInspection } from '../domain/say-inspection.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { theProvider } from './standing/the-provider.ts';
import { upperFirst } from './strategy/upper-first.ts';
import { kindWords } from './words/about.ts';

/** What a provider is by the public register: the card that may be shared with anybody. Nothing of a category, days or people of the desk. */
export const registerCard = defineRequest({
  name: 'register-card',
  title: 'Register entry',
  says: [
    'register card of {provider}',
    'register entry of {provider}',
    'what is on the register about {provider}',
    'what is the URN of {provider}',
    'URN of {provider}',
    'URN for {provider}',
    'what type of school is {provider}',
    'what phase is {provider}',
    'which town is {provider} in',
    'where is {provider}',
    'is {provider} still open',
    'is {provider} closed',
    'when did {provider} open',
    'when did {provider} close',
    'GIAS entry of {provider}',
    'how many pupils at {provider}',
    'how many pupils does {provider} have',
    'how many children are at {provider}',
    'number on roll at {provider}',
    'how big is {provider}',
    'is {provider} in a trust',
    'which trust is {provider} in',
    'are they in a trust',
    'is {provider} an academy',
    'is {provider} a faith school',
    'address of {provider}',
    'postcode of {provider}',
    'age range of {provider}',
    'what ages does {provider} take',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  async run(context, { provider: key }): Promise<Answer> {
    const provider = theProvider(context, key);
    const { name, kind, type, phase, town, ward, postcode, pupils, lowAge, highAge, trust, religiousCharacter, head } = provider;
    const { inspections, predecessors, successors } = provider;
    const what = type ?? kindWords(kind);
    const [inspection] = inspections;
    const named = (keys: readonly string[]) => keys.flatMap((one) => context.directory.get(one)?.name ?? []).join(', ');
    return {
      card: 'answer',
      title: name,
      subtitle: what,
      lead: `${name}${town ? `, ${town}` : ''}: ${[statusWords(provider), `${urnLabel(key)} ${key}`].join(', ')}.`,
      facts: [
        { label: urnLabel(key), value: key },
        { label: 'Type', value: what },
        { label: 'Phase', value: phase ? phaseWords[phase] : '' },
        { label: 'Status', value: upperFirst(statusWords(provider, true)) },
        { label: 'Head', value: head ?? '' },
        { label: 'Pupils', value: pupils === undefined ? '' : String(pupils) },
        { label: 'Ages', value: lowAge === undefined || highAge === undefined ? '' : `${lowAge} to ${highAge}` },
        { label: 'Religious character', value: religiousCharacter ?? '' },
        { label: 'Trust', value: trust ?? '' },
        { label: 'Where', value: [ward, town, postcode?.replace(' ', '\u00a0')].filter(Boolean).join(', ') },
        { label: 'Last inspection', value: inspection ? sayInspection({ ...inspection, predecessorKey: undefined }) : 'none recorded' },
        { label: 'Was before', value: named(predecessors) },
        { label: 'Is now', value: named(successors) },
      ].filter(({ value }) => value !== ''),
      notes: inspection?.predecessorKey ? ['That inspection was made when it was its predecessor.'] : [],
      sources: [inspection ? `${register} and Ofsted management information, ${licence}` : `${register}, ${licence}`],
      buttons: [{ title: 'More in Tally', request: 'provider-overview', input: { provider: key } }],
      audience: 'room',
    };
  },
});

const register = 'Get Information about Schools';
const licence = 'Crown copyright, Open Government Licence v3.0';

const phaseWords: Record<NonNullable<Provider['phase']>, string> = {
  nursery: 'Nursery',
  primary: 'Primary',
  secondary: 'Secondary',
  'all-through': 'All-through',
  special: 'Special',
  alternative: 'Alternative provision',
  'post-16': 'Post-16',
};

function urnLabel(key: string): string {
  return /^[A-Z]/.test(key) ? 'Ofsted URN' : key.endsWith('-w') ? 'URN of its school' : 'URN';
}

/** Open or closed; `long` adds since when. */
function statusWords({ status, opened, closed }: Provider, long = false): string {
  if (status === 'closed') return closed ? `closed on ${sayDate(closed)}` : 'closed';
  if (status === 'proposed') return opened ? `not open yet, opens ${sayDate(opened)}` : 'not open yet';
  return long && opened ? `open since ${sayDate(opened)}` : 'open';
}
