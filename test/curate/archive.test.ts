import { describe, expect, it, onTestFinished } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { mergeActors } from '../../src/curate/actors.ts';
import { giveFeedback } from '../../src/curate/feedback.ts';
import { publish, reject } from '../../src/curate/publish.ts';
import { retract } from '../../src/curate/retract.ts';
import { submit } from '../../src/curate/submit.ts';
import { archiveOf, restore } from '../../src/curate/transfer/archive.ts';
import { archiveText, readArchive } from '../../src/exchange/archive.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { openStore } from '../../src/store/open.ts';
import { starterRecord } from '../support/record.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };

/** A record on which everything has happened once. */
async function lived() {
  const { workspace } = await starterRecord();
  const article = {
    publisher: 'Reuters',
    title: 'Vienna',
    url: 'https://example.org/v',
    place: null,
    published: '2022-01-13',
    language: 'en',
    text: '“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said on Thursday.\n\n“We will wait,” said Zbigniew Rau, the Polish foreign minister.\n',
  };
  await submit(workspace, article, indexActors(await workspace.actors()), ANNA);
  const [first, second] = await workspace.allCandidates();
  if (first === undefined || second === undefined) throw new Error('too few candidates');
  await publish(workspace, first.ref, await versionOf(workspace, first.ref), ANNA);
  await reject(workspace, second.ref, await versionOf(workspace, second.ref), ANNA);
  await retract(workspace, 'S-3', 'withdrawn', ANNA);
  await mergeActors(workspace, 'A-10', 'A-9', ANNA);
  await giveFeedback(workspace, { question: 'who?', answer: 'he' }, ANNA);
  return workspace;
}

async function emptyRecord() {
  const store = await openStore('sqlite::memory:');
  onTestFinished(() => store.close());
  return store.workspace('T2');
}

describe('an export', () => {
  it('put into an empty record is exported again as the same bytes, and found again', async () => {
    const workspace = await lived();
    const text = archiveText(await archiveOf(workspace));
    const read = readArchive(text);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    const other = await emptyRecord();
    await restore(other, read.archive);
    expect(archiveText(await archiveOf(other))).toBe(text);
    expect(await other.find('statement', [['drumbeat']], 9)).toEqual(
      await workspace.find('statement', [['drumbeat']], 9),
    );
    expect(await other.latestSources(9)).toEqual(await workspace.latestSources(9));
  });

  it('is not put into a record that holds anything', async () => {
    const workspace = await lived();
    const before = archiveText(await archiveOf(workspace));
    const failing = restore(workspace, await archiveOf(workspace));
    await expect(failing).rejects.toMatchObject({ code: 'archive_malformed' });
    expect(archiveText(await archiveOf(workspace))).toBe(before);
  });

  it('with bad parts is refused, and every one of them is named', async () => {
    const archive = await archiveOf(await lived());
    const [one, two] = archive.statements;
    if (one === undefined || two === undefined) throw new Error('too few statements');
    const bad = {
      ...archive,
      statements: [
        { ...one, saidOn: 'yesterday' },
        { ...two, kind: 'sung' },
      ],
    };
    expect(readArchive(JSON.stringify(bad))).toMatchObject({
      ok: false,
      problems: [
        expect.stringContaining('statements.0.saidOn'),
        expect.stringContaining('statements.1.kind'),
      ],
    });
    const dangling = { ...archive, statements: [{ ...one, speaker: 'A-999' }] };
    expect(readArchive(JSON.stringify(dangling))).toMatchObject({
      ok: false,
      problems: expect.arrayContaining(['S-1: names A-999, which is not in the document']),
    });
    const [citation] = one.citations;
    const [span] = citation?.content ?? [];
    const forged = { ...one, citations: [{ ...citation, content: [{ ...span, text: 'We surrender' }] }] };
    expect(
      readArchive(JSON.stringify({ ...archive, statements: [forged, ...archive.statements.slice(1)] })),
    ).toEqual({
      ok: false,
      problems: ['S-1: cites words that do not stand there in N-1'],
    });
    expect(readArchive('{')).toEqual({ ok: false, problems: ['it is not JSON'] });
  });
});
