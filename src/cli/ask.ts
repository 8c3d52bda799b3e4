import { parseArgs } from 'node:util';
import { z } from 'zod';
import { answerLine } from '../ask/answer-line.ts';
import { ask } from '../ask/ask.ts';
import { CodedError, sentenceFor } from '../record/errors.ts';
import { answerText } from '../slack/blocks/answer.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { EXIT, type Io, type Subcommand } from './io.ts';
import { lines } from './lines.ts';
import { withRecord } from './record.ts';

const USAGE = `usage: ask [--now INSTANT] [--zone ZONE] [--team T…] QUESTION…
       ask --jsonl < FILE     a line {"q": "…", "now"?: "2022-01-10T12:00:00Z"} each
`;

const Line = z.object({ q: z.string(), now: z.iso.datetime({ offset: true }).optional() });

/** Answers questions in the terminal, or a file of them. */
export const askCommand: Subcommand = async (io) => {
  const { values, positionals } = parseArgs({
    args: [...io.args],
    allowPositionals: true,
    options: {
      jsonl: { type: 'boolean' },
      now: { type: 'string' },
      zone: { type: 'string' },
      team: { type: 'string' },
    },
  });
  const now = values.now === undefined ? io.now() : new Date(values.now);
  if (Number.isNaN(now.getTime()) || (!values.jsonl && positionals.length === 0)) {
    io.err(USAGE);
    return EXIT.usage;
  }
  return withRecord(io, values.team, async (workspace, zone) => {
    const timeZone = values.zone ?? zone;
    if (values.jsonl) return answerLines(io, workspace, timeZone);
    io.out(`${answerText(await ask(workspace, positionals.join(' '), { now, timeZone }))}\n`);
    return EXIT.done;
  });
};

async function answerLines(io: Io, workspace: WorkspaceStore, timeZone: string): Promise<number> {
  let failures = 0;
  for await (const line of lines(io.input)) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (read === null) {
      io.err(`${sentenceFor(new CodedError('not_json', line.slice(0, 80)))}\n`);
      failures++;
      continue;
    }
    const answer = await ask(workspace, read.q, {
      now: read.now === undefined ? io.now() : new Date(read.now),
      timeZone,
    });
    io.out(`${JSON.stringify(answerLine(read.q, answer, answerText(answer)))}\n`);
  }
  return failures === 0 ? EXIT.done : EXIT.failed;
}

function readLine(line: string): z.infer<typeof Line> | null {
  try {
    return Line.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
