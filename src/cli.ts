#!/usr/bin/env node
import { styleText } from 'node:util';
import { EXIT } from './cli/io.ts';
import { runCli } from './cli/program.ts';

// A reader such as `head` may close the pipe before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed),
);
process.exitCode = await runCli({
  args: process.argv.slice(2),
  environment: process.env,
  input: process.stdin,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // Plain where standard output is no terminal, and where NO_COLOR says so (no-color.org).
  style: (format, text) => styleText(format, text, { stream: process.stdout }),
  now: () => new Date(),
});
