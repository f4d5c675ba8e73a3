import { Command } from 'commander';
import { TallyError } from '../domain/tally-error.ts';
import type { AuditOptions } from './audit/audit-at-terminal.ts';
import { importFile } from './import-file.ts';
import { atTerminal } from './open-terminal.ts';
import { erasePerson } from './person/erase-person.ts';
import { exportPerson } from './person/export-person.ts';
import { findPerson } from './person/find-person.ts';
import { eraseNotes, sayErased } from './person/say-erased.ts';
import { type RetentionOptions, retention } from './retention.ts';
import { sayAuthority } from './say-authority.ts';
import { sayReport } from './say-report.ts';
import { sayUnheard } from './say-unheard.ts';
import { terminalAudit } from './terminal-audit.ts';

/** Where the program prints, and the exit code it ends in: 0, or 1 where something was refused. */
export interface Outlet {
  print(text: string): void;
  fail(): void;
}

/**
 * The `tally` command. Each subcommand throws TallyError for what it cannot do; `tally.ts` says it.
 *
 * @example await tallyProgram(outlet).parseAsync(['ask', 'help', '--as', 'priya.nair@ashmere.example'], { from: 'user' })
 */
export function tallyProgram({ print, fail }: Outlet): Command {
  const program = new Command('tally')
    .description('The school improvement desk, from the terminal.')
    .option('--demo', 'use the demo authority (Ashmere), its data folder and its day')
    .showHelpAfterError('Try: tally --help');
  const json = (value: unknown) => print(JSON.stringify(value, null, 2));
  const terminal = () => ({ demo: program.opts<{ demo?: boolean }>().demo });

  program
    .command('ask <text>')
    .description('what chat would answer')
    .requiredOption('--as <email>', 'who asks; they see what they would see in Teams')
    .option('--json', 'print {text, cards} instead of the text')
    .option('--xlsx <file>', 'write the answer’s tables, all pages of them, into an Excel file')
    .option('--docx <file>', 'write the answer’s letter into a Word file')
    .option('--pdf <file>', 'write the answer’s letter into a PDF')
    .option('--ics <file>', 'write the answer’s meeting into a calendar file')
    .action((text: string, options: { as: string; json?: boolean; xlsx?: string; docx?: string; pdf?: string; ics?: string }) =>
      atTerminal(terminal(), async (at) => {
        // The cards and the language are loaded only when asked: an import is to stay small.
        const { ask } = await import('./ask.ts');
        const asked = await ask(at, text, options.as, options);
        if (options.json) json(asked);
        else print(asked.text);
      }),
    );

  program
    .command('import <what> <file>')
    .description('import a file: providers, ofsted, settings, people, categories, days, calendar or dashboard')
    .option('--confirm', 'people: take access from those whom the file leaves out')
    .addHelpText(
      'after',
      '\nRejected rows are printed with their line and reason, and the others go in. The exit code is 1 when the file, or every row of it, was refused.',
    )
    .action((what: string, file: string, options: { confirm?: boolean }) =>
      atTerminal(terminal(), async (at) => {
        const report = await importFile(at, what, file, { confirm: options.confirm ?? false });
        print(sayReport(file, report));
        if (report.rejected > 0 && report.rejected === report.read) fail();
      }),
    );

  program
    .command('authority')
    .description('show the authority, its strategies and how much is stored')
    .action(() =>
      atTerminal(terminal(), async ({ config, store }) => {
        const stored = await store.read(config.authority, 'authority', 'authority');
        if (!stored)
          throw new TallyError('authority-unknown', `Nothing has been imported for "${config.authority}" yet.`, {
            culprit: config.authority,
          });
        print(await sayAuthority(store, stored.body));
      }),
    );

  program
    .command('export-person <email>')
    .description('print everything held about a person, as JSON')
    .action((email: string) =>
      atTerminal(terminal(), async ({ config: { authority }, store, clock }) => {
        const held = await exportPerson(store, authority, email);
        const change = [{ what: `data of person:${held.person.key}`, after: 'exported' }];
        await store.write(authority, [terminalAudit(clock.now(), 'export-person', { change })]);
        json(held);
      }),
    );

  program
    .command('erase-person <email>')
    .description('erase a person; the facts they recorded stay without their name, which is taken out of texts too')
    .option('--dry-run', 'say what it would do, and change nothing')
    .addHelpText('after', '\nAn erasure that was interrupted is finished by running it again.')
    .action((email: string, { dryRun = false }: { dryRun?: boolean }) =>
      atTerminal(terminal(), async ({ config: { authority }, store, clock }) => {
        const notes = await eraseNotes(store, authority, (await findPerson(store, authority, email)).body);
        const erased = await erasePerson({ store, authority, now: clock.now() }, email, { dryRun });
        print(sayErased(erased, { dryRun, email, notes }));
      }),
    );

  program
    .command('audit')
    .description('print who did what, or write all of it into a CSV file')
    .option('--since <date>', 'from that day on, as 2026-09-01')
    .option('--provider <urn>', 'what was done to one school or setting')
    .option('--csv <file>', 'write all of it into a CSV file')
    .action((options: AuditOptions) =>
      atTerminal(terminal(), async (at) => {
        const { auditAtTerminal } = await import('./audit/audit-at-terminal.ts');
        print(await auditAtTerminal(at, options));
      }),
    );

  program
    .command('retention')
    .description('show how long everything is kept; set a time; remove what is past its time')
    .option('--set <sort=time...>', 'days (drafts=14), years (notes=7y), keep for good (notes=keep), or as it comes (notes=default)')
    .option('--apply', 'remove now what is past its time, as happens by itself once a day where the bot runs')
    .option('--dry-run', 'say what would be removed, and remove nothing')
    .action((options: RetentionOptions) => atTerminal(terminal(), async (at) => print(await retention(at, options))));

  program
    .command('unheard')
    .description('print what people typed that Tally did not understand, newest month first; kept for 90 days')
    .action(() =>
      atTerminal(terminal(), async ({ config, store, clock }) => print(await sayUnheard(store, config.authority, clock.today()))),
    );

  program
    .command('outbox')
    .description('print how many messages are on their way, and those that could not be delivered')
    .option('--resend <id>', 'send one of them again')
    .option('--drop <id>', 'give one of them up; needs --reason')
    .option('--reason <text>', 'why it need not be sent')
    .action((options: { resend?: string; drop?: string; reason?: string }) =>
      atTerminal(terminal(), async (at) => {
        const { dropMessage, resendMessage, sayOutbox } = await import('./outbox.ts');
        if (options.resend !== undefined) print(await resendMessage(at, options.resend));
        if (options.drop !== undefined) print(await dropMessage(at, options.drop, options.reason));
        if (options.resend === undefined && options.drop === undefined) print(await sayOutbox(at));
      }),
    );

  program
    .command('reset-demo')
    .description('empty the demo authority and fill it again from its files')
    .action(() =>
      atTerminal({ demo: true }, async (at) => {
        const { resetDemo } = await import('../demo/reset.ts');
        await resetDemo({ ...at, print: (file, report) => print(sayReport(file, report)) });
      }),
    );

  return program;
}
