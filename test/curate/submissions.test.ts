import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { openSubmissions } from '../../src/curate/submissions/open-submissions.ts';
import { submissionsBy } from '../../src/curate/submissions/submissions.ts';
import type { SourceDraft } from '../../src/record/source.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';
import { HERE } from '../support/extractor.ts';
import { sharedUrl } from '../support/stores.ts';

const ANNA = { by: 'U1', at: '2022-06-10T12:00:00.000Z' };

/** A store that threads open as well, and what puts articles into its queues; `close` ends both. */
async function scene(limits: Parameters<typeof openSubmissions>[1] = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'submissions-'));
  const url = await sharedUrl(folder);
  const store = await openStore(url);
  const submissions = openSubmissions(url, limits);
  return {
    submissions,
    store,
    async close() {
      await submissions.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function planted(store: Store, teamId: string): Promise<WorkspaceStore> {
  const workspace = await store.workspace(teamId);
  await plant(workspace, STARTER, ANNA.at);
  return workspace;
}

const articleOf = (text: string): SourceDraft => ({
  publisher: 'Kestrel News',
  title: 'Talks in Vellinge',
  url: null,
  place: null,
  published: '2022-06-09',
  language: 'en',
  text,
});

const QUOTED = 'The envoy Tomas Lind said on Thursday in Vellinge that his country had brought proposals. ';
const GERMAN =
  'Der Außenminister sagte am Montag in Wien, die Listen seien übergeben worden. Moskau prüft sie noch.';

describe('an article beside the event loop', () => {
  // A thread takes seconds to start from TypeScript: the articles of several workspaces go through one.
  let threads: Awaited<ReturnType<typeof scene>>;
  beforeAll(async () => {
    threads = await scene({ most: 1 });
  });
  afterAll(() => threads.close());

  it('is what it would be here, and lets others ask and decide meanwhile', async () => {
    const { submissions, store } = threads;
    const workspace = await planted(store, 'T1');
    const article = articleOf(QUOTED.repeat(150));
    let done = false;
    const submitting = submissions.submit(workspace, article, ANNA).finally(() => {
      done = true;
    });
    let asked = 0;
    while (!done) {
      await workspace.listStatements({ limit: 10 });
      asked++;
      if (asked === 3) await workspace.write((writer) => writer.addCurator('U7'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const submitted = await submitting;
    expect(asked).toBeGreaterThan(10);
    expect(await workspace.curators()).toEqual(['U7']);

    const elsewhere = await openStore('sqlite::memory:');
    onTestFinished(elsewhere.close);
    const alone = await planted(elsewhere, 'T1');
    expect(submitted).toEqual(await submissionsBy(HERE).submit(alone, article, ANNA));
    expect(submitted).toMatchObject({ statements: 150, already: false, unread: null });
    const { source } = submitted;
    expect(await workspace.candidatesOf(source)).toEqual(await alone.candidatesOf(source));
    const [last] = (await workspace.candidatesOf(source)).slice(-1);
    expect(await workspace.revisions(last?.ref ?? '')).toMatchObject([{ action: 'submit', by: 'U1' }]);
    expect(await submissions.submit(workspace, article, ANNA)).toMatchObject({ source, already: true });
  });

  it('that its publisher has changed brings what is new', async () => {
    const { submissions, store } = threads;
    const workspace = await planted(store, 'T2');
    const before = articleOf(QUOTED.repeat(2));
    const { source } = await submissions.submit(workspace, before, ANNA);
    const added = `${before.text}Corina Valdez said that the airspace would stay closed.`;
    const corrected = await submissions.correct(workspace, source, articleOf(added), ANNA);
    expect(corrected).toMatchObject({ corrects: source, statements: 1, gone: [] });
    expect(
      await submissions.correct(workspace, corrected?.source ?? source, articleOf(added), ANNA),
    ).toBeNull();
  });

  it('in another language, ahead of its day or without a word that anybody said is told as here', async () => {
    const { submissions, store } = threads;
    const workspace = await planted(store, 'T3');
    expect(await submissions.submit(workspace, articleOf(GERMAN), ANNA)).toMatchObject({
      unread: { code: 'language_not_read', detail: 'German' },
    });
    const ahead = { ...articleOf(QUOTED), published: '2022-06-20' };
    await expect(submissions.submit(workspace, ahead, ANNA)).rejects.toMatchObject({ code: 'date_ahead' });
    const empty = articleOf('The weather in the valley was fine, and the lake was calm all through the day.');
    await expect(submissions.submit(workspace, empty, ANNA)).rejects.toMatchObject({ code: 'nothing_found' });
  });

  it.each([
    ['time', { limitMs: 1 }, 'article_too_slow'],
    ['memory', { memoryMb: 8 }, 'article_too_heavy'],
  ])(
    'whose thread is stopped at the limit of %s is kept unread, and read when it comes again',
    async (...[, limits, code]) => {
      const { submissions, store, close } = await scene(limits);
      onTestFinished(close);
      const workspace = await planted(store, 'T1');
      const article = articleOf(QUOTED.repeat(3));
      const kept = await submissions.submit(workspace, article, ANNA);
      expect(kept).toMatchObject({ already: false, statements: 0, unread: { code } });
      expect(await submissionsBy(HERE).submit(workspace, article, ANNA)).toMatchObject({
        source: kept.source,
        statements: 3,
        unread: null,
      });
    },
  );
});
