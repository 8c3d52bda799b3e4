import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askCommand } from '../../src/cli/ask.ts';
import { doctorCommand } from '../../src/cli/doctor.ts';
import type { Subcommand } from '../../src/cli/io.ts';
import { lines } from '../../src/cli/lines.ts';
import { summaryCommand } from '../../src/cli/summary.ts';
import { startLocal } from '../../src/local.ts';
import { readManifest } from '../../src/manifest.ts';
import { MONDAY } from '../support/record.ts';

async function* chunks(...parts: string[]) {
  yield* parts;
}

async function run(
  command: Subcommand,
  args: string[],
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let out = '';
  let err = '';
  const code = await command({
    args,
    environment: { DATABASE_URL: `sqlite:${path.join(folder, 'r.db')}`, ...environment },
    input: chunks(input),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => MONDAY,
  });
  return { code, out, err };
}

describe('ask', () => {
  it('answers in the terminal', async () => {
    const { code, out } = await run(askCommand, ['who', 'will', 'not', 'accept', 'concessions?']);
    expect(code).toBe(0);
    expect(out).toContain('“We will not accept any concessions. It is totally ruled out,”');
    expect(out).toContain('AFP, 10 January 2022');
  });

  it('answers a file of questions, a line each, in their order', async () => {
    const input = '{"q":"what was said on Friday?","now":"2022-01-10T12:00:00Z"}\n\n{"q":"who is Lavrov?"}';
    const { code, out } = await run(askCommand, ['--jsonl'], { input });
    const [first, second] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(first).toMatchObject({ q: 'what was said on Friday?', intent: 'quotes', onRecord: true });
    expect(first.answers[0]).toMatchObject({
      kind: 'statement',
      ref: 'S-5',
      speaker: 'Antony Blinken',
      date: '2022-01-07',
      sources: [{ publisher: 'AFP', published: '2022-01-10', url: null }],
    });
    expect(first.text).toContain('diplomatic solution');
    expect(second).toMatchObject({ intent: 'who-is', onRecord: false });
  });

  it('names each line that it cannot read, and answers the others', async () => {
    const { code, out, err } = await run(askCommand, ['--jsonl'], {
      input: 'nonsense\n{"q":5}\n{"q":"next"}\n',
    });
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it.each([[[]], [['--now', 'whenever', 'next']]])('%j is called wrongly', async (args) => {
    const { code, err } = await run(askCommand, args);
    expect(code).toBe(2);
    expect(err).toContain('usage');
  });
});

it('summary prints the week', async () => {
  const { code, out } = await run(summaryCommand, []);
  expect(code).toBe(0);
  expect(out).toContain('between 4 January 2022 and 10 January 2022');
});

describe('doctor', () => {
  it('is content with the local workspace', async () => {
    const { code, out } = await run(doctorCommand, []);
    expect(out.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([]);
    expect(code).toBe(0);
  });

  it('lists what is wrong with the configuration', async () => {
    const { code, err } = await run(doctorCommand, [], { environment: { PORT: 'x', SLACK_BOT_TOKEN: 'y' } });
    expect(code).toBe(2);
    expect(err).toContain('PORT');
    expect(err).toContain('SLACK_BOT_TOKEN');
  });

  it.each([
    ['good tokens', {}, 0, []],
    ['a wrong bot token', { SLACK_BOT_TOKEN: 'xoxb-wrong' }, 1, ['bot token']],
    ['a wrong app token', { SLACK_APP_TOKEN: 'xapp-wrong' }, 1, ['app token']],
  ])('with %s', async (_, environment, wanted, failing) => {
    const local = await startLocal(await readManifest(), 0);
    onTestFinished(() => local.stop());
    const { code, out } = await run(doctorCommand, [], {
      environment: {
        SLACK_BOT_TOKEN: local.botToken,
        SLACK_APP_TOKEN: local.appToken,
        SLACK_API_URL: local.apiUrl,
        ...environment,
      },
    });
    const failed = out.split('\n').filter((line) => line.startsWith('FAIL') && !line.includes('clock'));
    expect(failed.map((line) => line.slice(5).split(':')[0])).toEqual(failing);
    expect(out).not.toContain('xoxb-');
    if (wanted === 1) expect(code).toBe(1);
  });

  it('says which scope is missing', async () => {
    const manifest = await readManifest();
    const granted = { ...manifest, oauth_config: { scopes: { bot: ['commands'], bot_optional: [] } } };
    const local = await startLocal(granted, 0);
    onTestFinished(() => local.stop());
    const { out } = await run(doctorCommand, [], {
      environment: {
        SLACK_BOT_TOKEN: local.botToken,
        SLACK_APP_TOKEN: local.appToken,
        SLACK_API_URL: local.apiUrl,
      },
    });
    expect(out).toContain(
      'FAIL scopes: app_mentions:read, chat:write, files:read, files:write, im:history, im:write, users:read missing',
    );
  });
});

it.each([
  [['a\nb\n'], ['a', 'b']],
  [['a\r\nb'], ['a', 'b']],
  [
    ['a', 'b\n', 'c'],
    ['ab', 'c'],
  ],
  [[''], []],
])('reads the lines of %j', async (parts, expected) => {
  const found: string[] = [];
  for await (const line of lines(chunks(...parts))) found.push(line);
  expect(found).toEqual(expected);
});
