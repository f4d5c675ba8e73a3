import { randomUUID } from 'node:crypto';
import type { Person } from '../../domain/person.ts';
import type { ImportInput } from '../import-input.ts';
import { importAudit } from '../job/import-audit.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { upsert } from '../job/upsert.ts';
import type { Listed } from './merge-rows.ts';
import { personChange } from './person-change.ts';

/**
 * Brings one person of the list into the store. `key` is the key they have by their e-mail address; somebody new gets a
 * random one, so that facts that hold it say nothing of the name. An Entra id learnt at first contact stays where the file
 * leaves it blank.
 */
export function personUnit(input: ImportInput, { person, rows }: Listed, key: string = randomUUID()): Unit {
  const id = `person:${key}`;
  return {
    async decide() {
      const stored = await input.store.read(input.authority.id, 'person', id);
      const body: Person = { key, ...person, aadObjectId: person.aadObjectId ?? stored?.body.aadObjectId };
      const operation = upsert(stored, 'person', id, body);
      if (!operation) return outcome({ unchanged: rows });
      const audited = importAudit(input, 'import-people', { refs: [id], change: personChange(stored?.body, body) });
      return outcome({ operations: [operation, ...audited], [stored ? 'changed' : 'added']: rows, revises: true });
    },
  };
}

/** Takes all access from somebody whom the list leaves out. The person stays, so that what they did still has a name. */
export function removalUnit(input: ImportInput, key: string): Unit {
  const id = `person:${key}`;
  return {
    async decide() {
      const stored = await input.store.read(input.authority.id, 'person', id);
      const body = stored && { ...stored.body, roles: [] };
      const operation = body && upsert(stored, 'person', id, body);
      if (!operation) return outcome({});
      const audited = importAudit(input, 'import-people', { refs: [id], change: personChange(stored.body, body) });
      return outcome({ operations: [operation, ...audited], revises: true });
    },
  };
}
