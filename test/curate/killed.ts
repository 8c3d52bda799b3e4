import { versionOf } from '../../src/curate/acting.ts';
import { mergeActors } from '../../src/curate/actors.ts';
import { publish } from '../../src/curate/publish.ts';
import { submit } from '../../src/curate/submit.ts';
import { importText } from '../../src/curate/transfer/import.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { openStore } from '../../src/store/open.ts';
import { HERE } from '../support/extractor.ts';

/** Rows of every table that is imported. */
const ROWS = 5;

/** Adds, publishes, merges and imports without end, until the process is killed. */
const [url = ''] = process.argv.slice(2);
const store = await openStore(url);
const workspace = await store.workspace('T1');
const acting = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const run = process.pid;
for (let i = 0; ; i++) {
  // The parent counts on one round that is whole, however slow the machine is.
  if (i === 1) process.stdout.write('ready\n');
  await submit(
    workspace,
    {
      publisher: 'Reuters',
      title: `Story ${run} ${i}`,
      url: `https://example.org/${run}/${i}`,
      place: null,
      published: '2022-01-13',
      language: 'en',
      text: `“The drumbeat of war number ${run}${i} is sounding,” US Ambassador Carl Number${run}x${i} said on Thursday.\n\nRiabkov told reporters that round ${run} of ${i} ended in nothing.\n`,
    },
    indexActors(await workspace.actors()),
    acting,
    HERE,
  );
  for (const { ref } of await workspace.queue({ limit: 1 }))
    await publish(workspace, ref, await versionOf(workspace, ref), acting);
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `Carl Row${row},row ${row} of ${run} ${i},AP,Table ${run} ${i}`,
  );
  await importText(workspace, ['speaker,words,publisher,title', ...rows].join('\n'), acting);
  const fresh = (await workspace.actors()).filter(({ name }) => name.includes('Number'));
  const [one, two] = fresh;
  if (one !== undefined && two !== undefined) await mergeActors(workspace, one.ref, two.ref, acting);
}
