import type { Authority } from '../domain/authority.ts';
import type { Clock, Packs, Store } from '../ports.ts';

/** How far an import is: bytes of the file while it is checked, operations while it is written. */
export interface Progress {
  phase: 'checking' | 'writing';
  done: number;
  total: number;
}

/** What every importer is given. `file` is a path. `by` is the person key of whoever runs it, for the audit. */
export interface ImportInput {
  file: string;
  authority: Authority;
  store: Store;
  packs: Packs;
  clock: Clock;
  progress?: (progress: Progress) => void;
  /** Takes access from the people whom people.csv leaves out. */
  confirm?: boolean;
  by?: string;
}
