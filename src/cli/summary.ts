import { ask } from '../ask/ask.ts';
import { answerText } from '../slack/answers/answer-message.ts';
import { type Define, EXIT } from './io.ts';
import { TEAM, zone } from './options.ts';
import { readRecord } from './record.ts';
import { NO_STYLE, styledAnswer } from './style.ts';

/** Prints a summary of a period, or of the latest week on the record. */
export const defineSummary: Define = (program, io, exit) => {
  program
    .command('summary')
    .summary('say what happened in a period, or in the latest week on the record')
    .description('Says where it stands, what happened, what was said and what is next.')
    .argument('[period...]', 'such as: in June 2021')
    .option('--zone <zone>', 'the reader’s time zone; TIME_ZONE by default', zone)
    .option('--team <id>', TEAM)
    .action(async (period: string[], options: { zone?: string; team?: string }) => {
      await readRecord(io, options.team, async (workspace, configured) => {
        const moment = { now: io.now(), timeZone: options.zone ?? configured };
        const answer = await ask(workspace, `summary ${period.join(' ')}`, moment);
        io.out(`${styledAnswer(answerText(answer), io.style ?? NO_STYLE)}\n`);
      });
      exit(EXIT.done);
    });
};
