import type { Role } from './person.ts';

/** Providers that moved from one caseload to another: person keys, and the role each holds them in. Appended, never edited. */
export interface Reassignment {
  id: string;
  moves: { provider: string; from?: string; to: string; role: Role }[];
  by: string;
  at: string;
}
