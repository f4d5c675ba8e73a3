import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { TallyError } from '../domain/tally-error.ts';

/** The file's own version: of its table, not of the bodies in it. */
const FILE_VERSION = 1;
/** Marks the file as Tally's ("TALY"), so that somebody else's database is never written to. */
const APPLICATION = 0x54414c59;

const TABLE = `CREATE TABLE documents (
  authority TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  v INTEGER NOT NULL,
  etag TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT`;

function pragma(db: DatabaseSync, name: string): number {
  return Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
}

/** Makes an empty file Tally's, or checks that it is. Two processes may do so at once: the second finds it done. */
function claim(db: DatabaseSync, file: string): void {
  const isEmpty = () => Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n) === 0;
  if (isEmpty()) {
    db.exec('BEGIN IMMEDIATE');
    try {
      if (isEmpty()) db.exec(`${TABLE}; PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${FILE_VERSION}`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
  if (pragma(db, 'application_id') !== APPLICATION)
    throw new TallyError('store-corrupt', `The file ${file} is not Tally's. Please ask your administrator to check TALLY_DATA.`, {
      culprit: file,
    });
  const version = pragma(db, 'user_version');
  if (version > FILE_VERSION)
    throw new TallyError('store-newer', 'A newer version of Tally wrote this data. Please start that version again; nothing was changed.', {
      culprit: `${file} (version ${version}, known up to ${FILE_VERSION})`,
    });
}

/**
 * Opens `<folder>/tally.db`, creating the folder and the file where they are missing. Journal and durability
 * are set so that a write which has returned survives the end of this process at any moment.
 * `maxPages` (of 4 KB) bounds the file's size.
 *
 * Throws TallyError `store-newer` or `store-corrupt`, or SQLite's own error.
 *
 * @example const db = openSqliteFile('./.tally')
 */
export function openSqliteFile(folder: string, maxPages?: number): DatabaseSync {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'tally.db');
  const db = new DatabaseSync(file, { timeout: 100 });
  try {
    db.exec('PRAGMA synchronous = FULL');
    // Another's file must be left as it is, so nothing is set on disk before it is known to be ours or empty.
    claim(db, file);
    db.exec('PRAGMA journal_mode = WAL');
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${Math.trunc(maxPages)}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
