import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plant } from '../../src/curate/plant.ts';
import { retract } from '../../src/curate/retract.ts';
import { importFile } from '../../src/curate/transfer/import.ts';
import { STARTER } from '../../src/starter/index.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { MONDAY } from './monday.ts';

export const CHECKED = path.join(import.meta.dirname, '..', 'check');

interface Retracted {
  speaker: string;
  words: string;
  reason: string;
}

/** Plants the starter record and the invented one of `test/check`, with what of it is retracted. */
export async function plantInvented(workspace: WorkspaceStore): Promise<WorkspaceStore> {
  await plant(workspace, STARTER, MONDAY.toISOString());
  const acting = { by: 'U1', at: '2022-05-01T12:00:00Z' };
  const table = await readFile(path.join(CHECKED, 'record.csv'));
  const imported = await importFile(workspace, table, acting);
  if (!imported.ok) throw new Error(imported.problems.join('\n'));
  const names = new Map((await workspace.actors()).map(({ ref, name }) => [ref, name]));
  const statements = await workspace.listStatements({ limit: 1_000 });
  const gone: Retracted[] = JSON.parse(await readFile(path.join(CHECKED, 'retract.json'), 'utf8'));
  for (const { speaker, words, reason } of gone)
    for (const one of statements)
      if (names.get(one.speaker) === speaker && one.citations[0]?.content[0]?.text.startsWith(words))
        await retract(workspace, one.ref, reason, acting);
  return workspace;
}
