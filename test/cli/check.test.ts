import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { text } from '../../src/document/document.ts';
import { docx } from '../../src/document/docx.ts';
import { terminal } from '../support/terminal.ts';

async function check(draft: string, ...args: string[]) {
  const { run, plant, file } = terminal();
  await plant(['T1']);
  writeFileSync(file('draft.md'), draft);
  return {
    ...(await run(['check', file('draft.md'), ...args])),
    file: file('draft.md'),
    database: file('record.db'),
  };
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

it('reads a Word file', async () => {
  const { run, plant, file } = terminal();
  await plant(['T1']);
  const part = { kind: 'paragraph' as const, line: [text(DRAFT.trim())] };
  writeFileSync(file('draft.docx'), await docx({ title: 'Before Geneva', parts: [part] }));
  const { code, out } = await run(['check', file('draft.docx'), '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).items).toMatchObject([{ verdict: 'altered', refs: ['S-3'] }]);
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
