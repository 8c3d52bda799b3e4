import type { Command } from 'commander';
import { type Party, partyOf } from '../compare/compared-party.ts';
import {
  courseDocument,
  sideBySideDocument,
  silenceDocument,
  wordingsDocument,
} from '../compare/comparison-documents.ts';
import { courseOf } from '../compare/course.ts';
import { sideBySide } from '../compare/side-by-side.ts';
import { silenceOn } from '../compare/silence.ts';
import { wordingsOf } from '../compare/wordings.ts';
import type { Document } from '../document/document.ts';
import { markdown } from '../document/markdown.ts';
import { type Desk, openDesk } from '../recall/desk.ts';
import { dayIn } from '../record/days.ts';
import type { Day } from '../record/edtf.ts';
import { parseRef } from '../record/refs.ts';
import { type Define, EXIT, type Io, Misused } from './io.ts';
import { singleDay, TEAM } from './options.ts';
import { readRecord } from './record.ts';

interface Options {
  on?: string;
  since?: Day;
  json?: true;
  team?: string;
}

interface Made {
  data: unknown;
  document: Document;
}

/** What parties said beside each other, over time, no more, and in several wordings. */
export const defineComparisons: Define = (program, io, exit) => {
  const end: End = async (options, make) => exit(await printed(io, options, make));
  defineSides(program, end);
  definePosition(program, end);
  defineSilence(program, end);
  defineWording(program, end);
};

/** Prints what is made, and ends. */
type End = (options: Options, make: (desk: Desk, today: Day) => Promise<Made>) => Promise<void>;

function defineSides(program: Command, end: End): void {
  topical(program.command('compare'))
    .summary('show what two or more said, side by side')
    .description('Puts what parties said beside each other, by issue, newest first.')
    .argument('<parties...>', 'such as: Russia "the United States"')
    .action((names: string[], options: Options) =>
      end(options, async (desk) => {
        if (names.length < 2) throw new Misused('Name two or more, such as: compare Russia NATO');
        const parties = eachOnce(names.map((name) => known(desk, name)));
        if (parties.length < 2)
          throw new Misused(`On the record ${names.join(' and ')} are one: ${parties[0]?.name}.`);
        const data = await sideBySide(desk, { parties, ...scopeOf(options) });
        return { data, document: sideBySideDocument(data) };
      }),
    );
}

function definePosition(program: Command, end: End): void {
  topical(program.command('position'))
    .summary('show how what somebody said changed')
    .description('Follows what a party said, by day: first and last, and what changed.')
    .argument('<party>', 'such as: Russia')
    .action((name: string, options: Options) =>
      end(options, async (desk) => {
        const data = await courseOf(desk, { party: known(desk, name), ...scopeOf(options) });
        return { data, document: courseDocument(data) };
      }),
    );
}

function defineSilence(program: Command, end: End): void {
  topical(program.command('silent'), SILENT_SINCE)
    .summary('list who used to speak about something and has not since')
    .description('Tells who used to speak about something and has not since, and who never has.')
    .action((options: Options) =>
      end(options, async (desk, today) => {
        const { topic, from } = scopeOf(options);
        const data = await silenceOn(desk, { topic, since: from, today });
        return { data, document: silenceDocument(data) };
      }),
    );
}

function defineWording(program: Command, end: End): void {
  program
    .command('wording')
    .summary('show a statement as several agencies have it')
    .description('Shows every wording of a statement, the original language first, with what differs.')
    .argument('<ref>', 'such as S-12')
    .option('--json', 'print one JSON object')
    .option('--team <id>', TEAM)
    .action((ref: string, options: Options) =>
      end(options, async (desk) => {
        const data = await wordingsOf(desk, parseRef(ref)?.ref ?? ref);
        if (data === null) throw new Misused(`There is no published statement ${ref}.`);
        return { data, document: wordingsDocument(data) };
      }),
    );
}

const SINCE = 'only what was said from this day on';
const SILENT_SINCE = 'the day since when they are silent; a fortnight before the latest by default';

const topical = (command: Command, since = SINCE): Command =>
  command
    .option('--on <topic>', 'only what is about this')
    .option('--since <day>', since, singleDay)
    .option('--json', 'print one JSON object')
    .option('--team <id>', TEAM);

const scopeOf = ({ on, since }: Options): { topic: string | null; from: Day | null } => ({
  topic: on ?? null,
  from: since ?? null,
});

const eachOnce = (parties: readonly Party[]): Party[] => [
  ...new Map(parties.map((party) => [party.ref, party])).values(),
];

function known(desk: Desk, name: string): Party {
  const party = partyOf(desk, name);
  if (party === null) throw new Misused(`The record knows nobody called ${name}.`);
  return party;
}

async function printed(
  io: Io,
  { json, team }: Options,
  make: (desk: Desk, today: Day) => Promise<Made>,
): Promise<number> {
  return readRecord(io, team, async (store, timeZone) => {
    const { data, document } = await make(await openDesk(store), dayIn(io.now(), timeZone));
    io.out(json === true ? `${JSON.stringify(data)}\n` : markdown(document));
    return EXIT.done;
  });
}
