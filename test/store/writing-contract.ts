import { describe, expect, it, onTestFinished } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { mergeActors } from '../../src/curate/actors.ts';
import { plant } from '../../src/curate/plant.ts';
import { publish } from '../../src/curate/publish.ts';
import { undo } from '../../src/curate/undo.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { Store } from '../../src/store/store.ts';
import { fillQueue } from '../support/queue.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const WRITERS = 60;

/** What every store must do while several write, on any database; `openTwo` gives an empty one to two processes. */
export function writingContract(name: string, openTwo: () => Promise<[Store, Store]>): void {
  const opened = async () => {
    const stores = await openTwo();
    onTestFinished(async () => {
      for (const store of stores) await store.close();
    });
    const [one, two] = await Promise.all(stores.map((store) => store.workspace('T1')));
    if (one === undefined || two === undefined) throw new Error('two are opened');
    await plant(one, STARTER, ANNA.at);
    return { one, two };
  };

  describe(`writing to ${name}`, () => {
    it('keeps the queue in the order of articles, and shows what stands behind a candidate', async () => {
      const { one, two } = await opened();
      await fillQueue(one, { articles: 2, candidates: 5 });
      const refs = async (filter: Omit<Parameters<typeof one.queue>[0], 'limit'>) =>
        (await two.queue({ ...filter, limit: 100 })).map(({ ref }) => ref);
      expect(await refs({})).toEqual(Array.from({ length: 10 }, (_, i) => `C-${i + 1}`));
      const [fourth] = await two.candidates(['C-4']);
      if (fourth === undefined) throw new Error('no C-4');
      expect(fourth).toMatchObject({ confidence: 0.8, source: 'N-2' });
      expect(await refs({ after: fourth })).toEqual(['C-5', 'C-6', 'C-7', 'C-8', 'C-9', 'C-10']);
      expect(await refs({ least: 0.9 })).toEqual(['C-5', 'C-10']);
      expect(await refs({ least: 0.7, source: 'N-3' })).toEqual(['C-8', 'C-9', 'C-10']);
      expect(await two.waiting(null)).toMatchObject({ waiting: 10 });
      expect(await two.queuedSources(1)).toMatchObject({
        waiting: 10,
        articles: 2,
        sources: [{ waiting: 5 }],
      });
    });

    it('takes a decision and a merge back, seen by another process', async () => {
      const { one, two } = await opened();
      await fillQueue(one, { articles: 1, candidates: 1 });
      const published = (await two.counts()).statements;
      await publish(one, 'C-1', await versionOf(one, 'C-1'), ANNA);
      expect((await two.counts()).statements).toBe(published + 1);
      expect(await two.progress('N-2')).toEqual({ reviewed: 1, total: 1 });
      await undo(two, ANNA);
      expect((await one.counts()).statements).toBe(published);
      expect((await one.candidates(['C-1']))[0]).toMatchObject({ status: 'candidate' });
      await mergeActors(one, 'A-10', 'A-9', ANNA);
      expect(await two.presentActor('A-10')).toBe('A-9');
      expect((await two.mergedActors()).map(({ into }) => into)).toEqual(['A-9']);
      await undo(two, ANNA);
      expect(await one.presentActor('A-10')).toBe('A-10');
    });

    it('lets many write at once: none is lost, and none sees another half done', async () => {
      const { one, two } = await opened();
      const before = await one.version();
      await Promise.all(
        Array.from({ length: WRITERS }, (_, n) =>
          (n % 2 === 0 ? one : two).write(async (writer) => {
            const open = (await writer.read.allFeedback()).length;
            const ref = await writer.addFeedback({ question: `q${n}`, answer: `${open}`, ...ANNA });
            expect(ref).toBe(`F-${open + 1}`);
          }),
        ),
      );
      const all = await two.allFeedback();
      expect(new Set(all.map(({ question }) => question)).size).toBe(WRITERS);
      expect(all.map(({ answer }) => Number(answer))).toEqual(Array.from({ length: WRITERS }, (_, n) => n));
      expect(await one.version()).toBe(before + WRITERS);
    });

    it('lets others read what stood before while a long change is written, and all of it after', async () => {
      const { one, two } = await opened();
      let seen: unknown;
      let inside: unknown;
      await one.write(async (writer) => {
        await writer.addFeedback({ question: 'q', answer: 'a', ...ANNA });
        seen = await two.allFeedback();
        await two.find('statement', [['concess']], 10);
        inside = (await writer.read.allFeedback()).length;
      });
      expect([seen, inside]).toEqual([[], 1]);
      expect(await two.allFeedback()).toHaveLength(1);
    });

    it('reads one moment in a snapshot, whatever is written meanwhile', async () => {
      const { one, two } = await opened();
      await one.snapshot(async (reading) => {
        const before = await reading.counts();
        await two.write((writer) => writer.addActor({ ...named('Somebody New'), kind: 'person' }));
        expect(await reading.counts()).toEqual(before);
      });
      expect((await one.actorsNamed('Somebody New')).length).toBe(1);
    });
  });
}

const named = (name: string) => ({
  name,
  anonymous: false,
  represents: null,
  wikidata: null,
  aliases: [],
  roles: [],
});
