/* Another program that holds the file's write lock until its input ends: hold-lock.ts <file>. */
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(process.argv[2] ?? '');
db.exec('BEGIN IMMEDIATE');
process.stdout.write('locked\n');
process.stdin.resume().on('end', () => {
  db.exec('ROLLBACK');
  db.close();
});
