import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../src/ask/answer.ts';
import { ask } from '../../src/ask/ask.ts';
import { versionOf } from '../../src/curate/acting.ts';
import { mergeActors } from '../../src/curate/actors.ts';
import { editEntry } from '../../src/curate/edit.ts';
import { openEditing } from '../../src/curate/editing.ts';
import { plant } from '../../src/curate/plant.ts';
import { publish } from '../../src/curate/publish.ts';
import { retract } from '../../src/curate/retract.ts';
import { undo } from '../../src/curate/undo.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { fillQueue } from '../support/queue.ts';
import { MONDAY } from '../support/record.ts';
import { sharedUrl } from '../support/stores.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };

/** One workspace as two processes have it open, with a statement in the queue of what nobody else says. */
async function twoProcesses() {
  const folder = mkdtempSync(path.join(tmpdir(), 'fresh-'));
  const url = await sharedUrl(folder);
  const [mine, other] = [await openStore(url), await openStore(url)];
  onTestFinished(async () => {
    await Promise.all([mine.close(), other.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
  const [asking, curating] = [await mine.workspace('T1'), await other.workspace('T1')];
  await plant(curating, STARTER, ANNA.at);
  await fillQueue(
    curating,
    { articles: 1, candidates: 1 },
    () => 'The zeppelins will moor at the lighthouse.',
  );
  const answer = (question: string): Promise<Answer> =>
    ask(asking, question, { now: MONDAY, timeZone: 'UTC' });
  return { curating, answer };
}

const WHO = 'who said that zeppelins will moor at the lighthouse?';

it('a question sees at once what another process publishes, edits, retracts and takes back', async () => {
  const { curating, answer } = await twoProcesses();
  const total = async () => (await answer('how many statements?')).total;
  const before = await total();
  expect(await answer(WHO)).toMatchObject({ onRecord: false });
  await publish(curating, 'C-1', await versionOf(curating, 'C-1'), ANNA);
  const published = await answer(WHO);
  expect(published).toMatchObject({ onRecord: true, verdict: 'confirmed' });
  expect(await total()).toBe(before + 1);
  const [item] = published.items;
  if (item?.kind !== 'statement') throw new Error('no statement is answered');
  const { ref } = item.statement;
  expect(await answer('what was said in March 2019?')).toMatchObject({ onRecord: false });
  const { editing, fields } = await openEditing(curating, ref, ANNA.at);
  const edited = { ...fields, saidOn: '2019-03-04', headline: 'Airships come to harbour' };
  await editEntry(curating, ref, editing.seen, edited, ANNA);
  expect((await answer('what was said in March 2019?')).items).toMatchObject([{ statement: { ref } }]);
  expect(await answer('who spoke of airships?')).toMatchObject({ items: [{ statement: { ref } }] });
  await retract(curating, ref, 'never said', ANNA);
  const retracted = await answer(WHO);
  expect(retracted.onRecord && retracted.verdict === 'confirmed').toBe(false);
  expect(retracted.lead).toContain('retracted');
  expect(await total()).toBe(before);
  await undo(curating, ANNA);
  expect(await answer(WHO)).toMatchObject({ onRecord: true, verdict: 'confirmed' });
  expect(await total()).toBe(before + 1);
});

it('a question sees at once that another process has merged two actors, and that it took that back', async () => {
  const { curating, answer } = await twoProcesses();
  await publish(curating, 'C-1', await versionOf(curating, 'C-1'), ANNA);
  const [from] = await curating.actorsNamed('Speaker 0 of a rather long name');
  const [into] = await curating.actorsNamed('Blinken');
  if (from === undefined || into === undefined) throw new Error('no such actor');
  const asked = 'what did Blinken say about zeppelins?';
  const speakers = async () =>
    (await answer(asked)).items.flatMap((item) => (item.kind === 'statement' ? [item.speaker.ref] : []));
  expect((await answer(asked)).onRecord).toBe(false);
  await mergeActors(curating, from.ref, into.ref, ANNA);
  expect((await answer(asked)).onRecord).toBe(true);
  expect(await speakers()).toEqual([into.ref]);
  await undo(curating, ANNA);
  expect((await answer(asked)).onRecord).toBe(false);
});
