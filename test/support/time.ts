import type { TestDesk } from './desk.ts';

/** Moves a test's desk on by so many minutes. */
export function later({ time }: Pick<TestDesk, 'time'>, minutes: number): void {
  time.now = new Date(Date.parse(time.now) + minutes * 60_000).toISOString();
  time.today = time.now.slice(0, 10);
}
