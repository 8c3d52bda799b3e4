import { readFile, writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { takePeriod } from '../ask/frame/period.ts';
import { briefDocument } from '../brief/brief-document.ts';
import { briefOf, latestWeek, type Scope } from '../brief/gather-brief.ts';
import { MOST, signState } from '../brief/sign.ts';
import { docx } from '../document/docx.ts';
import { markdown } from '../document/markdown.ts';
import { type Desk, openDesk } from '../recall/desk.ts';
import { dayIn } from '../record/days.ts';
import { unreachable } from './files.ts';
import { type Define, EXIT, type Io, Misused } from './io.ts';
import { TEAM } from './options.ts';
import { changeRecord, readRecord } from './record.ts';

interface Options {
  on?: string;
  docx?: string;
  team?: string;
}

interface Signing {
  by: string;
  days: number;
  team?: string;
}

/** Prints a brief, or writes it as a Word file; signs the state of play that stands at its head. */
export const defineBrief: Define = (program, io, exit) => {
  const brief = program
    .command('brief')
    .summary('write a brief of a period: state of play, what is new, what was said, what comes next')
    .description('Makes a brief of a period, or of the latest week on the record; every line has its ref.')
    .argument('[period...]', 'such as: in January 2022')
    .option('--on <topic>', 'only what is about this')
    .option('--docx <file>', 'write a Word file instead of printing Markdown')
    .option('--team <id>', TEAM)
    .action(async (words: string[], options: Options) => exit(await make(io, words.join(' '), options)));
  defineEdit(brief, io, exit);
};

function defineEdit(brief: Command, io: Io, exit: Parameters<Define>[2]): void {
  brief
    .command('edit')
    .description('sign the state of play, in your own words, from a text file')
    .argument('<file>', `at most ${MOST.text.toLocaleString('en')} letters`)
    .requiredOption('--by <name>', 'who signs for it')
    .option('--days <number>', 'after how many days it expires', daysOf, 7)
    .option('--team <id>', TEAM)
    .action(async (file: string, { by, days, team }: Signing) => {
      const text = await readFile(file, 'utf8').catch(unreachable(`${file} cannot be read`));
      if (text.trim() === '' || text.trim().length > MOST.text)
        throw new Misused(`${file} needs 1 to ${MOST.text} letters.`);
      const signed = await changeRecord(io, team, (store) =>
        signState(store, { text, by, days, now: io.now() }),
      );
      if (!signed.ok)
        throw new Misused(`Not on the record, so it cannot be quoted: ${signed.unquotable.join(' · ')}`);
      io.err(`It stands at the head of every brief until ${signed.state.expiresAt.slice(0, 10)}.\n`);
      exit(EXIT.done);
    });
}

async function make(io: Io, words: string, { on, docx: file, team }: Options): Promise<number> {
  return readRecord(io, team, async (store, timeZone) => {
    const desk = await openDesk(store);
    const scope = await scopeOf(desk, words, dayIn(io.now(), timeZone));
    const document = briefDocument(
      await briefOf(desk, { ...scope, topic: on ?? null }, io.now().toISOString()),
    );
    if (file === undefined) io.out(markdown(document));
    else await writeFile(file, await docx(document)).catch(unreachable(`${file} cannot be written`));
    return EXIT.done;
  });
}

async function scopeOf(desk: Desk, words: string, today: string): Promise<Omit<Scope, 'topic'>> {
  if (words.trim() === '') return latestWeek(desk, today);
  const { period } = takePeriod(words, today);
  if (period === null || period.from === null)
    throw new Misused(`${words} is not understood. Name a period, such as: in January 2022`);
  return { from: period.from, to: period.to ?? today };
}

function daysOf(text: string): number {
  const days = Number(text);
  if (!/^\d{1,2}$/.test(text) || days < 1 || days > MOST.days)
    throw new InvalidArgumentError(`Write a number from 1 to ${MOST.days}.`);
  return days;
}
