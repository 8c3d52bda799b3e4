#!/usr/bin/env node
import { backupCommand, exportCommand, importCommand } from './cli/archive.ts';
import { askCommand } from './cli/ask.ts';
import { digestCommand } from './cli/digest.ts';
import { doctorCommand } from './cli/doctor.ts';
import { extractCommand } from './cli/extract.ts';
import { EXIT, type Subcommand } from './cli/io.ts';
import { summaryCommand } from './cli/summary.ts';
import { sentenceFor } from './record/errors.ts';

const SUBCOMMANDS: Record<string, { run: Subcommand; what: string }> = {
  ask: { run: askCommand, what: 'answer a question, or with --jsonl a file of them, from the record' },
  summary: { run: summaryCommand, what: 'what happened in a period, or in the latest week on the record' },
  extract: {
    run: extractCommand,
    what: 'find who said what in articles: for people, or with --json a line a file',
  },
  digest: {
    run: digestCommand,
    what: 'what a channel’s digest would post (--channel C… --dry-run), or what is due (--due)',
  },
  export: {
    run: exportCommand,
    what: 'write the record: all of it (JSON), its statements (CSV) or what is scheduled (iCalendar)',
  },
  import: {
    run: importCommand,
    what: 'put an export or a table of statements on the record: all of it or nothing',
  },
  backup: { run: backupCommand, what: 'copy the database to a file, also while the bot runs' },
  doctor: { run: doctorCommand, what: 'check configuration, database, tokens, scopes and clock' },
};

const usage = `usage: ukraine-talks SUBCOMMAND …\n${Object.entries(SUBCOMMANDS)
  .map(([name, { what }]) => `  ${name.padEnd(10)}${what}\n`)
  .join('')}`;

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const subcommand = SUBCOMMANDS[name];
  if (subcommand === undefined) {
    const asked = name === 'help' || name === '--help' || name === '-h';
    (asked ? process.stdout : process.stderr).write(usage);
    return asked ? EXIT.done : EXIT.usage;
  }
  try {
    return await subcommand.run({
      args,
      environment: process.env,
      input: process.stdin,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      now: () => new Date(),
    });
  } catch (error) {
    const misused =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(misused ? `${error.message}\n` : `${sentenceFor(error)}\n`);
    return misused ? EXIT.usage : EXIT.failed;
  }
}

// A reader such as `head` may close the pipe before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed),
);
process.exitCode = await main();
