import { readFile } from 'node:fs/promises';
import { checkDraftBySense, openRecord, senseOf } from '../check/check.ts';
import { asJson } from '../check/report.ts';
import { forPeople } from '../check/report-text.ts';
import type { Day } from '../record/edtf.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { unreachable } from './files.ts';
import { type Define, EXIT } from './io.ts';
import { singleDay, TEAM } from './options.ts';
import { readRecord } from './record.ts';

interface Options {
  json?: true;
  published?: Day;
  team?: string;
}

/** Holds a draft against the record. Exit code 0 whatever the verdicts; nothing of the draft is kept. */
export const defineCheck: Define = (program, io, exit) => {
  program
    .command('check')
    .summary('hold the quotations and claims of a draft against the record')
    .description(
      'Finds every quotation and attributed claim of a draft, and tells what of it is on the record; nothing of the draft is kept.',
    )
    .argument('<file>', 'the draft: text or Markdown')
    .option('--json', 'print one JSON object')
    .option('--published <day>', 'the day that the draft is dated, from which “on Friday” counts', singleDay)
    .option('--team <id>', TEAM)
    .action(async (file: string, { json, published, team }: Options) => {
      const text = await readFile(file, 'utf8').catch(unreachable(`${file} cannot be read`));
      const work = async (workspace: WorkspaceStore): Promise<number> => {
        const items = await checkDraftBySense(
          text,
          await openRecord(workspace),
          published ?? null,
          senseOf(workspace),
        );
        io.out(json === true ? `${JSON.stringify(asJson(file, items))}\n` : forPeople(file, items));
        return EXIT.done;
      };
      exit(await readRecord(io, team, work, { sense: 'all' }));
    });
};
