import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { MONDAY } from '../support/record.ts';

async function check(draft: string, ...args: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'check-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'draft.md');
  writeFileSync(file, draft);
  let out = '';
  let err = '';
  const code = await checkCommand({
    args: [file, ...args],
    environment: { DATABASE_URL: `sqlite:${path.join(folder, 'record.db')}` },
    input: (async function* () {})(),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => MONDAY,
  });
  return { code, out, err, file, database: path.join(folder, 'record.db') };
}

const DRAFT = 'Sergei Riabkov said: “We will not accept many concessions. It is totally ruled out.”\r\n';

it('prints one object for a machine', async () => {
  const { code, out, file } = await check(DRAFT, '--json', '--published', '2022-01-10');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    file,
    counts: { altered: 1 },
    items: [
      {
        span: [22, 83],
        text: 'We will not accept many concessions. It is totally ruled out.',
        speaker: 'Sergei Riabkov',
        kind: 'direct',
        verdict: 'altered',
        refs: ['S-3'],
        saidOn: '2022-01-09',
        difference: [{ draft: 'many', record: 'any' }],
        sources: [{ publisher: expect.any(String) }],
      },
    ],
  });
});

it('tells people the troubles first, with the words of both', async () => {
  const { out } = await check(`${DRAFT}\nHe said the Kremlin was “disappointed”.`);
  expect(out).toMatch(
    /ALTERED[\s\S]*differs: many ← any[\s\S]*On the record:\n {2}verbatim: disappointed \(S-2\)/,
  );
});

it('keeps nothing of the draft', async () => {
  const { database } = await check(
    'Ebba Lund said: “Quicksilver marmalade on the parapet, I told them twice.”',
  );
  expect(readFileSync(database).includes('marmalade')).toBe(false);
});

it.each([
  [[], 0],
  [['--published', 'Friday'], 2],
  [['another.md'], 2],
])('exits as it should: %j', async (args, code) => {
  expect((await check('Nothing was said.', ...args)).code).toBe(code);
});
