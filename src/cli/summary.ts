import { parseArgs } from 'node:util';
import { ask } from '../ask/ask.ts';
import { answerText } from '../slack/blocks/answer.ts';
import { EXIT, type Subcommand } from './io.ts';
import { withRecord } from './record.ts';

/** Prints a summary of a period, or of the latest week on the record. */
export const summaryCommand: Subcommand = async (io) => {
  const { values, positionals } = parseArgs({
    args: [...io.args],
    allowPositionals: true,
    options: { zone: { type: 'string' }, team: { type: 'string' } },
  });
  return withRecord(io, values.team, async (workspace, zone) => {
    const moment = { now: io.now(), timeZone: values.zone ?? zone };
    io.out(`${answerText(await ask(workspace, `summary ${positionals.join(' ')}`, moment))}\n`);
    return EXIT.done;
  });
};
