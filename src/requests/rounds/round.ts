import type { Context } from '../context.ts';

/**
 * Something Tally does by itself, looked at every few minutes: reminders, digests, what is to be told at a time. It
 * may be run at any moment, by several processes and again after a crash: what it writes goes through `once`, under a
 * key that says what it is for. Cheap where nothing is to be done.
 */
export interface Round {
  name: string;
  run(context: Context): Promise<void>;
}
