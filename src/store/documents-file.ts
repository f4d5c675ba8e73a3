import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Kind } from '../domain/documents.ts';
import type { Operation, Written } from '../ports.ts';
import { type Migrations, migrate } from './migrate.ts';
import { openSqliteFile } from './sqlite-file.ts';

/** A page of a list ends at so many rows or characters, so that reading it takes a few milliseconds at most. */
const PAGE_ROWS = 200;
const PAGE_CHARACTERS = 256 * 1024;

/** A stored document as its row. */
export interface Row {
  id: string;
  kind: Kind;
  v: number;
  etag: string;
  body: string;
}

/** The open file and every statement it is used through, prepared once. */
export interface DocumentsFile {
  db: DatabaseSync;
  read: StatementSync;
  from: StatementSync;
  after: StatementSync;
  etag: StatementSync;
  put: StatementSync;
  remove: StatementSync;
}

/**
 * Opens the file and prepares its statements.
 *
 * @example openDocumentsFile('./.tally').read.get('demo', 'revision')
 */
export function openDocumentsFile(folder: string, maxPages?: number): DocumentsFile {
  const db = openSqliteFile(folder, maxPages);
  return {
    db,
    read: db.prepare('SELECT id, kind, v, etag, body FROM documents WHERE authority = ? AND id = ?'),
    from: db.prepare('SELECT id, kind, v, etag, body FROM documents WHERE authority = ? AND id >= ? ORDER BY id'),
    after: db.prepare('SELECT id, kind, v, etag, body FROM documents WHERE authority = ? AND id > ? ORDER BY id'),
    etag: db.prepare('SELECT etag FROM documents WHERE authority = ? AND id = ?'),
    put: db.prepare('INSERT OR REPLACE INTO documents (authority, id, kind, v, etag, body) VALUES (?, ?, ?, ?, ?, ?)'),
    remove: db.prepare('DELETE FROM documents WHERE authority = ? AND id = ?'),
  };
}

/** Carries out one operation inside the transaction; says why not where its condition does not hold. */
function apply(
  file: DocumentsFile,
  authority: string,
  operation: Operation,
  etag: string,
  migrations: Migrations,
): 'exists' | 'changed' | undefined {
  const id = operation.do === 'remove' ? operation.id : operation.doc.id;
  const standing = operation.do === 'put' ? undefined : file.etag.get(authority, id)?.etag;
  if (operation.do === 'create' && standing !== undefined) return 'exists';
  if ((operation.do === 'replace' || operation.do === 'remove') && standing !== operation.etag) return 'changed';
  if (operation.do === 'remove') {
    file.remove.run(authority, id);
    return undefined;
  }
  const doc = migrate(operation.doc, migrations);
  file.put.run(authority, id, doc.kind, doc.v, etag, JSON.stringify(doc.body));
  return undefined;
}

/**
 * Writes all of the operations or none, in one transaction that holds the file for a few milliseconds.
 *
 * @example transact(file, 'demo', [{ do: 'put', doc }], MIGRATIONS) // { ok: true }
 */
export function transact(file: DocumentsFile, authority: string, operations: readonly Operation[], migrations: Migrations): Written {
  // An etag is never used twice, so that a document removed and made again does not pass for the old one.
  const etag = randomUUID();
  file.db.exec('BEGIN IMMEDIATE');
  try {
    for (const operation of operations) {
      const why = apply(file, authority, operation, etag, migrations);
      if (why === undefined) continue;
      file.db.exec('ROLLBACK');
      return { ok: false, id: operation.do === 'remove' ? operation.id : operation.doc.id, why };
    }
    file.db.exec('COMMIT');
    return { ok: true };
  } catch (error) {
    // SQLite has rolled back by itself where the disk was full.
    if (file.db.isTransaction) file.db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * What comes next in a list: rows after the id `after` (from the prefix itself at first), a bounded number of them;
 * `more` where there may be others.
 *
 * @example readPage(file, 'demo', 'provider:', undefined) // { rows: [...], more: true }
 */
export function readPage(
  file: DocumentsFile,
  authority: string,
  prefix: string,
  after: string | undefined,
): { rows: Row[]; more: boolean } {
  const rows: Row[] = [];
  let characters = 0;
  for (const found of after === undefined ? file.from.iterate(authority, prefix) : file.after.iterate(authority, after)) {
    const row = found as unknown as Row;
    // Ids are in order, so those with the prefix stand together: the first without it ends the list.
    if (!row.id.startsWith(prefix)) return { rows, more: false };
    rows.push(row);
    characters += row.body.length;
    if (rows.length >= PAGE_ROWS || characters >= PAGE_CHARACTERS) return { rows, more: true };
  }
  return { rows, more: false };
}
