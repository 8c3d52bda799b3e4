import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openChecker } from '../../../src/check/checker.ts';
import { text } from '../../../src/document/document.ts';
import { docx } from '../../../src/document/docx.ts';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { openStore } from '../../../src/store/open.ts';
import { type Running, runApp } from '../../support/app.ts';
import { pressPayload } from '../../support/payloads.ts';
import { responseUrl } from '../../support/responses.ts';

const DRAFT = `Riabkov said on Sunday: “We will not accept any concession. It is totally ruled out.”

“We are ready to respond strongly to a new Russian aggression,” Blinken said.

“The marmalade treaty is signed,” Riabkov said.`;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const userOf = ({ local }: Running, name = 'olena') => local.control.user(name).id;
const modalOf = (running: Running) => running.local.control.state.modals.get(userOf(running))?.at(-1);
const textOf = (shown: unknown): string => JSON.stringify(shown);
const isReport = ({ text }: Message): boolean => /quotations? (?:or|and) (?:attributed )?claim/.test(text);
const report = (running: Running) => running.local.control.waitFor(isReport);

/** Opens the form by the command and sends `draft` off. */
async function checked(running: Running, draft: string): Promise<Message> {
  await running.send('/ukraine-talks check');
  await expect.poll(() => modalOf(running)?.content.callback_id).toBe('check_form');
  const typed = { text: { input: { type: 'plain_text_input', value: draft } } };
  expect(await running.local.control.submit(userOf(running), modalOf(running)?.id ?? '', typed)).toEqual({});
  return report(running);
}

async function press(running: Running, message: Message, actionId: string): Promise<void> {
  await running.local.control.act({ user: userOf(running), message: message.ts, actionId });
}

const again = (running: Running, { ts }: Message) =>
  running.local.control.state.messages.find((one) => one.ts === ts);

describe('a draft that is checked', () => {
  it('comes back to its asker alone: counts, troubles with the record’s words, what is fine behind a button', async () => {
    const running = await runApp();
    const message = await checked(running, DRAFT);
    expect(message.ephemeralTo).toBe(userOf(running));
    expect(message.text).toContain('3 quotations and claims in the draft');
    const shown = textOf(message.blocks);
    expect(shown).toContain('Altered (1)');
    expect(shown).toContain('Not on the record (1)');
    expect(shown).toContain('We will not accept any ');
    expect(shown).toContain('What is fine (1)');
    expect(shown).not.toContain('respond strongly');
    await press(running, message, 'check_page:fine');
    await expect.poll(() => textOf(again(running, message)?.blocks)).toContain('respond strongly');
    await press(running, message, 'check_page:troubles');
    await expect.poll(() => textOf(again(running, message)?.blocks)).toContain('Altered (1)');
    await expect.poll(() => textOf(modalOf(running)?.content)).toContain('The report is in the channel');
  });

  it('marks what differs on both sides', async () => {
    const running = await runApp();
    const message = await checked(
      running,
      'Riabkov said: “We will not accept any compromise. It is totally ruled out.”',
    );
    const texts = message.blocks.flatMap((block) => elementsOf(block));
    expect(texts).toContainEqual({ type: 'text', text: 'compromise', style: { strike: true } });
    expect(texts).toContainEqual({ type: 'text', text: 'concessions', style: { bold: true } });
  });

  it('shows an entry on request, and is shared when its asker wants that', async () => {
    const running = await runApp();
    const message = await checked(running, DRAFT);
    await press(running, message, 'check_show');
    const entry = await running.local.control.waitFor(({ text }) => text.startsWith('Sergei Riabkov'));
    expect(entry.ephemeralTo).toBe(userOf(running));
    await press(running, message, 'check_share');
    const shared = await running.local.control.waitFor((one) => isReport(one) && one.ephemeralTo === null);
    expect(textOf(shared.blocks)).toContain('Shared by');
    expect(textOf(shared.blocks)).not.toContain('check_page');
  });

  it('may be a Word file', async () => {
    const running = await runApp();
    const { control } = running.local;
    const part = { kind: 'paragraph' as const, line: [text(DRAFT)] };
    const bytes = await docx({ title: 'A draft', parts: [part] });
    const id = control.upload({ user: userOf(running), name: 'draft.docx', mimetype: WORD, bytes });
    await running.send('/ukraine-talks check');
    await expect.poll(() => modalOf(running)?.content.callback_id).toBe('check_form');
    const held = { file: { input: { type: 'file_input', files: [id] } } };
    expect(await control.submit(userOf(running), modalOf(running)?.id ?? '', held)).toEqual({});
    expect((await report(running)).text).toContain('3 quotations and claims in draft.docx');
  });

  it('is nobody else’s to turn the pages of', async () => {
    const running = await runApp();
    const { local } = running;
    const message = await checked(running, DRAFT);
    const { url, told } = await responseUrl();
    const sender = { user: userOf(running, 'james'), channel: message.channel };
    const pressed = { action_id: 'check_page:fine', value: valueIn(message, 'check_page:fine') };
    await local.socket.send('interactive', pressPayload(local, sender, pressed, { responseUrl: url }), null);
    await expect.poll(() => textOf(told)).toContain('This page of the report is gone');
  });

  it('tells what is wrong with the form', async () => {
    const running = await runApp();
    await running.send('/ukraine-talks check');
    await expect.poll(() => modalOf(running)?.content.callback_id).toBe('check_form');
    const form = modalOf(running)?.id ?? '';
    const field = (value: string) => ({ input: { type: 'plain_text_input', value } });
    const sent = (fields: Record<string, string>) =>
      running.local.control.submit(
        userOf(running),
        form,
        Object.fromEntries(Object.entries(fields).map(([block, value]) => [block, field(value)])),
      );
    expect(await sent({})).toEqual({ text: expect.stringContaining('Paste the draft') });
    expect(await sent({ text: 'a', url: 'https://example.org' })).toHaveProperty('text');
    expect(await sent({ text: 'a', url: '', dated: 'soon' })).toHaveProperty('dated');
  });
});

it('pages a long draft', async () => {
  const running = await runApp();
  const lines = Array.from(
    { length: 60 },
    (_, i) => `“We signed paper number ${i} with the sea,” Riabkov said.`,
  );
  const message = await checked(running, lines.join('\n\n'));
  expect(textOf(message.blocks)).toMatch(/Page 1 of \d/);
  await press(running, message, 'check_page:on');
  await expect.poll(() => textOf(again(running, message)?.blocks)).toMatch(/Page 2 of \d/);
});

it('has the whole of a long report in a file of its asker, which stays where a page can be turned no more', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'report-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const url = `sqlite:${path.join(folder, 'record.db')}`;
  const [running, other] = [
    await runApp({ store: await openStore(url) }),
    await runApp({ store: await openStore(url) }),
  ];
  const lines = Array.from(
    { length: 60 },
    (_, i) => `“We signed paper number ${i} with the sea,” Riabkov said.`,
  );
  const message = await checked(running, lines.join('\n\n'));
  expect(textOf(message.blocks)).toContain('The whole report is a file in our direct messages.');
  const { control } = running.local;
  const direct = control.botDm(userOf(running)).id;
  const sent = await control.waitFor((one) => one.channel === direct && one.files.length > 0);
  const file = Buffer.from(control.state.files.get(sent.files[0] ?? '')?.bytes ?? []).toString();
  for (const line of lines) expect(file).toContain(line.slice(1, line.indexOf('”') - 1));
  const { url: response, told } = await responseUrl();
  const sender = { user: userOf(other), channel: other.local.control.channel('ukraine-talks').id };
  const pressed = { action_id: 'check_page:on', value: valueIn(message, 'check_page:on') };
  await other.local.socket.send(
    'interactive',
    pressPayload(other.local, sender, pressed, { responseUrl: response }),
    null,
  );
  await expect.poll(() => textOf(told)).toContain('The whole report is the file in our direct messages');
});

describe('the quotations of a message', () => {
  it('are checked by its shortcut, for who asks', async () => {
    const running = await runApp();
    await running.send('“We will never accept any concessions,” Riabkov told TASS.');
    const { control } = running.local;
    const posted = control.state.messages.at(-1);
    await control.shortcut(userOf(running, 'james'), 'check_message', posted?.ts ?? '');
    expect((await report(running)).ephemeralTo).toBe(userOf(running, 'james'));
  });

  it('are checked when the draft stands behind a mention of check', async () => {
    const running = await runApp();
    await running.send(`@ukraine-talks check ${DRAFT}`);
    expect((await report(running)).ephemeralTo).toBe(userOf(running));
  });

  it('are checked when a message asks for that in its own words', async () => {
    const running = await runApp();
    await running.send('@ukraine-talks check this draft: “We will accept concessions,” Riabkov said.');
    expect((await report(running)).text).toMatch(/^One quotation or claim in the draft/);
  });
});

it('of a draft nothing is kept: not in the database, not in the log', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'draft-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const url = `sqlite:${path.join(folder, 'record.db')}`;
  const lines: string[] = [];
  const checker = openChecker(url);
  onTestFinished(() => checker.close());
  const running = await runApp({ store: await openStore(url), checker, onLog: (line) => lines.push(line) });
  const message = await checked(running, DRAFT);
  expect(message.text).toContain('marmalade');
  await press(running, message, 'check_page:fine');
  await press(running, message, 'check_share');
  await running.local.control.waitFor((one) => isReport(one) && one.ephemeralTo === null);
  await running.app.stop();
  const files = await readdir(folder);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files)
    expect((await readFile(path.join(folder, file))).includes('marmalade'), file).toBe(false);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('\n')).not.toMatch(/marmalade|concession|respond strongly/);
});

/** All texts of a rich text block. */
function elementsOf(block: object): unknown[] {
  const { elements } = block as { elements?: unknown[] };
  return (elements ?? []).flatMap((one) => [one, ...elementsOf(one as object)]);
}

function valueIn({ blocks }: Message, actionId: string): string {
  const buttons = blocks.flatMap(
    ({ elements }) => (elements ?? []) as { action_id?: string; value?: string }[],
  );
  return buttons.find(({ action_id }) => action_id === actionId)?.value ?? '';
}
