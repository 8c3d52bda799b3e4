import { describe, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { ENTRY_TERM } from '../../src/record/search-terms.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { Store } from '../../src/store/store.ts';
import { setStatus } from '../support/record.ts';

const AT = '2022-01-10T12:00:00.000Z';

/** What every store must do, on any database; `open` gives an empty one. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const opened = async () => {
    const store = await open();
    onTestFinished(() => store.close());
    return store;
  };
  const planted = async () => {
    const store = await opened();
    const workspace = await store.workspace('T1');
    await plant(workspace, STARTER, AT);
    return { store, workspace };
  };

  describe(`store on ${name}`, () => {
    it('gives back what was put in', async () => {
      const { workspace } = await planted();
      expect(await workspace.actors()).toEqual(STARTER.actors);
      expect(await workspace.sources()).toEqual(STARTER.sources);
      expect(await workspace.statements(STARTER.statements.map(({ ref }) => ref))).toEqual(
        STARTER.statements,
      );
      expect(await workspace.developments(STARTER.developments.map(({ ref }) => ref))).toEqual(
        STARTER.developments,
      );
    });

    it('remembers in which message whoever handed in an article hears of it, of each workspace its own', async () => {
      const { store, workspace } = await planted();
      expect(await workspace.handInNotice('N-1')).toBeNull();
      await workspace.putHandInNotice('N-1', { channel: 'D1', ts: '1.1' });
      await workspace.putHandInNotice('N-1', { channel: 'D2', ts: '2.2' });
      expect(await workspace.handInNotice('N-1')).toEqual({ channel: 'D2', ts: '2.2' });
      expect(await workspace.handInNotice('N-2')).toBeNull();
      expect(await (await store.workspace('T2')).handInNotice('N-1')).toBeNull();
    });

    it('keeps the latest version of a profile, of each workspace its own', async () => {
      const { store, workspace } = await planted();
      const profile = (timeZone: string | null, version: number) => ({
        timeZone,
        version,
        toldAt: '2026-01-05T12:00:00.000Z',
      });
      await workspace.renewProfile('U1', profile('UTC', 9));
      expect(await workspace.profile('U1')).toBeNull();
      await workspace.putProfile('U1', profile('Europe/Kyiv', 5));
      await workspace.putProfile('U1', profile('UTC', 4));
      expect(await workspace.profile('U1')).toEqual(profile('Europe/Kyiv', 5));
      await workspace.renewProfile('U1', profile('UTC', 5));
      expect(await workspace.profile('U1')).toEqual(profile('Europe/Kyiv', 5));
      await workspace.renewProfile('U1', profile(null, 6));
      expect(await workspace.profile('U1')).toEqual(profile(null, 6));
      expect(await (await store.workspace('T2')).profile('U1')).toBeNull();
    });

    it('answers in the order asked for, and leaves out what is not there', async () => {
      const { workspace } = await planted();
      const found = await workspace.statements(['S-5', 'S-999', 'S-2']);
      expect(found.map(({ ref }) => ref)).toEqual(['S-5', 'S-2']);
    });

    it('knows actors by each of their names, also new ones, and what merged ones became', async () => {
      const { workspace } = await planted();
      const named = async (name: string) => (await workspace.actorsNamed(name)).map(({ ref }) => ref);
      const [riabkov] = await workspace.actorsNamed('Сергей Рябков');
      if (riabkov === undefined) throw new Error('nobody of that name');
      expect(await named('ryabkov')).toEqual([riabkov.ref]);
      expect(await named('nobody at all')).toEqual([]);
      await workspace.write(async (writer) => {
        await writer.putActor({ ...riabkov, aliases: [{ text: 'The Negotiator', kind: 'description' }] });
      });
      expect(await named('negotiator')).toEqual([riabkov.ref]);
      expect(await named('Сергей Рябков')).toEqual(await named('Sergei Riabkov'));
      await workspace.write(async (writer) => {
        await writer.setMerged(riabkov.ref, 'A-2');
        await writer.setMerged('A-2', 'A-1');
      });
      expect(await named('negotiator')).toEqual([]);
      expect(await workspace.presentActor(riabkov.ref)).toBe('A-1');
      expect(await workspace.presentActor('A-3')).toBe('A-3');
    });

    it('plants a record once', async () => {
      const { workspace } = await planted();
      expect(await plant(workspace, STARTER, AT)).toBe(false);
      expect((await workspace.counts()).statements).toBe(STARTER.statements.length);
    });

    it('keeps workspaces apart', async () => {
      const { store } = await planted();
      const other = await store.workspace('T2');
      expect(await other.counts()).toEqual({ sources: 0, actors: 0, statements: 0, developments: 0 });
      expect(await other.statements(['S-1'])).toEqual([]);
      expect(await other.find('statement', [['concess']], 10)).toEqual([]);
      expect(await other.frequencies('statement', ['concess'])).toEqual(new Map());
      expect(await other.listStatements({ limit: 10 })).toEqual([]);
    });

    it('finds entries that hold a term of every clause', async () => {
      const { workspace } = await planted();
      expect(await workspace.find('statement', [['concess']], 10)).toEqual(['S-1', 'S-3']);
      expect(await workspace.find('statement', [['concess'], ['accept', 'nothing']], 10)).toEqual(['S-3']);
      expect(await workspace.find('statement', [['concess'], ['zebra']], 10)).toEqual([]);
      expect(await workspace.find('statement', [], 10)).toEqual([]);
      expect(await workspace.find('statement', [[]], 10)).toEqual([]);
      expect((await workspace.find('statement', [['@a-8']], 10)).sort()).toEqual(['S-4', 'S-5']);
    });

    it.each([
      '"',
      'a" OR "b',
      'NEAR(',
      '*',
      '-',
      'AND',
      '🕊️',
      "'; drop table statements; --",
      '\u0000',
      'x'.repeat(10_000),
      '(',
      ':',
      '^',
    ])('takes %j for words, never for syntax', async (term) => {
      const { workspace } = await planted();
      expect(await workspace.find('statement', [[term]], 10)).toEqual([]);
      expect(await workspace.frequencies('statement', [term])).toEqual(new Map());
      expect(await workspace.termsLike('statement', term, 1, 10)).toEqual([]);
      expect((await workspace.counts()).statements).toBe(11);
    });

    it('counts in how many entries a term stands', async () => {
      const { workspace } = await planted();
      expect(await workspace.frequencies('statement', ['concess', ENTRY_TERM, 'zebra'])).toEqual(
        new Map([
          ['concess', 2],
          [ENTRY_TERM, 11],
        ]),
      );
      expect(await workspace.termsLike('statement', 'disap', 5, 12)).toEqual(['disappoint']);
    });

    it('forgets a retracted statement in every search, and knows it again when it is published', async () => {
      const { workspace } = await planted();
      await workspace.write((writer) => setStatus(writer, 'S-3', 'retracted'));
      expect(await workspace.find('statement', [['concess']], 10)).toEqual(['S-1']);
      expect((await workspace.frequencies('statement', ['concess'])).get('concess')).toBe(1);
      expect((await workspace.listStatements({ limit: 50 })).map(({ ref }) => ref)).not.toContain('S-3');
      expect((await workspace.counts()).statements).toBe(10);
      const numbersOf = (found: { number: number }[]) => found.map(({ number }) => number).sort();
      expect(numbersOf(await workspace.dated('statement', { numbers: [1, 3] }))).toEqual([1]);
      expect(numbersOf(await workspace.dated('statement', {}))).not.toContain(3);
      expect((await workspace.statements(['S-3']))[0]?.status).toBe('retracted');
      await workspace.write((writer) => setStatus(writer, 'S-3', 'published'));
      expect((await workspace.find('statement', [['concess']], 10)).sort()).toEqual(['S-1', 'S-3']);
    });

    it('does all of a change or nothing', async () => {
      const { workspace } = await planted();
      const version = await workspace.version();
      const failing = workspace.write(async (writer) => {
        await setStatus(writer, 'S-1', 'retracted');
        await setStatus(writer, 'S-999', 'retracted');
      });
      await expect(failing).rejects.toMatchObject({ code: 'ref_unknown', detail: 'S-999' });
      expect((await workspace.statements(['S-1']))[0]?.status).toBe('published');
      expect(await workspace.version()).toBe(version);
    });

    it('lists statements by speaker, period and type, latest first and undated last', async () => {
      const { workspace } = await planted();
      const refs = async (filter: Parameters<typeof workspace.listStatements>[0]) =>
        (await workspace.listStatements(filter)).map(({ ref }) => ref);
      expect(await refs({ speakers: ['A-8'], limit: 10 })).toEqual(['S-5', 'S-4']);
      expect(await refs({ from: '2022-01-08', limit: 10 })).toEqual(['S-1', 'S-2', 'S-3']);
      expect(await refs({ to: '2022-01-08', limit: 10 })).toEqual(['S-5', 'S-8']);
      expect(await refs({ eventTypes: ['REJECT'], limit: 10 })).toEqual(['S-1', 'S-3', 'S-10']);
      expect(await refs({ undated: true, limit: 2 })).toEqual(['S-4', 'S-6']);
    });

    it('counts what each speaker said on each day of a period', async () => {
      const { workspace } = await planted();
      const said = await workspace.saidByDay({ from: '2022-01-07', to: '2022-01-09' });
      expect(said.map(({ day, speaker, count }) => `${day} ${speaker} ${count}`).sort()).toEqual([
        '2022-01-07 A-11 1',
        '2022-01-07 A-8 1',
        '2022-01-09 A-1 1',
        '2022-01-09 A-7 2',
      ]);
      expect((await workspace.saidByDay({})).length).toBe(4);
      expect(await workspace.saidByDay({ from: '2022-01-10' })).toEqual([]);
      expect(await workspace.saidByDay({ speakers: ['A-7'] })).toEqual([
        { day: '2022-01-09', speaker: 'A-7', count: 2 },
      ]);
      const some = await workspace.saidByDay({ numbers: [1, 4, 999] });
      expect(some).toEqual([{ day: '2022-01-09', speaker: expect.stringMatching(/^A-[17]$/), count: 1 }]);
      expect(await workspace.saidByDay({ numbers: [] })).toEqual([]);
    });

    it('knows what was said to somebody, in a period', async () => {
      const { workspace } = await planted();
      const [first] = await workspace.statements(['S-1']);
      if (first === undefined) throw new Error('the starter record has no S-1');
      const to = ['A-2', 'A-12'];
      await workspace.write((writer) => writer.putEntry({ ...first, addressees: to }));
      expect(await workspace.saidTo(['A-2'], {})).toContain(1);
      expect(await workspace.saidTo(['A-12', 'A-3'], { from: '2022-01-09', to: '2022-01-09' })).toContain(1);
      expect(await workspace.saidTo(['A-2'], { from: '2022-01-10' })).not.toContain(1);
      expect(await workspace.saidTo([], {})).toEqual([]);
      await workspace.write((writer) => setStatus(writer, 'S-1', 'retracted'));
      expect(await workspace.saidTo(['A-2'], {})).not.toContain(1);
    });

    it('lists developments by party, period and phase, earliest first', async () => {
      const { workspace } = await planted();
      const refs = async (filter: Parameters<typeof workspace.listDevelopments>[0]) =>
        (await workspace.listDevelopments(filter)).map(({ ref }) => ref);
      expect(await refs({ phases: ['scheduled'], limit: 10 })).toEqual(['D-3', 'D-1', 'D-2', 'D-4', 'D-5']);
      expect(await refs({ from: '2022-01-12', to: '2022-01-12', limit: 10 })).toEqual(['D-4', 'D-5']);
      expect(await refs({ parties: ['A-15'], limit: 10 })).toEqual(['D-13']);
      expect(await workspace.latestActivity('2022-01-08')).toBe('2022-01-07');
      expect(await workspace.latestActivity('2020-01-01')).toBeNull();
    });

    it('sees a key for the first time once', async () => {
      const { store, workspace } = await planted();
      expect(await workspace.firstSight('event Ev1', AT)).toBe(true);
      expect(await workspace.firstSight('event Ev1', AT)).toBe(false);
      expect(await (await store.workspace('T2')).firstSight('event Ev1', AT)).toBe(true);
      await workspace.forgetBefore('2022-02-01T00:00:00.000Z');
      expect(await workspace.firstSight('event Ev1', AT)).toBe(true);
    });

    it('remembers what a thread is about', async () => {
      const { workspace } = await planted();
      await workspace.remember({ channel: 'C1', thread: '1.0', state: 'one' }, AT);
      await workspace.remember({ channel: 'C1', thread: '1.0', state: 'two' }, AT);
      expect(await workspace.recall('C1', '1.0')).toBe('two');
      expect(await workspace.recall('C1', '2.0')).toBeNull();
    });

    it('keeps a revision of everything that was planted', async () => {
      const { workspace } = await planted();
      expect(await workspace.revisions('S-3')).toMatchObject([{ action: 'import', by: 'starter', at: AT }]);
    });
  });
}
