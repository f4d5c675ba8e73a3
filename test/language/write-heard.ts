import { writeFileSync } from 'node:fs';
import { heardMessages } from './support/heard-messages.ts';

/** `npm run heard`: writes the messages that Tally learns words from, after a change of `utterances*.json`. */
writeFileSync(new URL('../../src/language/heard/messages.txt', import.meta.url), heardMessages());
