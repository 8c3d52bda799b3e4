import { expect, it } from 'vitest';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../../support/app.ts';

const texts = ({ blocks }: Message): string => JSON.stringify(blocks);
const userOf = ({ local }: Running) => local.control.user('olena').id;

it.each([
  [
    '/ukraine-talks compare Russia and the United States',
    'Russia and United States.',
    'Who has spoken of what',
  ],
  [
    '/ukraine-talks compare Russia with the US on concessions',
    'Russia and United States on concessions.',
    'totally ruled out,”',
  ],
  [
    '/ukraine-talks position Riabkov on concessions',
    'Sergei Riabkov on concessions.',
    'It is totally ruled out',
  ],
  [
    '/ukraine-talks silent on concessions since 10 January 2022',
    'Silent on concessions since 10 January 2022.',
    'Sergei Riabkov',
  ],
  ['/ukraine-talks wording S-3', 'S-3 by Sergei Riabkov, in its one wording.', 'Only one source has it'],
])('%s is laid out for its asker', async (command, title, holds) => {
  const running = await runApp();
  const message = await running.say(command);
  expect(message.text.slice(0, title.length)).toBe(title);
  expect(texts(message)).toContain(holds);
  expect(message.ephemeralTo).toBe(userOf(running));
});

it.each(['compare Russia and the United States on concessions', 'position Riabkov', 'silent', 'wording S-3'])(
  'a mention of %s is laid out in the thread',
  async (words) => {
    const running = await runApp();
    const message = await running.say(`@ukraine-talks ${words}`);
    expect(message.ephemeralTo).toBeNull();
    expect(message.threadTs).not.toBeNull();
    expect(message.text).not.toContain('Not on the record');
    expect(texts(message)).not.toContain('Not right');
  },
);

it.each([
  ['how has Riabkov’s position on concessions changed?', 'Sergei Riabkov on concessions.'],
  [
    'who has gone quiet on concessions since 10 January 2022?',
    'Silent on concessions since 10 January 2022.',
  ],
  ['wordings of S-3', 'S-3 by Sergei Riabkov, in its one wording.'],
])('the question %s is answered with it', async (question, title) => {
  const running = await runApp();
  expect((await running.say(`@ukraine-talks ${question}`)).text.slice(0, title.length)).toBe(title);
  expect((await running.say(`/ukraine-talks ${question}`)).text.slice(0, title.length)).toBe(title);
});

it.each([
  ['/ukraine-talks compare', 'Whose words do you want side by side'],
  ['/ukraine-talks compare Russia on NATO', 'Compare Russia with whom? For example: compare Russia and '],
  ['/ukraine-talks wording', 'wording S-'],
  ['/ukraine-talks watch', 'for me'],
  ['@ukraine-talks wording', 'Which statement?'],
  ['@ukraine-talks watch', 'What shall I watch for?'],
  ['@ukraine-talks show', 'Which entry?'],
  ['/ukraine-talks position on NATO', 'Whose position on NATO? For example: position '],
  ['/ukraine-talks position Narnia', 'Whose position?'],
  ['/ukraine-talks brief fnord', 'Nothing on the record about fnord between 4 and 10 January 2022.'],
  ['/ukraine-talks brief in 2031', 'Nothing on the record in 2031. Press Brief of the latest week.'],
  ['/ukraine-talks wording S-99', 'There is no S-99 on the record'],
])('%s says what is missing', async (command, sentence) => {
  expect((await (await runApp()).say(command)).text).toContain(sentence);
});

it('an answer that compares has a button that lays it out, which can be shared', async () => {
  const running = await runApp();
  const { control } = running.local;
  const answer = await running.say('/ukraine-talks Russia versus the United States on concessions');
  expect(texts(answer)).toContain('Side by side');
  await control.act({ user: userOf(running), message: answer.ts, actionId: 'answer_page:layout' });
  const now = () => control.state.messages.find(({ ts }) => ts === answer.ts);
  await expect.poll(() => now()?.text).toContain('Russia and United States on concession');
  await control.act({ user: userOf(running), message: answer.ts, actionId: 'answer_share' });
  const shared = await control.waitFor(
    (one) => one.ephemeralTo === null && one.text.startsWith('Russia and'),
  );
  expect(texts(shared)).toContain('Shared by');
});

it('a comparison is a table, and lines where the workspace knows no tables', async () => {
  const running = await runApp();
  const { blocks } = await running.say('/ukraine-talks compare Russia and the United States');
  const table = blocks.find(({ type }) => type === 'data_table') as
    | { rows: { text: string }[][] }
    | undefined;
  expect(table?.rows[0]?.map(({ text }) => text)).toEqual(['Issue', 'Russia', 'United States']);
  expect(
    table?.rows
      .flat()
      .map(({ text }) => text)
      .join(' '),
  ).toContain('It is totally ruled out');
  running.local.control.withoutBlocks(['data_table']);
  for (const asked of ['/ukraine-talks', '@ukraine-talks']) {
    const plain = await running.say(`${asked} compare Russia and the United States`);
    expect(plain.blocks.map(({ type }) => type)).not.toContain('data_table');
    expect(texts(plain)).toContain('It is totally ruled out');
  }
});

it('a table is for readers: its title stands once, its cells have words, days and no refs', async () => {
  const { say } = await runApp();
  const { blocks } = await say('/ukraine-talks compare Russia and the United States');
  const [table] = blocks;
  expect(table).toMatchObject({ type: 'data_table', caption: 'Russia and United States' });
  expect(JSON.stringify(table)).toContain('(said 9 January 2022)');
  expect(JSON.stringify(table)).not.toMatch(/\bS-\d/);
});

it.each(['/ukraine-talks fnord xyzzy', '/ukraine-talks wording foo', '/ukraine-talks position Narnia'])(
  'nothing is shown as near to words that the record does not have: %s',
  async (command) => {
    const { blocks } = await (await runApp()).say(command);
    expect(blocks.map(({ type }) => type)).not.toContain('rich_text');
    expect(blocks.filter(({ type }) => type === 'actions')).not.toEqual([]);
  },
);
