import { readText } from '../../../src/language/reading.ts';
import { requests } from '../../../src/requests/index.ts';
import { contextFor } from './ashmere.ts';
import { type Utterance, utterances } from './utterances.ts';

/**
 * What `src/language/heard/messages.txt` holds: every message that was not kept out of tuning and asks one thing by itself, under its
 * request, with slots for what it names; none that the request says already.
 *
 * @example heardMessages().split('\n')[0] // 'action-done: the {provider} action is done'
 */
export function heardMessages(): string {
  const lines = utterances
    .filter(({ keptOut, several, said, after }) => !keptOut && !several && !said && !after)
    .map((one) => ({ name: one.request, said: slotted(one) }))
    .filter(({ name, said }) => requests.some((request) => request.name === name && !request.says.includes(said)))
    .map(({ name, said }) => `${name}: ${said}`);
  return `${[...new Set(lines)].sort().join('\n')}\n`;
}

/** The message in words as they are read, each thing that it names as a slot. */
function slotted({ say, as }: Utterance): string {
  const { words, apart } = readText(say, contextFor(as), requests);
  const { provider } = apart;
  const named = [...apart.found, ...(provider.is === 'none' ? [] : [{ ...provider, slot: 'provider', values: [] }])];
  const said: string[] = [];
  for (let at = 0; at < words.length; ) {
    const slot = named.find(({ slot, values, from, to }) => slot !== 'when' && values[0]?.value !== 'me' && from === at && to > at);
    said.push(slot ? `{${slot.slot}}` : words[at]!.text);
    at = slot?.to ?? at + 1;
  }
  return said.filter((word) => word !== '').join(' ');
}
