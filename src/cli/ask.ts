import { z } from 'zod';
import type { Answer } from '../ask/answer.ts';
import { answerLine } from '../ask/answer-line.ts';
import { ask } from '../ask/ask.ts';
import { explain } from '../ask/explain.ts';
import { threadState } from '../ask/thread/state.ts';
import { askInThread } from '../ask/thread.ts';
import { warmRoom } from '../ask/warm.ts';
import { CodedError } from '../record/errors.ts';
import { answerText } from '../slack/answers/answer-message.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { sentenceFor } from '../wording/errors.ts';
import { type Define, EXIT, type Io, Misused } from './io.ts';
import { lines } from './lines.ts';
import { instant, TEAM, zone } from './options.ts';
import { readRecord } from './record.ts';
import { NO_STYLE, styledAnswer } from './style.ts';

interface Options {
  jsonl?: true;
  explain?: true;
  now?: Date;
  zone?: string;
  team?: string;
}

const Line = z.object({
  q: z.string(),
  now: z.iso.datetime({ offset: true }).optional(),
  thread: z.string().optional(),
});

/** Answers a question in the terminal, or a file of them. */
export const defineAsk: Define = (program, io, exit) => {
  program
    .command('ask')
    .summary('answer a question, or a file of them with --jsonl')
    .description('Answers a question from the record.')
    .argument('[question...]', 'in plain words')
    .option(
      '--jsonl',
      'answer each line of standard input, such as {"q": "…", "now": "2022-01-10T12:00:00Z"}',
    )
    .option(
      '--explain',
      'print as JSON how the question was read, what was found, and why that is the answer',
    )
    .option('--now <instant>', 'the moment of asking, such as 2022-01-10T12:00:00Z', instant)
    .option('--zone <zone>', 'the asker’s time zone; TIME_ZONE by default', zone)
    .option('--team <id>', TEAM)
    .action(async (words: string[], options: Options) => {
      if (options.jsonl !== true && words.length === 0)
        throw new Misused('Ask something, such as: ukraine-talks ask who ruled out any concessions?');
      const { now = io.now(), team } = options;
      const work = async (workspace: WorkspaceStore, configured: string): Promise<number> => {
        const timeZone = options.zone ?? configured;
        if (options.jsonl === true) return answerLines(io, workspace, timeZone);
        if (options.explain === true) {
          io.out(
            `${JSON.stringify(await explain(workspace, words.join(' '), { now, timeZone }), null, 2)}\n`,
          );
          return EXIT.done;
        }
        const answer = await ask(workspace, words.join(' '), { now, timeZone });
        io.out(`${styledAnswer(answerText(answer), io.style ?? NO_STYLE)}\n`);
        return EXIT.done;
      };
      exit(await readRecord(io, team, work, { sense: options.jsonl === true ? 'all' : 'few' }));
    });
};

async function answerLines(io: Io, workspace: WorkspaceStore, timeZone: string): Promise<number> {
  let failures = 0;
  const threads = conversations();
  // What is made once (vectors, the model, what the search keeps) is no part of the first answer.
  await workspace.near('', 1);
  await warmRoom(workspace, { now: io.now(), timeZone });
  for await (const line of lines(io.input)) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (read === null) {
      io.err(`${sentenceFor(new CodedError('not_json', line.slice(0, 80)))}\n`);
      failures++;
      continue;
    }
    const moment = { now: read.now === undefined ? io.now() : new Date(read.now), timeZone };
    const began = performance.now();
    const answer = await threads.answer(workspace, read, moment);
    const ms = performance.now() - began;
    io.out(`${JSON.stringify(answerLine(read.q, answer, answerText(answer), ms))}\n`);
  }
  return failures === 0 ? EXIT.done : EXIT.failed;
}

/** Lines with the same thread are one conversation, as mentions in a thread are. */
function conversations() {
  const states = new Map<string, string>();
  return {
    async answer(
      workspace: WorkspaceStore,
      { q, thread }: z.infer<typeof Line>,
      moment: Parameters<typeof ask>[2],
    ): Promise<Answer> {
      if (thread === undefined) return ask(workspace, q, moment);
      const before = states.get(thread) ?? null;
      const answer = await askInThread(workspace, q, before, moment);
      states.set(thread, threadState(answer, before));
      return answer;
    },
  };
}

function readLine(line: string): z.infer<typeof Line> | null {
  try {
    return Line.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
