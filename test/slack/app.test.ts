import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Message } from '../../src/local-workspace/state/types.ts';
import { openStore } from '../../src/store/open.ts';
import { runApp } from '../support/app.ts';

/** Every text that a person sees of a message. */
/** What a person sees of it; the value that a button carries is not shown. */
const seen = (message: Message): string =>
  JSON.stringify(message.blocks, (key, value) => (key === 'value' ? undefined : value)) + message.text;

const button = (message: Message, label: string): string => {
  const elements = message.blocks.flatMap((block) => (Array.isArray(block.elements) ? block.elements : []));
  const found = elements.find((element) => element.text?.text === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return found.action_id;
};

describe('the slash command', () => {
  it.each([
    ['/ukraine-talks', /curated record/],
    ['/ukraine-talks help commands', /quotes \[who\]/],
    ['/ukraine-talks summary', /What changed, newest first/],
    ['/ukraine-talks summary last week', /between 3 and 9 January 2022/],
    ['/ukraine-talks quotes Blinken', /ready to respond strongly/],
    ['/ukraine-talks quotes Blinken about dialogue', /gun pointed/],
    ['/ukraine-talks quotes about concessions', /will not accept any concessions/],
    ['/ukraine-talks who a gun to ukraines head', /Antony Blinken/],
    ['/ukraine-talks timeline', /June 2021/],
    ['/ukraine-talks timeline June 2021', /Biden and Putin met in Geneva/],
    ['/ukraine-talks next', /NATO/],
    ['/ukraine-talks whois Рябков', /Deputy Foreign Minister/],
    ['/ukraine-talks sources', /AFP, 10 January 2022/],
    ['/ukraine-talks show S-3', /In its context/],
    ['/ukraine-talks show s3', /will not accept any concessions/],
    ['/ukraine-talks show A-8', /Secretary of State/],
    ['/ukraine-talks show N-1', /AFP/],
    ['/ukraine-talks show S-99', /There is no S-99/],
    ['/ukraine-talks show me quotes from Blinken', /ready to respond strongly/],
    ['/ukraine-talks who', /Which words do you have in mind/],
    ['/ukraine-talks who is Sherman', /Deputy Secretary of State/],
    ['/ukraine-talks what did the NATO chief say?', /real risk of a Russian invasion/],
  ])('%s', async (line, expected) => {
    const { say, local } = await runApp();
    const answer = await say(line);
    expect(seen(answer)).toMatch(expected);
    expect(answer.ephemeralTo).toBe(local.control.user('olena').id);
    expect(answer.pings).toEqual([]);
  });

  it('is answered with words, speaker, day and source', async () => {
    const { say } = await runApp();
    const answer = await say('/ukraine-talks who will not accept concessions');
    for (const part of [
      'We will not accept any concessions',
      'Sergei Riabkov',
      '9 January 2022',
      'direct quotation',
      'AFP, 10 January 2022',
    ]) {
      expect(seen(answer)).toContain(part);
      expect(answer.text, 'phones show only the text').toContain(part);
    }
  });

  it('shares an answer with the channel on request, and only then', async () => {
    const { say, local } = await runApp();
    const { control } = local;
    const olena = control.user('olena').id;
    const james = control.user('james').id;
    const channel = control.channel('ukraine-talks').id;
    const answer = await say('/ukraine-talks quotes Blinken');
    expect(control.messages(channel, { user: james })).toEqual([]);
    await control.act({ user: olena, message: answer.ts, actionId: button(answer, 'Share to channel') });
    const shared = await control.waitFor((message) => message.ephemeralTo === null);
    expect(seen(shared)).toContain('ready to respond strongly');
    expect(seen(shared)).toContain(`Shared by <@${olena}>`);
    expect(seen(shared)).not.toContain('Share to channel');
    await expect.poll(() => control.messages(channel, { user: olena })).toEqual([shared]);
  });

  it.each([
    '/ukraine-talks show S-3',
    '/ukraine-talks show A-8',
    '/ukraine-talks sources',
    '/ukraine-talks timeline',
  ])('shares what %s shows', async (line) => {
    const { say, local } = await runApp();
    const { control } = local;
    const answer = await say(line);
    await control.act({
      user: control.user('olena').id,
      message: answer.ts,
      actionId: button(answer, 'Share to channel'),
    });
    const shared = await control.waitFor((message) => message.ephemeralTo === null);
    expect(seen(shared)).toContain('AFP');
    expect(seen(shared)).not.toContain('Share to channel');
  });

  it('works and shares in a channel that the bot is not in', async () => {
    const { say, local } = await runApp();
    const { control } = local;
    const general = control.channel('general').id;
    const answer = await say('/ukraine-talks quotes Blinken', { channel: general });
    await control.act({
      user: control.user('olena').id,
      message: answer.ts,
      actionId: button(answer, 'Share to channel'),
    });
    expect((await control.waitFor((message) => message.ephemeralTo === null)).channel).toBe(general);
  });

  it('turns pages', async () => {
    const { say, local } = await runApp();
    const { control } = local;
    const answer = await say('/ukraine-talks timeline');
    const firstPage = seen(answer);
    expect(firstPage).toContain('Page 1 of');
    await control.act({
      user: control.user('olena').id,
      message: answer.ts,
      actionId: button(answer, 'More'),
    });
    await expect.poll(() => seen(answer)).toContain('Page 2 of');
    expect(answer.ephemeralTo).not.toBeNull();
    await control.act({
      user: control.user('olena').id,
      message: answer.ts,
      actionId: button(answer, 'Earlier'),
    });
    await expect.poll(() => seen(answer)).toContain('Page 1 of');
  });

  it('reads days in the asker’s time zone', async () => {
    const { say, local } = await runApp({ now: new Date('2022-01-10T03:00:00Z') });
    const zoned = async (user: string) =>
      seen(await say('/ukraine-talks what was said yesterday?', { user: local.control.user(user).id }));
    expect(await zoned('olena'), 'Monday in Kyiv').toContain('We will not accept any concessions');
    expect(await zoned('james'), 'still Sunday in New York').toContain(
      'Nothing on the record on 8 January 2022',
    );
  });
});

describe('mentions and direct messages', () => {
  it('answers in the thread, for everybody, once', async () => {
    const { say, local } = await runApp();
    const { control } = local;
    const answer = await say('@ukraine-talks who said Russia has a gun to Ukraine’s head?');
    const [question] = control.messages(control.channel('ukraine-talks').id);
    expect(answer.threadTs).toBe(question?.ts);
    expect(answer.ephemeralTo).toBeNull();
    expect(seen(answer)).toContain('gun pointed at Ukraine’s head');
    await control.redeliver();
    await control.redeliver();
    await say('@ukraine-talks next');
    const replies = control.state.messages.filter(
      (message) => message.botId !== null && message.threadTs === question?.ts,
    );
    expect(replies).toHaveLength(1);
  });

  it('follows up in its thread', async () => {
    const { say } = await runApp();
    const answer = await say('@ukraine-talks what did Blinken say about aggression?');
    const threadTs = answer.threadTs ?? '';
    expect(seen(await say('@ukraine-talks when was that?', { threadTs }))).toContain('7 January 2022');
    expect(seen(await say('@ukraine-talks and about the dialogue?', { threadTs }))).toContain('gun pointed');
    expect(seen(await say('@ukraine-talks who is he?', { threadTs }))).toContain('Secretary of State');
  });

  it('answers direct messages without a mention, and not its own', async () => {
    const { say, local } = await runApp();
    const { control } = local;
    const dm = control.botDm(control.user('mei').id).id;
    const where = { channel: dm, user: control.user('mei').id };
    expect(seen(await say('what did Stoltenberg say?', where))).toContain('real risk');
    expect(seen(await say('when was that?', where))).toContain('7 January 2022');
    expect(control.state.messages.filter((message) => message.botId !== null)).toHaveLength(2);
  });

  it.each(['@ukraine-talks', '@ukraine-talks help', '@ukraine-talks    ?!'])(
    'says what it can do to %j',
    async (text) => {
      const { say } = await runApp();
      expect(seen(await say(text))).toMatch(/Ask me something|curated record|not on the record/);
    },
  );
});

describe('bad input', () => {
  const nonsense = [
    '🕊️🕊️🕊️',
    '<!channel> <!here> <@U0000000001>',
    '"unclosed',
    '“also unclosed',
    "'; DROP TABLE statements; --",
    'NEAR( AND OR NOT * - "',
    '\u0000\u0007\u001b[31m\u202e',
    'a'.repeat(40_000),
    'who said '.repeat(4_000),
    '*bold* _it_ `code` ~no~ <https://evil.example|click>',
    'show',
    'S-1 OR 1=1',
  ];

  it.each(nonsense)('%j gets a sentence and pings nobody', async (text) => {
    const { say, logged } = await runApp();
    for (const line of [`/ukraine-talks ${text}`, `@ukraine-talks ${text}`]) {
      const answer = await say(line);
      expect(answer.text.length).toBeGreaterThan(10);
      expect(answer.pings).toEqual([]);
      expect(seen(answer)).not.toContain('evil.example');
    }
    expect(logged).toEqual([]);
  });

  it('does not mind that the question was deleted meanwhile', async () => {
    const { say, send, local } = await runApp();
    local.control.fault({ method: 'users.info', times: 1, kind: 'delay', ms: 100 });
    const asking = send('@ukraine-talks next');
    await expect.poll(() => local.control.state.messages.length).toBe(1);
    local.control.deleteMessage(local.control.state.messages[0]?.ts ?? '');
    await asking;
    expect(seen(await say('/ukraine-talks next'))).toContain('NATO');
  });

  it('takes a button that it did not make for stale', async () => {
    const { say, local } = await runApp();
    const { control } = local;
    const answer = await say('/ukraine-talks quotes Blinken');
    for (const block of answer.blocks) {
      if (Array.isArray(block.elements))
        for (const element of block.elements) if (element.value) element.value = '{"how":"forged"}';
    }
    await control.act({
      user: control.user('olena').id,
      message: answer.ts,
      actionId: button(answer, 'Share to channel'),
    });
    expect((await control.waitFor((message) => message.text.includes('older version'))).ephemeralTo).toBe(
      control.user('olena').id,
    );
  });
});

describe('when something fails', () => {
  it('tells the asker, logs the cause, and goes on', async () => {
    const { say, store, logged } = await runApp();
    await store.close();
    const answer = await say('/ukraine-talks summary');
    expect(answer.text).toMatch(/Something went wrong|cannot be read/);
    expect(logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toMatch(/xox|xapp/);
  });

  it('answers also while another process holds the lock, changes the record after that, and forgets nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'locked-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = path.join(folder, 'record.db');
    const { say, send, local } = await runApp({ store: await openStore(`sqlite:${file}`) });
    await say('@ukraine-talks next');
    const other = new Database(file);
    other.exec('begin immediate');
    const answer = await say('@ukraine-talks what did Blinken say about aggression?');
    expect(seen(answer)).toContain('ready to respond');
    const threadTs = answer.threadTs ?? '';
    expect(seen(await say('@ukraine-talks when was that?', { threadTs }))).toContain('7 January 2022');
    await local.control.redeliver();
    await send('/ukraine-talks retract S-3 it was wrong');
    const answers = () =>
      local.control.state.messages.filter((one) => one.threadTs === threadTs && one.botId !== null);
    expect(answers()).toHaveLength(2);
    other.exec('rollback');
    await local.control.waitFor(({ text }) => text.startsWith('Retracted S-3'));
    const count = () => Object.values(other.prepare('select count(*) from seen').get() ?? {})[0];
    await expect.poll(count).toBe(6);
    other.close();
    await local.control.redeliver();
    expect(seen(await say('@ukraine-talks next'))).toContain('NATO');
    expect(answers()).toHaveLength(2);
  });

  it('answers after Slack was out of sorts', async () => {
    const { say, local } = await runApp();
    local.control.fault({ method: 'chat.postMessage', times: 1, kind: 'rate-limit', retryAfter: 1 });
    expect(seen(await say('@ukraine-talks next'))).toContain('NATO');
  });

  it('does without the asker’s time zone', async () => {
    const { say, local } = await runApp();
    local.control.fault({ method: 'users.info', times: 5, kind: 'error', error: 'missing_scope' });
    expect(seen(await say('/ukraine-talks what was said on Friday?'))).toContain('7 January 2022');
  });
});

describe('the Home tab', () => {
  it('shows what the record holds', async () => {
    const { local } = await runApp();
    const user = local.control.user('olena').id;
    await local.control.openHome(user);
    await expect
      .poll(() => JSON.stringify(local.control.state.homes.get(user)?.content ?? ''))
      .toContain('The record holds 11 statements');
  });
});

it('finishes answers in flight when it stops', async () => {
  const { app, send, local } = await runApp();
  local.control.fault({ method: 'users.info', times: 1, kind: 'delay', ms: 300 });
  await send('/ukraine-talks next');
  await app.stop();
  expect(local.control.state.messages.some((message) => seen(message).includes('NATO'))).toBe(true);
});
