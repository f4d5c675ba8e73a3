import { CommanderError } from 'commander';
import { environmentWith } from '../config.ts';
import { sayError } from '../say-error.ts';
import { tallyProgram } from './program.ts';

/** The `tally` command: exit code 0 done, 1 refused or failed, 2 not understood. What went wrong stands on the error stream. */
const program = tallyProgram({
  print: (text) => console.log(text),
  fail: () => {
    process.exitCode = 1;
  },
});
for (const command of [program, ...program.commands]) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(sayError(error, { debug: environmentWith({}).LOG_LEVEL === 'debug' }));
    process.exitCode = 1;
  }
}
