import { randomUUID } from 'node:crypto';
import type { Person } from '../../domain/person.ts';
import type { ImportInput } from '../import-input.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { upsert } from '../job/upsert.ts';
import type { Listed } from './merge-rows.ts';

/**
 * Brings one person of the list into the store. `key` is the key they have by their e-mail address; somebody new gets a
 * random one, so that facts that hold it say nothing of the name. An Entra id learnt at first contact stays where the file
 * leaves it blank.
 */
export function personUnit({ store, authority }: ImportInput, { person, rows }: Listed, key: string = randomUUID()): Unit {
  const id = `person:${key}`;
  return {
    async decide() {
      const stored = await store.read(authority.id, 'person', id);
      const body: Person = { key, ...person, aadObjectId: person.aadObjectId ?? stored?.body.aadObjectId };
      const operation = upsert(stored, 'person', id, body);
      if (!operation) return outcome({ unchanged: rows });
      return outcome({ operations: [operation], [stored ? 'changed' : 'added']: rows, revises: true });
    },
  };
}

/** Takes all access from somebody whom the list leaves out. The person stays, so that what they did still has a name. */
export function removalUnit({ store, authority }: ImportInput, key: string): Unit {
  const id = `person:${key}`;
  return {
    async decide() {
      const stored = await store.read(authority.id, 'person', id);
      const operation = stored && upsert(stored, 'person', id, { ...stored.body, roles: [] });
      return operation ? outcome({ operations: [operation], revises: true }) : outcome({});
    },
  };
}
