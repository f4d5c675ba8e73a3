export { contextFor, people, providers } from './ashmere.ts';
export { utterances } from './utterances.ts';
