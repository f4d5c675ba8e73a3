import type { Documents } from '../../domain/documents.ts';
import type { PauseFact } from '../../domain/pause.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';

/** The fact alone, without where and when it is stored: as year records and `pausesFrom` hold it. */
export function pauseFact({ provider: _, at: __, ...fact }: Documents['pause']): PauseFact {
  return fact;
}

/** @example pauseDocId('900001', '3f2a9c01') // 'pause:900001:3f2a9c01' */
function pauseDocId(provider: string, id: string): string {
  return `pause:${provider}:${id}`;
}

/** The operation that appends a fact about a pause; it fails if the fact is there already. */
export function creatingPause({ now }: Context, provider: string, fact: PauseFact): Operation {
  return { do: 'create', doc: { id: pauseDocId(provider, fact.id), kind: 'pause', v: 1, body: { ...fact, provider, at: now } } };
}
