import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { openTransfers } from '../../src/curate/transfer/transfers.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { sharedUrl } from '../support/stores.ts';

const ANNA = { by: 'U1', at: '2022-06-10T12:00:00.000Z' };

async function scene() {
  const folder = mkdtempSync(path.join(tmpdir(), 'transfers-'));
  const url = await sharedUrl(folder);
  const store = await openStore(url);
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, ANNA.at);
  const transfers = openTransfers(url);
  onTestFinished(async () => {
    await transfers.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { workspace, transfers };
}

const table = (rows: number): Buffer =>
  Buffer.from(
    [
      'speaker,words,publisher,title',
      ...Array.from(
        { length: rows },
        (_, i) => `Speaker ${i % 50},The words of row ${i} at length.,AFP,Story ${i % 100}`,
      ),
    ].join('\n'),
  );

describe('beside the event loop', () => {
  it('an import lets others ask and decide meanwhile', async () => {
    const { workspace, transfers } = await scene();
    let done = false;
    const importing = transfers.import(workspace, table(300), ANNA, null).finally(() => {
      done = true;
    });
    let asked = 0;
    while (!done) {
      await workspace.listStatements({ limit: 10 });
      asked++;
      if (asked === 3) await workspace.write((writer) => writer.addCurator('U7'));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await importing).toMatchObject({ ok: true, imported: { statements: 300, sources: 100 } });
    expect(asked).toBeGreaterThan(10);
    expect(await workspace.curators()).toEqual(['U7']);
    expect((await workspace.counts()).statements).toBe(STARTER.statements.length + 300);
  });

  it('an import says what is wrong, an export is what it would be here', async () => {
    const { workspace, transfers } = await scene();
    expect(await transfers.import(workspace, Buffer.from('speaker\n1'), ANNA, null)).toMatchObject({
      ok: false,
    });
    const { content, holds } = await transfers.export(workspace, 'csv');
    expect(content).toContain('S-1,Russia');
    expect(holds).toBe('11 published statements');
  });
});
