import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { addActor } from '../../src/curate/actors.ts';
import { publishAtOnce, readyAtOnce } from '../../src/curate/at-once.ts';
import { editCandidate } from '../../src/curate/edit.ts';
import { publish, reject } from '../../src/curate/publish.ts';
import { undo } from '../../src/curate/undo.ts';
import { citationOf } from '../../src/record/candidate.ts';
import { citedWords } from '../../src/record/citation.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { fillQueue } from '../support/queue.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const BEN = { by: 'U2', at: '2022-01-14T09:05:00.000Z' };

/** No two say the same. */
const words = (n: number): string => `Town${n} sold grain${n} to port${n} for gold${n}.`;

/** Of every five candidates of `fillQueue`, the fifth is 90 % sure. */
async function filled(articles: number, said = words): Promise<WorkspaceStore> {
  const store = await openStore('sqlite::memory:');
  const workspace = await store.workspace('T1');
  await fillQueue(workspace, { articles, candidates: 10 }, said);
  return workspace;
}

const refsOf = (candidates: readonly { ref: string }[]) => candidates.map(({ ref }) => ref);

describe('what is published at once', () => {
  it('is what is sure, of the article that is shown or of all', async () => {
    const workspace = await filled(3);
    expect(refsOf((await readyAtOnce(workspace, 'N-2', ANNA.at)).ready)).toEqual(['C-15', 'C-20']);
    const all = await readyAtOnce(workspace, null, ANNA.at);
    expect(refsOf(all.ready)).toEqual(['C-5', 'C-10', 'C-15', 'C-20', 'C-25', 'C-30']);
    expect(all).toMatchObject({ same: 0, incomplete: 0, more: false });
    expect(await publishAtOnce(workspace, ['C-15', 'C-20'], all.seen, ANNA)).toEqual(['S-1', 'S-2']);
    expect((await workspace.counts()).statements).toBe(2);
    expect((await workspace.queuedSources(9)).waiting).toBe(28);
  });

  it('is undone at once', async () => {
    const workspace = await filled(1);
    const { ready, seen } = await readyAtOnce(workspace, null, ANNA.at);
    await publishAtOnce(workspace, refsOf(ready), seen, ANNA);
    await undo(workspace, ANNA);
    expect((await workspace.counts()).statements).toBe(0);
    expect((await workspace.queuedSources(9)).waiting).toBe(10);
  });

  it('leaves the second of two that say the same, and what the record has', async () => {
    const twice = await filled(2, (n) => words(n % 10));
    const plan = await readyAtOnce(twice, null, ANNA.at);
    expect(refsOf(plan.ready)).toEqual(['C-5', 'C-10']);
    expect(plan.same).toBe(2);
    await publishAtOnce(twice, ['C-5'], plan.seen, ANNA);
    expect(refsOf((await readyAtOnce(twice, 'N-2', ANNA.at)).ready)).toEqual(['C-20']);
  });

  it('leaves what was decided, changed or said on the record after it was shown', async () => {
    const workspace = await filled(4, (n) => words(n < 20 ? n : n - 20));
    const { ready, seen } = await readyAtOnce(workspace, null, ANNA.at);
    expect(refsOf(ready)).toEqual(['C-5', 'C-10', 'C-15', 'C-20']);
    await reject(workspace, 'C-5', await versionOf(workspace, 'C-5'), BEN);
    await publish(workspace, 'C-30', await versionOf(workspace, 'C-30'), BEN);
    const [own, others] = await workspace.candidates(['C-15', 'C-20']);
    for (const [candidate, by] of [
      [own, ANNA],
      [others, BEN],
    ] as const) {
      if (candidate === undefined) throw new Error('the queue is not filled');
      const { citations, of, ...fields } = candidate.proposal;
      const edit = { ...fields, words: citedWords(citationOf(candidate.proposal)), headline: 'Edited' };
      expect(
        await editCandidate(workspace, candidate.ref, await versionOf(workspace, candidate.ref), edit, by),
      ).toMatchObject({ ok: true });
    }
    expect(await publishAtOnce(workspace, refsOf(ready), seen, ANNA)).toEqual(['S-2']);
    expect((await workspace.candidates(refsOf(ready))).map(({ status }) => status)).toEqual([
      'rejected',
      'candidate',
      'published',
      'candidate',
    ]);
  });

  it('is no more than somebody reads, and the rest follows', async () => {
    const workspace = await filled(60);
    const first = await readyAtOnce(workspace, null, ANNA.at);
    expect(first.ready).toHaveLength(100);
    expect(first.more).toBe(true);
    await publishAtOnce(workspace, refsOf(first.ready), first.seen, ANNA);
    const rest = await readyAtOnce(workspace, null, ANNA.at);
    expect(rest).toMatchObject({ ready: { length: 20 }, more: false });
  });

  it('does not take somebody for a place of the same name', async () => {
    const workspace = await filled(1);
    const place = await addActor(
      workspace,
      {
        kind: 'state',
        name: 'Speaker 4 of a rather long name',
        anonymous: false,
        aliases: [],
        roles: [],
        represents: null,
        wikidata: null,
      },
      BEN,
    );
    const [entry] = await publishAtOnce(workspace, ['C-5'], await workspace.version(), ANNA);
    const [statement] = await workspace.statements([entry ?? '']);
    expect(statement?.speaker).not.toBe(place);
  });
});
