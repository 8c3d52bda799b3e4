import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { addActor } from '../../src/curate/actors.ts';
import { AT_MOST, isSure, publishAtOnce, readyAtOnce, rejectAtOnce } from '../../src/curate/at-once.ts';
import { editCandidate } from '../../src/curate/edit.ts';
import { publish, reject } from '../../src/curate/publish.ts';
import { lastChangeOf, undo } from '../../src/curate/undo.ts';
import { citationOf } from '../../src/record/candidate.ts';
import { citedWords } from '../../src/record/citation.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { fillQueue } from '../support/queue.ts';
import { emptyStore } from '../support/stores.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const BEN = { by: 'U2', at: '2022-01-14T09:05:00.000Z' };

/** No two say the same. */
const words = (n: number): string => `Town${n} sold grain${n} to port${n} for gold${n}.`;

/** Of every five candidates of `fillQueue`, the fifth is 90 % sure. */
async function filled(articles: number, said = words): Promise<WorkspaceStore> {
  const store = await emptyStore();
  const workspace = await store.workspace('T1');
  await fillQueue(workspace, { articles, candidates: 10 }, said);
  return workspace;
}

const refsOf = (candidates: readonly { ref: string }[]) => candidates.map(({ ref }) => ref);

describe('what is published at once', () => {
  it('is what is likely of the article that is shown, or what is sure of all', async () => {
    const workspace = await filled(3);
    const ofOne = (await readyAtOnce(workspace, 'N-2', ANNA.at)).ready;
    expect(refsOf(ofOne)).toEqual(Array.from({ length: 10 }, (_, i) => `C-${11 + i}`));
    expect(refsOf(ofOne.filter(isSure))).toEqual(['C-15', 'C-20']);
    const all = await readyAtOnce(workspace, null, ANNA.at);
    expect(refsOf(all.ready)).toEqual(['C-5', 'C-10', 'C-15', 'C-20', 'C-25', 'C-30']);
    expect(all).toMatchObject({ same: 0, incomplete: 0, more: false });
    expect(await publishAtOnce(workspace, ['C-15', 'C-20'], all.seen, ANNA)).toEqual(['S-1', 'S-2']);
    expect((await workspace.counts()).statements).toBe(2);
    expect((await workspace.queuedSources(9)).waiting).toBe(28);
  });

  it('of two that say the same is the surer one', async () => {
    const workspace = await filled(1, (n) => words(n === 0 ? 4 : n));
    await workspace.write(async (writer) => {
      const [first, fifth] = await writer.read.candidates(['C-1', 'C-5']);
      if (first === undefined || fifth === undefined) throw new Error('the queue is not filled');
      const { citations } = first.proposal;
      await writer.putCandidate({ ...first, proposal: { ...fifth.proposal, citations } });
    });
    const { ready, same } = await readyAtOnce(workspace, 'N-1', ANNA.at);
    expect(refsOf(ready)).toEqual(Array.from({ length: 9 }, (_, i) => `C-${2 + i}`));
    expect(same).toBe(1);
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
    expect(refsOf((await readyAtOnce(twice, null, ANNA.at)).ready)).toEqual(['C-10']);
  });

  it('has what was last changed by another before it was shown', async () => {
    const workspace = await filled(1);
    const [fifth] = await workspace.candidates(['C-5']);
    if (fifth === undefined) throw new Error('the queue is not filled');
    const edited = { ...fifth.proposal, headline: 'Ben looked at it', words: words(4) };
    await editCandidate(workspace, 'C-5', await versionOf(workspace, 'C-5'), edited, BEN);
    const { seen } = await readyAtOnce(workspace, null, ANNA.at);
    expect(seen).toBe(await versionOf(workspace, 'C-5'));
    expect(await publishAtOnce(workspace, ['C-5'], seen, ANNA)).toEqual(['S-1']);
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
    const workspace = await filled(30);
    const first = await readyAtOnce(workspace, null, ANNA.at);
    expect(first.ready).toHaveLength(AT_MOST);
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

describe('what is rejected at once', () => {
  it('is what was shown, waits still and is as it was; undo brings it back', async () => {
    const workspace = await filled(1);
    const seen = await workspace.version();
    await reject(workspace, 'C-1', await versionOf(workspace, 'C-1'), BEN);
    const [second] = await workspace.candidates(['C-2']);
    if (second === undefined) throw new Error('the queue is not filled');
    const { citations, of, ...fields } = second.proposal;
    const edit = { ...fields, words: citedWords(citationOf(second.proposal)), headline: 'Edited' };
    await editCandidate(workspace, 'C-2', await versionOf(workspace, 'C-2'), edit, BEN);
    expect(await rejectAtOnce(workspace, ['C-1', 'C-2', 'C-3', 'C-4'], seen, ANNA)).toEqual(['C-3', 'C-4']);
    expect(await workspace.waiting(null)).toEqual({ waiting: 7, unlikely: 0 });
    const change = await lastChangeOf(workspace, 'C-3', ANNA.by);
    expect(await undo(workspace, ANNA, change ?? 0)).toMatchObject({ subjects: ['C-3', 'C-4'] });
    expect(await workspace.waiting(null)).toEqual({ waiting: 9, unlikely: 0 });
  });
});

describe('what is unlikely', () => {
  it('is what is below a half, and what reports a thought', async () => {
    const workspace = await filled(1);
    await workspace.write(async (writer) => {
      const [one, two] = await writer.read.candidates(['C-1', 'C-5']);
      if (one !== undefined) await writer.putCandidate({ ...one, confidence: 0.49 });
      if (two !== undefined) await writer.putCandidate({ ...two, attitude: 'thought' });
    });
    expect(await workspace.waiting('N-1')).toEqual({ waiting: 10, unlikely: 2 });
    expect(refsOf(await workspace.queue({ likely: false, limit: 9 }))).toEqual(['C-1', 'C-5']);
    expect(refsOf(await workspace.queue({ likely: true, limit: 9 }))).not.toContain('C-5');
    expect(refsOf((await readyAtOnce(workspace, 'N-1', ANNA.at)).ready)).not.toContain('C-5');
  });
});

describe('undo of one change', () => {
  it('takes back that one, whatever was done since elsewhere, and nobody else’s', async () => {
    const workspace = await filled(1);
    await reject(workspace, 'C-1', await versionOf(workspace, 'C-1'), ANNA);
    await reject(workspace, 'C-2', await versionOf(workspace, 'C-2'), ANNA);
    const change = (await lastChangeOf(workspace, 'C-1', ANNA.by)) ?? 0;
    await expect(undo(workspace, BEN, change)).rejects.toMatchObject({ code: 'nothing_to_undo' });
    expect(await undo(workspace, ANNA, change)).toMatchObject({ subjects: ['C-1'] });
    await expect(undo(workspace, ANNA, change)).rejects.toMatchObject({ code: 'nothing_to_undo' });
    expect(await lastChangeOf(workspace, 'C-2', BEN.by)).toBeNull();
  });
});
