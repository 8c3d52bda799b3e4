import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { mergeActors } from '../../src/curate/actors.ts';
import { publishAtOnce } from '../../src/curate/at-once.ts';
import { editCandidate, editEntry } from '../../src/curate/edit.ts';
import { editSource } from '../../src/curate/edit-source.ts';
import { openEditing } from '../../src/curate/editing.ts';
import { plant } from '../../src/curate/plant.ts';
import { mergeInto, publish, reject } from '../../src/curate/publish.ts';
import { retract } from '../../src/curate/retract.ts';
import { undo } from '../../src/curate/undo.ts';
import { citationOf } from '../../src/record/candidate.ts';
import { citedWords } from '../../src/record/citation.ts';
import { CodedError } from '../../src/record/errors.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { fillQueue } from '../support/queue.ts';
import { emptyStore } from '../support/stores.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const CANDIDATES = 10;
const STARTING = new Set(STARTER.actors.map(({ ref }) => ref));

/** All that is on the record or waits, as far as anybody is shown it; as text, which is compared many times as fast. */
async function shown(workspace: WorkspaceStore): Promise<string> {
  const candidates = await workspace.allCandidates();
  const all = {
    statements: await workspace.listStatements({ limit: 999 }),
    developments: await workspace.listDevelopments({ limit: 999 }),
    candidates: candidates.map(({ ref, status, proposal }) => ({ ref, status, proposal })),
    sources: await workspace.latestSources(99),
    // What a publication added stays known.
    actors: (await workspace.actors()).filter(({ ref }) => STARTING.has(ref)),
    found: await workspace.find('statement', [['word', 'concess', 'gun']], 99),
  };
  return JSON.stringify(all, null, 1);
}

const actor = fc.constantFrom(...STARTING);

type Step = (workspace: WorkspaceStore) => Promise<unknown>;

const candidate = fc.integer({ min: 1, max: CANDIDATES }).map((n) => `C-${n}`);
const entry = fc.integer({ min: 1, max: 16 }).map((n) => `S-${n}`);
const step: fc.Arbitrary<Step> = fc.oneof(
  candidate.map(
    (ref): Step =>
      async (workspace) =>
        publish(workspace, ref, await versionOf(workspace, ref), ANNA),
  ),
  candidate.map(
    (ref): Step =>
      async (workspace) =>
        reject(workspace, ref, await versionOf(workspace, ref), ANNA),
  ),
  fc.tuple(candidate, entry).map(
    ([ref, into]): Step =>
      async (workspace) =>
        mergeInto(workspace, ref, await versionOf(workspace, ref), into, ANNA),
  ),
  fc.tuple(candidate, fc.string({ minLength: 1, maxLength: 5 })).map(
    ([ref, headline]): Step =>
      async (workspace) => {
        const [one] = await workspace.candidates([ref]);
        if (one === undefined) throw new Error(`no ${ref}`);
        const { of, citations, ...fields } = one.proposal;
        const words = citedWords(citationOf(one.proposal));
        const edit = { ...fields, words, headline: `Edited ${headline}` };
        return editCandidate(workspace, ref, await versionOf(workspace, ref), edit, ANNA);
      },
  ),
  fc.array(candidate, { minLength: 1, maxLength: 4 }).map(
    (refs): Step =>
      async (workspace) => {
        const { length } = await publishAtOnce(workspace, refs, await workspace.version(), ANNA);
        if (length === 0) throw new CodedError('decision_not_possible');
      },
  ),
  fc.tuple(entry, fc.string({ minLength: 1, maxLength: 5 })).map(
    ([ref, headline]): Step =>
      async (workspace) => {
        const { editing, fields } = await openEditing(workspace, ref, ANNA.at);
        return editEntry(workspace, ref, editing.seen, { ...fields, headline: `Edited ${headline}` }, ANNA);
      },
  ),
  fc.tuple(actor, actor).map(
    ([from, into]): Step =>
      (workspace) =>
        mergeActors(workspace, from, into, ANNA),
  ),
  fc.string({ minLength: 1, maxLength: 5 }).map(
    (title): Step =>
      async (workspace) => {
        const [source] = await workspace.sourcesCited(['N-1']);
        if (source === undefined) throw new Error('no N-1');
        return editSource(workspace, { ...source, title }, await versionOf(workspace, 'N-1'), ANNA);
      },
  ),
  entry.map(
    (ref): Step =>
      (workspace) =>
        retract(workspace, ref, 'for a reason', ANNA),
  ),
);

/** Workspaces with the starter record and a queue, of one database. */
async function workspaces(): Promise<() => Promise<WorkspaceStore>> {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  let made = 0;
  return async () => {
    const workspace = await store.workspace(`T${made++}`);
    await plant(workspace, STARTER, ANNA.at);
    await fillQueue(workspace, { articles: 2, candidates: CANDIDATES / 2 });
    return workspace;
  };
}

it('undo takes back one decision after another, each to what was shown before it', async () => {
  const fresh = await workspaces();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const workspace = await fresh();
      const before: string[] = [];
      let now = await shown(workspace);
      for (const take of steps) {
        try {
          await take(workspace);
          before.push(now);
          now = await shown(workspace);
        } catch (error) {
          expect(error).toBeInstanceOf(CodedError);
        }
      }
      for (const earlier of before.reverse()) {
        await undo(workspace, ANNA);
        expect(await shown(workspace)).toBe(earlier);
      }
      await expect(undo(workspace, ANNA)).rejects.toMatchObject({ code: 'nothing_to_undo' });
    }),
    { numRuns: 60 },
  );
}, 60_000);
