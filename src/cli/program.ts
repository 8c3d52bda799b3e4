import { Command, CommanderError } from 'commander';
import { CodedError } from '../record/errors.ts';
import { readVersion } from '../version.ts';
import { sentenceFor } from '../wording/errors.ts';
import { defineAsk } from './ask.ts';
import { defineBackup } from './backup.ts';
import { defineBrief } from './brief.ts';
import { defineCheck } from './check.ts';
import { defineComparisons } from './compare.ts';
import { defineCopy } from './copy.ts';
import { defineDigest } from './digest.ts';
import { defineDoctor } from './doctor.ts';
import { defineExport } from './export.ts';
import { defineExtract } from './extract.ts';
import { defineFeeds } from './feeds.ts';
import { defineImport } from './import.ts';
import { type Define, EXIT, type Io, Misused } from './io.ts';
import { defineJobs } from './jobs.ts';
import { defineMcp } from './mcp.ts';
import { defineSummary } from './summary.ts';
import { defineTokens } from './tokens.ts';
import { defineWorkspaces } from './workspaces.ts';

const SUBCOMMANDS: readonly Define[] = [
  defineAsk,
  defineSummary,
  defineBrief,
  defineCheck,
  defineComparisons,
  defineExtract,
  defineDigest,
  defineFeeds,
  defineMcp,
  defineTokens,
  defineJobs,
  defineWorkspaces,
  defineExport,
  defineImport,
  defineBackup,
  defineCopy,
  defineDoctor,
];

const HINT = 'Add --help for all commands. Questions go behind ask: ukraine-talks ask timeline last week';

/** Runs the subcommand that `io.args` name, and resolves with the exit code. Never rejects. */
export async function runCli(io: Io): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('ukraine-talks')
    .description(
      'Answers from the record of the Ukraine talks, and keeps it. Settings come from the environment.',
    )
    .version(await readVersion())
    .helpCommand('help [command]', 'show how a command is used')
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showHelpAfterError()
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  for (const define of SUBCOMMANDS)
    define(program, io, (exit) => {
      code = exit;
    });
  // Each command tells its own usage; all of them are more than whoever mistyped one wants to read.
  program.showHelpAfterError(HINT);
  try {
    await program.parseAsync([...io.args], { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, io);
  }
}

/** Tells what went wrong, once; commander has told its own. */
function failure(error: unknown, { err }: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Misused) {
    err(`${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof CodedError) err(`${sentenceFor(error)}\n`);
  else err(`This failed: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`);
  return EXIT.failed;
}
