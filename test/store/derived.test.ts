import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerLine } from '../../src/ask/answer-line.ts';
import { ask } from '../../src/ask/ask.ts';
import { plant } from '../../src/curate/plant.ts';
import { articleMarks, sameArticle } from '../../src/curate/same-article.ts';
import { archiveOf, restore } from '../../src/curate/transfer/archive.ts';
import { CodedError } from '../../src/record/errors.ts';
import { ENTRY_TERM } from '../../src/record/search-terms.ts';
import { STARTER } from '../../src/starter/index.ts';
import { COMPUTED, type Computed } from '../../src/store/derived/computed.ts';
import type { DerivedKind } from '../../src/store/derived/derived-kind.ts';
import { type RebuildProgress, rebuild } from '../../src/store/derived/rebuild.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';
import { MONDAY, setStatus } from '../support/record.ts';

/**
 * A database of the version before derived data was versioned: the starter record in T1 and T2; in T1 S-2 is
 * retracted, S-3 has another headline, Blinken one more name, A-3 is A-2, and S-12 was retracted at once.
 */
const BEFORE_VERSIONS = path.join(import.meta.dirname, 'fixtures', 'before-versions.db.gz');

function scratch(content?: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'derived-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'record.db');
  if (content !== undefined) writeFileSync(file, content);
  return `sqlite:${file}`;
}

async function opened(url: string, computed?: Computed): Promise<Store> {
  const store = await openStore(url, computed === undefined ? {} : { computed });
  onTestFinished(() => store.close());
  return store;
}

it('takes statements of a database that does not tell them apart for said, on days that were stated', async () => {
  const store = await opened(scratch(gunzipSync(readFileSync(BEFORE_VERSIONS))));
  expect(await (await store.workspace('T1')).statements(['S-1', 'S-4'])).toMatchObject([
    { polarity: 'said', saidOn: '2022-01-09', saidBasis: 'stated' },
    { polarity: 'said', saidOn: null, saidBasis: null },
  ]);
});

/** Stems and keys as another version of the words would make them: *concess* is one letter shorter. */
const OTHER: Computed = {
  terms: {
    version: 'other',
    statement: (statement) => COMPUTED.terms.statement(statement).map(shortened),
    development: (development) => COMPUTED.terms.development(development).map(shortened),
  },
  names: {
    version: 'other',
    keysOf: (actor) => COMPUTED.names.keysOf(actor).map((key) => `~${key}`),
    keyOf: (name) => `~${COMPUTED.names.keyOf(name)}`,
  },
};
const shortened = (term: string): string => (term === 'concess' ? 'conces' : term);

const outdated = async (store: Store): Promise<number[]> =>
  Promise.all(store.derived.map((kind) => kind.outdated()));

/** All that the index of a workspace says of the terms of its record. */
async function indexOf(workspace: WorkspaceStore) {
  const { statements, developments } = await archiveOf(workspace);
  const said = new Set(statements.flatMap((entry) => COMPUTED.terms.statement(entry)));
  const happened = new Set(developments.flatMap((entry) => COMPUTED.terms.development(entry)));
  return {
    statements: await workspace.frequencies('statement', [ENTRY_TERM, ...said]),
    developments: await workspace.frequencies('development', [ENTRY_TERM, ...happened]),
    found: await Promise.all([...said].map((term) => workspace.find('statement', [[term]], 50))),
  };
}

const QUESTIONS = [
  'Who said that Russia has a gun to Ukraine’s head?',
  'What did Ryabkov say about concessions?',
  'What did Washington’s top diplomat say?',
  'Who mentioned concessions of the other side?',
  'When do the talks begin?',
  'Who spoke of zebras?',
];

async function answersOf(workspace: WorkspaceStore): Promise<string[]> {
  const answers: string[] = [];
  for (const question of QUESTIONS)
    answers.push(
      JSON.stringify(
        answerLine(question, await ask(workspace, question, { now: MONDAY, timeZone: 'UTC' }), ''),
      ),
    );
  return answers;
}

describe('a database from before versions', () => {
  const old = () => scratch(gunzipSync(readFileSync(BEFORE_VERSIONS)));

  it('is made anew, and then answers as a new database with the same record does', async () => {
    const store = await opened(old());
    const progress: RebuildProgress[] = [];
    await rebuild([...store.derived, articleMarks(store)], { onProgress: (step) => progress.push(step) });
    expect(progress.map(({ kind, done, total }) => [kind, done, total])).toEqual([
      ['keys of names', STARTER.actors.length * 2, STARTER.actors.length * 2],
      ['terms and days of statements', STARTER.statements.length * 2 + 1, STARTER.statements.length * 2 + 1],
      ['terms and days of developments', STARTER.developments.length * 2, STARTER.developments.length * 2],
      ['marks of articles', 2, 2],
    ]);
    const workspace = await store.workspace('T1');
    const fresh = await (await opened('sqlite::memory:')).workspace('T1');
    await restore(fresh, await archiveOf(workspace));
    expect(await indexOf(workspace)).toEqual(await indexOf(fresh));
    expect(await answersOf(workspace)).toEqual(await answersOf(fresh));
    expect((await workspace.frequencies('statement', [ENTRY_TERM])).get(ENTRY_TERM)).toBe(10);
  });

  it('has the descriptions of people as wordings of their offices', async () => {
    const url = old();
    const raw = new Database(url.slice('sqlite:'.length));
    raw
      .prepare("update actors set aliases = ?, roles = ? where name = 'Joe Biden'")
      .run(
        '[{"text":"Joseph Biden","kind":"name"},{"text":"US leader","kind":"description"}]',
        '[{"title":"President","represents":"A-2","from":"2021-01-20","to":"2025-01-20"}]',
      );
    raw.close();
    const workspace = await (await opened(url)).workspace('T1');
    const biden = (await workspace.actors()).find(({ name }) => name === 'Joe Biden');
    expect(biden?.aliases).toEqual([{ text: 'Joseph Biden', kind: 'name' }]);
    expect(biden?.roles).toMatchObject([{ title: 'President', wordings: ['US leader'] }]);
  });

  it('knows its actors by name from the first moment on', async () => {
    const workspace = await (await opened(old())).workspace('T1');
    const named = async (name: string) => (await workspace.actorsNamed(name)).map(({ name }) => name);
    expect(await named('Сергей Рябков')).toEqual(['Sergei Riabkov']);
    expect(await named('blinken')).toEqual(['Antony Blinken']);
    expect(await named('nobody at all')).toEqual([]);
  });
});

describe('data that another version computed', () => {
  /** A database whose record was indexed by {@link OTHER}, opened by today's version. */
  async function changed(): Promise<{ store: Store; workspace: WorkspaceStore; url: string }> {
    const url = scratch();
    const before = await openStore(url, { computed: OTHER });
    await plant(await before.workspace('T1'), STARTER, MONDAY.toISOString());
    await before.close();
    const store = await opened(url);
    return { store, workspace: await store.workspace('T1'), url };
  }
  const planted = async (): Promise<WorkspaceStore> => {
    const workspace = await (await opened('sqlite::memory:')).workspace('T1');
    await plant(workspace, STARTER, MONDAY.toISOString());
    return workspace;
  };

  it('is made anew after a change of one stem', async () => {
    const { store, workspace } = await changed();
    expect(await workspace.find('statement', [['concess']], 10)).toEqual([]);
    await answersOf(workspace);
    expect(await workspace.find('statement', [['head']], 10)).toEqual(['S-4']);
    await rebuild(store.derived);
    expect((await workspace.find('statement', [['concess']], 10)).sort()).toEqual(['S-1', 'S-3']);
    expect(await workspace.frequencies('statement', ['conces', 'concess'])).toEqual(
      new Map([['concess', 2]]),
    );
    expect(await indexOf(workspace)).toEqual(await indexOf(await planted()));
    expect(await answersOf(workspace)).toEqual(await answersOf(await planted()));
  });

  it('holds the days by which entries are listed, too', async () => {
    const { store, workspace, url } = await changed();
    const raw = new Database(url.slice('sqlite:'.length));
    raw.exec(
      "update statements set said_from = '1999-01-01'; update developments set date_to = '1999-01-01'",
    );
    raw.close();
    expect(await workspace.listStatements({ to: '1999-12-31', limit: 50 })).not.toEqual([]);
    await rebuild(store.derived);
    expect(await workspace.listStatements({ to: '1999-12-31', limit: 50 })).toEqual([]);
    const listed = async (record: WorkspaceStore) =>
      (await record.listDevelopments({ from: '2022-01-12', limit: 50 })).map(({ ref }) => ref);
    expect(await listed(workspace)).toEqual(await listed(await planted()));
  });

  it('holds the marks by which an article is known again', async () => {
    const { store, workspace, url } = await changed();
    const raw = new Database(url.slice('sqlite:'.length));
    raw.exec("update source_marks set mark = 'other ' || mark; update sources set marks_version = 'other'");
    raw.close();
    const [article] = STARTER.sources;
    if (article === undefined) throw new Error('no article');
    expect(await sameArticle(workspace, { text: article.text, url: null })).toBeNull();
    await rebuild([articleMarks(store)]);
    expect(await sameArticle(workspace, { text: article.text, url: null })).toBe(article.ref);
    expect(await articleMarks(store).outdated()).toBe(0);
  });

  it('goes on after a stop, from where it was', async () => {
    const { store, url } = await changed();
    const [names, statements] = store.derived;
    expect(await names?.rebuild(4)).toBe(4);
    expect(await statements?.rebuild(5)).toBe(5);
    await store.close();
    const again = await opened(url);
    expect(await outdated(again)).toEqual([
      STARTER.actors.length - 4,
      STARTER.statements.length - 5,
      STARTER.developments.length,
    ]);
    await rebuild(again.derived);
    expect(await outdated(again)).toEqual([0, 0, 0]);
    expect(await indexOf(await again.workspace('T1'))).toEqual(await indexOf(await planted()));
  });

  it('stops when it is told to', async () => {
    const { store } = await changed();
    const stop = new AbortController();
    await rebuild(store.derived, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(await outdated(store)).toEqual([0, STARTER.statements.length, STARTER.developments.length]);
  });

  it('takes edits and decisions while it is made anew', async () => {
    const { store, workspace } = await changed();
    const [, statements] = store.derived;
    await statements?.rebuild(2);
    const [third] = await workspace.statements(['S-3']);
    if (third === undefined) throw new Error('no S-3');
    await workspace.write(async (writer) => {
      await setStatus(writer, 'S-1', 'retracted');
      await writer.putEntry({ ...third, headline: `${third.headline} and zebras` });
    });
    expect(await workspace.find('statement', [['zebra']], 10)).toEqual(['S-3']);
    await rebuild(store.derived);
    expect(await workspace.find('statement', [['concess']], 10)).toEqual(['S-3']);
    expect(await workspace.frequencies('statement', [ENTRY_TERM, 'conces', 'concess', 'zebra'])).toEqual(
      new Map([
        [ENTRY_TERM, STARTER.statements.length - 1],
        ['concess', 1],
        ['zebra', 1],
      ]),
    );
  });

  it('is made once by two that work at it', async () => {
    const { store, url } = await changed();
    const other = await opened(url);
    const kinds = store.derived.map((kind, i) => [kind, other.derived[i] ?? kind] as const);
    for (const [one, another] of kinds)
      while ((await one.rebuild(3)) + (await another.rebuild(2)) > 0) await one.outdated();
    expect(await indexOf(await store.workspace('T1'))).toEqual(await indexOf(await planted()));
  });

  it('waits while another process writes', async () => {
    const locked = [true, false];
    const kind: DerivedKind = {
      name: 'kind',
      version: '1',
      outdated: async () => 2,
      rebuild: async () => {
        if (locked.shift() === true) throw new CodedError('store_locked');
        return 2;
      },
    };
    const progress: number[] = [];
    await rebuild([kind], { onProgress: ({ done }) => progress.push(done), lockPauseMs: 1 });
    expect(progress).toEqual([2]);
  });

  it('lets others read and write between batches', async () => {
    const { store, workspace } = await changed();
    const seen: number[] = [];
    await Promise.all([
      rebuild(store.derived),
      (async () => seen.push((await workspace.statements(['S-1'])).length))(),
    ]);
    expect(seen).toEqual([1]);
  });
});
