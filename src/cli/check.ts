import { readFile } from 'node:fs/promises';
import { checkDraftBySense, openRecord } from '../check/check.ts';
import { asJson } from '../check/report-json.ts';
import { forPeople } from '../check/report-text.ts';
import { senseOf } from '../check/sensed.ts';
import { openIntake } from '../intake/index.ts';
import type { Day } from '../record/edtf.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { unreachable } from './files.ts';
import { type Define, EXIT, type Io } from './io.ts';
import { singleDay, TEAM } from './options.ts';
import { readRecord } from './record.ts';
import { NO_STYLE, styledReport } from './style.ts';

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
    .argument('<file>', 'the draft: text, Markdown, a .docx, .html or .pdf file, or an address')
    .option('--json', 'print one JSON object')
    .option(
      '--published <day>',
      'the date of the draft, from which days such as “on Friday” are counted',
      singleDay,
    )
    .option('--team <id>', TEAM)
    .action(async (file: string, { json, published, team }: Options) => {
      const { text, published: told } = await readDraft(io, file);
      const work = async (workspace: WorkspaceStore): Promise<number> => {
        const items = await checkDraftBySense(
          text,
          await openRecord(workspace),
          published ?? told,
          senseOf(workspace),
        );
        const report = () => styledReport(forPeople(file, items), io.style ?? NO_STYLE);
        io.out(json === true ? `${JSON.stringify(asJson(file, items))}\n` : report());
        return EXIT.done;
      };
      exit(await readRecord(io, team, work, { sense: 'all' }));
    });
};

/** Files that do not hold their text as it is. */
const FORMATTED = /\.(?:docx|pdf|x?html?)$/i;

/** The draft at a path or address; what is plain text is taken as it stands, so that spans are those of the file. */
async function readDraft(io: Io, file: string): Promise<{ text: string; published: Day | null }> {
  const isAddress = /^https?:\/\//i.test(file);
  if (!isAddress && !FORMATTED.test(file))
    return {
      text: await readFile(file, 'utf8').catch(unreachable(`${file} cannot be read`)),
      published: null,
    };
  const intake = openIntake({ clock: io.now });
  try {
    const { text, published } = isAddress
      ? await intake.fetchArticle(file)
      : await intake.readDraft(await readFile(file).catch(unreachable(`${file} cannot be read`)), {
          name: file,
        });
    return {
      text,
      published: published !== null && /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : null,
    };
  } finally {
    await intake.close();
  }
}
