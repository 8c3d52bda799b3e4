import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lines } from '../../src/cli/lines.ts';
import { startLocal } from '../../src/local.ts';
import { neededScopes, readManifest } from '../../src/manifest.ts';
import { damage } from '../support/damage.ts';
import { terminal } from '../support/terminal.ts';

/** Changes a database behind the app's back. */
const sql =
  (text: string) =>
  (file: string): void => {
    const raw = new Database(file);
    raw.pragma('foreign_keys = OFF');
    raw.exec(text);
    raw.close();
  };

async function* chunks(...parts: string[]) {
  yield* parts;
}

const run = (args: string[], options?: Parameters<ReturnType<typeof terminal>['run']>[1]) =>
  terminal().run(args, options);

describe('ask', () => {
  it('answers in the terminal', async () => {
    const { code, out } = await run(['ask', 'who', 'will', 'not', 'accept', 'concessions?']);
    expect(code).toBe(0);
    expect(out).toContain('“We will not accept any concessions. It is totally ruled out,”');
    expect(out).toContain('AFP, 10 January 2022');
  });

  it('answers a file of questions, a line each, in their order', async () => {
    const input = '{"q":"what was said on Friday?","now":"2022-01-10T12:00:00Z"}\n\n{"q":"who is Lavrov?"}';
    const { code, out } = await run(['ask', '--jsonl'], { input });
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
    const { code, out, err } = await run(['ask', '--jsonl'], {
      input: 'nonsense\n{"q":5}\n{"q":"next"}\n',
    });
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err.match(/must be a JSON object/g)).toHaveLength(2);
  });

  it.each([[[]], [['--now', 'whenever', 'next']], [['--zone', 'Kyiv', 'next']], [['--loud', 'next']]])(
    '%j is called wrongly',
    async (args) => {
      const { code, out, err } = await run(['ask', ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/Ask something|--now|--zone|--loud/);
    },
  );
});

it('summary prints the week', async () => {
  const { code, out } = await run(['summary']);
  expect(code).toBe(0);
  expect(out).toContain('between 4 and 10 January 2022');
});

describe('doctor', () => {
  it('is content with the local workspace', async () => {
    const { code, out } = await run(['doctor']);
    expect(out.split('\n').filter((line) => line.startsWith('FAIL'))).toEqual([]);
    expect(code).toBe(0);
  });

  it('counts what is in the database, and reads every record', async () => {
    const { run, plant } = terminal();
    await plant(['T1', 'T2']);
    const { code, out } = await run(['doctor']);
    expect(code).toBe(0);
    expect(out).toMatch(/ok {3}database: is whole: \d+ rows in \d+ tables/);
    expect(out).toMatch(/ok {3}record of T1: 11 statements, 26 developments.*\nok {3}record of T2/);
  });

  it.each([
    ['a damaged file', damage, 'database'],
    ['a table that is gone', sql('drop table watches'), 'database'],
    ['a column that is gone', sql('alter table feedback drop column answer'), 'database'],
    [
      'an entry that is no JSON',
      sql("update statements set citations = '[' where number = 3"),
      'record of T1',
    ],
    [
      'an entry whose speaker is gone',
      sql('update statements set speaker = 999 where number = 3'),
      'record of T1',
    ],
    ['words that stand nowhere', sql("update sources set text = 'Nothing was said.'"), 'record of T1'],
    [
      'a setting of nobody’s',
      sql(
        "insert into feeds select 1, 'C1', 'digest', 'on', null, '{', 1, 'U1', 0, 0, '', null, 0, '', null, null",
      ),
      'record of T1',
    ],
  ])('finds %s', async (_, spoil, failing) => {
    const { run, plant, file } = terminal();
    await plant(['T1']);
    spoil(file('record.db'));
    const { code, out } = await run(['doctor']);
    expect(code).toBe(1);
    expect(out.match(/^FAIL .*$/gm)?.map((line) => line.slice(5).split(':')[0])).toContain(failing);
    expect(out).toContain('the last backup');
  });

  it('lists what is wrong with the configuration', async () => {
    const { code, err } = await run(['doctor'], { environment: { PORT: 'x', SLACK_BOT_TOKEN: 'y' } });
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
    const { code, out } = await run(['doctor'], {
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
    const { out } = await run(['doctor'], {
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

  it('says what does not work without the optional scopes, and that nothing is wrong', async () => {
    const manifest = await readManifest();
    const granted = {
      ...manifest,
      oauth_config: { scopes: { bot: neededScopes(manifest), bot_optional: [] } },
    };
    const local = await startLocal(granted, 0);
    onTestFinished(() => local.stop());
    const { out } = await run(['doctor'], {
      environment: {
        SLACK_BOT_TOKEN: local.botToken,
        SLACK_APP_TOKEN: local.appToken,
        SLACK_API_URL: local.apiUrl,
      },
    });
    expect(out).toContain(
      'ok   scopes: all that are needed; without channels:history, groups:history, a digest',
    );
    expect(out).toContain(
      'without channels:read, groups:read, the app does not notice that it is added to a channel',
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
