import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalWorkspace } from '../../src/local-workspace/index.ts';
import type { ActorDraft } from '../../src/record/actor.ts';
import { ARTICLE } from '../../src/starter/article.ts';
import { openStore } from '../../src/store/open.ts';
import { type Built, startBuilt } from './built.ts';
import { makeStatement, makeVocabulary, makeWords, percentile, seeded } from './generate.ts';
import { post } from './server.ts';

const AT_ONCE = 200;
const STATEMENTS = 200_000;
const BATCH = 5_000;
const ROWS = 3_000;
/** Between one command and the next while an import runs, so that no more are sent than can be answered. */
const EVERY_MS = 100;
const REQUESTS = 10_000;
const ANSWERED_MS = 120_000;
/** Articles as long as they may be, one of news and two that are hard to read. */
const LONG_ARTICLES: readonly [string, string][] = [
  ['news', ARTICLE],
  ['one sentence', 'the minister said and '],
  ['short quotations', '“No,” he said. “Yes,” '],
].map(([name = '', text = '']) => [name, text.repeat(Math.ceil(200_000 / text.length)).slice(0, 199_000)]);

/** Requests after which caches are filled and the heap has grown to what it needs. */
const WARM = 6_000;

/**
 * The built app on a file: acks of 200 commands at once, alone and while a table of 3,000 rows is imported; memory over
 * 10,000 requests; start to ready with 200,000 statements.
 */
export async function benchPressure(tell: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const url = (name: string): string => `sqlite:${path.join(folder, name)}`;
    tell(line(`${AT_ONCE} requests at once by a server that does nothing, here and now`, await floor()));
    const app = await startBuilt(url('small.db'));
    try {
      await app.command();
      tell(line(`${AT_ONCE} commands at once, right after the start`, await burst(app)));
      await answered(app);
      tell(line(`${AT_ONCE} commands at once, later`, await burst(app)));
      await answered(app);
      const { acks, said, seconds, changes } = await whileImporting(app, url('small.db'));
      tell(line(`the same, and more one by one, while ${ROWS} rows are imported`, acks));
      tell(`  ${said} (${seconds.toFixed(1)} s)`);
      tell(`  changes by others meanwhile: ${changes.length}, longest ${Math.max(...changes).toFixed(0)} ms`);
      for (const [name, text] of LONG_ARTICLES)
        tell(
          line(
            `the same while an article is read, 200,000 characters of ${name}`,
            await whileReading(app, text),
          ),
        );
      tell(await memoryOver(app));
    } finally {
      await app.stop();
    }
    await fill(url('large.db'));
    const large = await startBuilt(url('large.db'));
    tell(`start to ready with ${STATEMENTS} statements: ${large.readyMs.toFixed(0)} ms`);
    await large.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const line = (name: string, acks: readonly number[]): string =>
  `ack of ${name}: p50 ${percentile(acks, 0.5).toFixed(0)} ms, p99 ${percentile(acks, 0.99).toFixed(0)} ms, longest ${Math.max(...acks).toFixed(0)} ms of ${acks.length}`;

const burst = (app: Built): Promise<number[]> =>
  Promise.all(Array.from({ length: AT_ONCE }, () => app.command()));

/** What 200 requests at once take with nothing to do for them: how busy this machine is. */
async function floor(): Promise<number[]> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await Promise.all(Array.from({ length: AT_ONCE }, async () => (await post(port, '/', 'x')).ms));
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const person = (name: string): ActorDraft => ({
  kind: 'person',
  name,
  anonymous: false,
  aliases: [],
  roles: [],
  represents: null,
  wikidata: null,
});

/** Changes the record again and again by a connection of its own; resolves with how long each took, in milliseconds. */
async function changing(url: string, teamId: string, goesOn: () => boolean): Promise<number[]> {
  const store = await openStore(url);
  const workspace = await store.workspace(teamId);
  const took: number[] = [];
  while (goesOn()) {
    const from = performance.now();
    await workspace.write((writer) => writer.addActor(person(`Somebody ${took.length}`)));
    took.push(performance.now() - from);
    await sleep(EVERY_MS);
  }
  await store.close();
  return took;
}

async function whileImporting(app: Built, url: string) {
  const submit = await openImport(app.local);
  const from = performance.now();
  let said = '';
  const changes = changing(url, app.local.teamId, () => said === '');
  const importing = submit().then((text) => {
    said = text;
  });
  const acks = await burst(app);
  while (said === '') {
    acks.push(await app.command());
    await sleep(EVERY_MS);
  }
  await importing;
  return { acks, said, seconds: (performance.now() - from) / 1_000, changes: await changes };
}

/** Acks while an article is read: 200 at once, then one by one until its form says what came of it. */
async function whileReading(app: Built, text: string): Promise<number[]> {
  const { control } = app.local;
  const user = control.user('olena').id;
  await control.shortcut(user, 'add_article');
  const form = await opened(app.local, 'article_form');
  const file = control.upload({
    user,
    name: 'article.txt',
    mimetype: 'text/plain',
    bytes: Buffer.from(text),
  });
  const field = (value: string) => ({ input: { type: 'plain_text_input', value } });
  const reading = control.submit(user, form, {
    file: { input: { type: 'file_input', files: [file] } },
    publisher: field('AFP'),
    title: field(text.slice(0, 40)),
    published: field('2022-01-10'),
  });
  const acks = await burst(app);
  await reading;
  while (shown(app.local).includes(':hourglass_flowing_sand:')) {
    acks.push(await app.command());
    await sleep(EVERY_MS);
  }
  return acks;
}

const formOf = ({ control }: LocalWorkspace) => control.state.modals.get(control.user('olena').id)?.at(-1);

/** What stands in the form that is open. */
const shown = (local: LocalWorkspace): string => JSON.stringify(formOf(local)?.content.blocks) ?? '';

/** Resolves with the id of the form `callbackId` once it is open. */
async function opened(local: LocalWorkspace, callbackId: string): Promise<string> {
  while (formOf(local)?.content.callback_id !== callbackId) await sleep(5);
  return formOf(local)?.id ?? '';
}

/** Opens the form for a table; resolves with what submits it, which resolves with what its notice says in the end. */
async function openImport(local: LocalWorkspace): Promise<() => Promise<string>> {
  const { control } = local;
  const rows = Array.from(
    { length: ROWS },
    (_, n) => `Speaker ${n % 50},The words of row ${n} are about talk ${(n * 7) % 997}.,AFP,Story ${n % 300}`,
  );
  const user = control.user('olena').id;
  const bytes = Buffer.from(['speaker,words,publisher,title', ...rows].join('\n'));
  const file = control.upload({ user, name: 'rows.csv', mimetype: 'text/csv', bytes });
  await control.send({ user, channel: control.channel('ukraine-talks').id, text: '/ukraine-talks import' });
  const form = await opened(local, 'import_form');
  return async () => {
    await control.submit(user, form, { file: { input: { type: 'file_input', files: [file] } } });
    while (shown(local).includes('Importing…')) await sleep(10);
    return /Imported [^"]*|Nothing [^"]*/.exec(shown(local))?.[0] ?? shown(local);
  };
}

/** Resolves when all that came before is answered: work is done in the order in which it came. */
async function answered({ local: { control } }: Built): Promise<void> {
  const before = new Set(control.state.messages);
  const user = control.user('olena').id;
  await control.send({ user, channel: control.channel('ukraine-talks').id, text: '/ukraine-talks next' });
  await control.waitFor((message) => !before.has(message), ANSWERED_MS);
}

async function memoryOver(app: Built): Promise<string> {
  const send = async (requests: number): Promise<void> => {
    for (let sent = 0; sent < requests; sent += AT_ONCE) {
      await burst(app);
      await answered(app);
    }
  };
  await send(WARM);
  const before = app.resident();
  await send(REQUESTS);
  return `resident before and after ${REQUESTS} requests: ${before.toFixed(0)} and ${app.resident().toFixed(0)} MB`;
}

async function fill(url: string): Promise<void> {
  const random = seeded(STATEMENTS);
  const word = makeVocabulary(random);
  const store = await openStore(url);
  const workspace = await store.workspace('T1');
  await workspace.write(async (writer) => {
    await writer.addSource({
      publisher: 'P',
      title: 'T',
      url: null,
      place: null,
      published: '2022-01-01',
      language: 'en',
      text: 'x',
    });
    await writer.addActor(person('Speaker Surname'));
  });
  for (let at = 0; at < STATEMENTS; at += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) =>
      makeStatement(makeWords(word, random).join(' '), 'A-1', at + i + 1),
    );
    await workspace.write((writer) => writer.addStatements(batch, 'published'));
  }
  await store.close();
}
