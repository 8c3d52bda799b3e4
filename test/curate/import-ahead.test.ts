import { describe, expect, it } from 'vitest';
import { archiveOf, restore } from '../../src/curate/transfer/archive.ts';
import { importText } from '../../src/curate/transfer/import.ts';
import { importArchive } from '../../src/curate/transfer/import-archive.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { starterRecord } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';

const ANNA = { by: 'U1', at: '2022-06-10T12:00:00.000Z' };
const HEAD = 'speaker,words,publisher,title';
const table = (rows: number): string =>
  [
    HEAD,
    ...Array.from(
      { length: rows },
      (_, n) => `Speaker ${n % 10},The words of row ${n} at length.,AFP,Story ${n % 30}`,
    ),
  ].join('\n');

/** The record, to which `meanwhile` happens between an import's reading and its writing. */
const changedMeanwhile = (
  workspace: WorkspaceStore,
  meanwhile: (workspace: WorkspaceStore) => Promise<unknown>,
): WorkspaceStore => ({
  ...workspace,
  snapshot: async (read) => {
    const result = await workspace.snapshot(read);
    await meanwhile(workspace);
    return result;
  },
});

/** What is on the record, by who said it. */
const statementsOf = async (workspace: WorkspaceStore) =>
  (await workspace.listStatements({ limit: 999 }))
    .map(
      ({ speaker, citations }) => `${speaker} ${citations.map(({ content }) => content[0]?.text).join(' ')}`,
    )
    .sort();

const person = (name: string) => ({
  kind: 'person' as const,
  name,
  anonymous: false,
  aliases: [],
  roles: [],
  represents: null,
  wikidata: null,
});

describe('while a table is imported, others wait for its writing alone', () => {
  it('its transaction takes fewer statements than the table has rows', async () => {
    const told: string[] = [];
    const { workspace } = await starterRecord({ onQuery: (statement) => told.push(statement) });
    const before = told.length;
    let written = 0;
    const counting: WorkspaceStore = {
      ...workspace,
      write: (change) =>
        workspace.write(async (writer) => {
          const from = told.length;
          const result = await change(writer);
          written = told.length - from;
          return result;
        }),
    };
    expect(await importText(counting, table(600), ANNA)).toMatchObject({
      ok: true,
      imported: { statements: 600, sources: 30, actors: 10 },
    });
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(600);
    expect(told.length).toBeGreaterThan(before);
  });

  it('what is wrong with it is told without any writing', async () => {
    const { workspace } = await starterRecord();
    await workspace.write(async (writer) => {
      await writer.addActor({ ...person('Lee, Anna'), aliases: [{ text: 'A. Lee', kind: 'name' as const }] });
      await writer.addActor({
        ...person('Lee, Arthur'),
        aliases: [{ text: 'A. Lee', kind: 'name' as const }],
      });
    });
    const closed: WorkspaceStore = {
      ...workspace,
      write: () => Promise.reject(new Error('a table that is refused opens no transaction')),
    };
    expect(await importText(closed, `${HEAD}\nA. Lee,Good.,AFP,Story`, ANNA)).toEqual({
      ok: false,
      problems: ['row 2: A. Lee could be any of 2 actors on the record; give the full name'],
    });
  });

  it('it is read anew when the record changed after it was read', async () => {
    const { workspace } = await starterRecord();
    const text = `${HEAD}\nAnna Lee,It is as good as done.,AFP,Story`;
    const twice = changedMeanwhile(workspace, (record) => importText(record, text, ANNA));
    expect(await importText(twice, text, ANNA)).toMatchObject({
      ok: true,
      imported: { statements: 0, sources: 0, actors: 0, already: 1 },
    });
  });

  it('it is refused for what changed after it was read, and nothing of it is kept', async () => {
    const { workspace } = await starterRecord();
    const changed = changedMeanwhile(workspace, (record) =>
      record.write(async (writer) => {
        await writer.addActor({
          ...person('Lee, Anna'),
          aliases: [{ text: 'A. Lee', kind: 'name' as const }],
        });
        await writer.addActor({
          ...person('Lee, Arthur'),
          aliases: [{ text: 'A. Lee', kind: 'name' as const }],
        });
      }),
    );
    const before = await workspace.counts();
    expect(
      await importText(changed, `${HEAD}\nBob Ray,Fine.,AFP,Story\nA. Lee,Good.,AFP,Story`, ANNA),
    ).toEqual({
      ok: false,
      problems: ['row 3: A. Lee could be any of 2 actors on the record; give the full name'],
    });
    expect(await workspace.counts()).toEqual({ ...before, actors: before.actors + 2 });
  });

  it('rows that say the same further down become one statement with several sources', async () => {
    const { workspace } = await starterRecord();
    const rows = [
      'Anna Lee,It is done.,AFP,Story',
      'Anna Lee,It is done.,Reuters,Other',
      'Anna Lee,It is done.,AFP,Story',
    ];
    expect(await importText(workspace, [HEAD, ...rows].join('\n'), ANNA)).toMatchObject({
      ok: true,
      imported: { statements: 1, sources: 2, joined: 1, already: 1 },
    });
    const { statements } = await workspace.counts();
    const [found] = await workspace.statements([`S-${statements}`]);
    expect(found?.citations.map(({ content }) => content[0]?.text)).toEqual(['It is done.', 'It is done.']);
  });
});

describe('while an export is brought to a record that has others', () => {
  it('takes fewer statements than it has entries; what repeats in it is one', async () => {
    const { workspace } = await starterRecord();
    await importText(workspace, table(400), ANNA);
    const archive = await archiveOf(workspace);
    let statements = 0;
    let counts = false;
    const other = await starterRecord({ onQuery: () => void (counts && statements++) });
    const counting: WorkspaceStore = {
      ...other.workspace,
      write: (change) => {
        counts = true;
        return other.workspace.write(change).finally(() => {
          counts = false;
        });
      },
    };
    const twice = {
      ...archive,
      statements: archive.statements.flatMap((one) => [
        one,
        ...(one.ref === 'S-20' ? [{ ...one, ref: 'S-999' }] : []),
      ]),
    };
    const { already, ...imported } = await importArchive(counting, twice, ANNA);
    expect(imported).toMatchObject({ statements: 400, sources: 30, actors: 10 });
    expect(already).toBeGreaterThan(1);
    expect(statements).toBeLessThan(400);
    expect(await statementsOf(other.workspace)).toEqual(await statementsOf(workspace));
  });

  it('is held against the record anew when that changed after it was read', async () => {
    const { workspace } = await starterRecord();
    await importText(workspace, table(20), ANNA);
    const archive = await archiveOf(workspace);
    const { workspace: other } = await starterRecord();
    const changed = changedMeanwhile(other, (record) => importArchive(record, archive, ANNA));
    expect(await importArchive(changed, archive, ANNA)).toMatchObject({
      statements: 0,
      sources: 0,
      actors: 0,
    });
    expect((await other.counts()).statements).toBe((await workspace.counts()).statements);
  });
});

describe('an export that is put back', () => {
  it('takes fewer statements than it has entries, and gives the same record', async () => {
    const { workspace } = await starterRecord();
    await importText(workspace, table(400), ANNA);
    const archive = await archiveOf(workspace);
    let written = 0;
    const other = await emptyStore({
      onQuery: (statement) => {
        if (/^insert into "?(statements|statement_search)/.test(statement.trim())) written++;
      },
    });
    try {
      const restored = await other.workspace('T1');
      await restore(restored, archive);
      expect(await archiveOf(restored)).toEqual(archive);
      expect(written).toBeLessThan(40);
    } finally {
      await other.close();
    }
  });
});
