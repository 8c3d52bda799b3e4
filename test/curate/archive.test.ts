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
import { HERE } from '../support/extractor.ts';
import { starterRecord } from '../support/record.ts';
import { emptyStore } from '../support/stores.ts';

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
  await submit(workspace, article, indexActors(await workspace.actors()), ANNA, HERE);
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
  const store = await emptyStore();
  onTestFinished(() => store.close());
  return store.workspace('T2');
}

/** Behind all that the tests do. */
const NOW = '2022-01-20T12:00:00.000Z';

describe('an export', () => {
  it('put into an empty record is exported again as the same bytes, and found again', async () => {
    const workspace = await lived();
    const text = archiveText(await archiveOf(workspace));
    const read = readArchive(text, NOW);
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
    expect(readArchive(JSON.stringify(bad), NOW)).toMatchObject({
      ok: false,
      problems: [
        expect.stringContaining('statements.0.saidOn'),
        expect.stringContaining('statements.1.kind'),
      ],
    });
    const dangling = { ...archive, statements: [{ ...one, speaker: 'A-999' }] };
    expect(readArchive(JSON.stringify(dangling), NOW)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining(['S-1: names A-999, which is not in the document']),
    });
    const [citation] = one.citations;
    const [span] = citation?.content ?? [];
    const forged = { ...one, citations: [{ ...citation, content: [{ ...span, text: 'We surrender' }] }] };
    expect(
      readArchive(JSON.stringify({ ...archive, statements: [forged, ...archive.statements.slice(1)] }), NOW),
    ).toEqual({
      ok: false,
      problems: ['S-1: cites words that are not there in N-1'],
    });
    const before = {
      ...one,
      citations: [{ ...citation, prefix: 'He never said: ' }],
      headline: 'He “said” it',
    };
    expect(
      readArchive(JSON.stringify({ ...archive, statements: [before, ...archive.statements.slice(1)] }), NOW),
    ).toEqual({
      ok: false,
      problems: [
        'S-1: cites words that are not there in N-1',
        'S-1: its headline holds quotation marks, which belong to the source’s words alone',
      ],
    });
    expect(readArchive('{', NOW)).toEqual({ ok: false, problems: ['it is not JSON'] });
  });

  it('that names what it does not hold is refused, and every such name is told', async () => {
    const archive = await archiveOf(await lived());
    const [candidate, ...others] = archive.candidates;
    if (candidate === undefined) throw new Error('no candidate');
    const { proposal } = candidate;
    const stranger = {
      ref: 'A-901',
      name: 'A',
      kind: 'person',
      anonymous: false,
      role: null,
      represents: 'A-902',
    };
    const parties =
      proposal.of === 'statement'
        ? { speaker: stranger, addressees: [{ ...stranger, ref: 'A-903' }] }
        : { actors: [stranger], recipients: [{ ...stranger, ref: 'A-903' }] };
    const citations = proposal.citations.map((citation) => ({ ...citation, source: 'N-904' }));
    const [revision] = archive.revisions;
    const bad = {
      ...archive,
      candidates: [{ ...candidate, proposal: { ...proposal, ...parties, citations } }, ...others],
      merged: [
        { ref: 'A-1', into: 'A-905' },
        { ref: 'A-2', into: 'A-3' },
        { ref: 'A-3', into: 'A-4' },
        { ref: 'A-4', into: 'A-2' },
        { ref: 'A-5', into: 'A-6' },
        { ref: 'A-5', into: 'A-7' },
      ],
      revisions: [...archive.revisions, { ...revision, subject: 'S-906', change: 907 }],
    };
    const read = readArchive(JSON.stringify(bad), NOW);
    const missing = (who: string, ref: string) => `${who}: names ${ref}, which is not in the document`;
    expect(read.ok ? [] : read.problems.sort()).toEqual(
      [
        missing(candidate.ref, 'A-901'),
        missing(candidate.ref, 'A-902'),
        missing(candidate.ref, 'A-903'),
        missing(candidate.ref, 'N-904'),
        missing('merged A-1', 'A-905'),
        missing('change 907', 'S-906'),
        'merged A-2: never ends in an actor',
        'merged A-3: never ends in an actor',
        'merged A-4: never ends in an actor',
        'merged A-5: became more than one actor',
      ].sort(),
    );
  });

  it.each([
    ['2022-01-22', '2022-01-22 has not come yet'],
    ['2022-01-10/2030-01-01', '2022-01-10/2030-01-01 has not come yet'],
    ['2022-02', '2022-02 has not come yet'],
    ['2022-01-21', null],
    ['2022-01', null],
    ['2022', null],
    ['2022-01-10/2022-01-13', null],
  ])('with something said, done or published on %s is refused while that is ahead', async (day, problem) => {
    const archive = await archiveOf(await lived());
    const [statement, ...statements] = archive.statements;
    const [source, ...sources] = archive.sources;
    const [development, ...developments] = archive.developments;
    if (statement === undefined || source === undefined || development === undefined)
      throw new Error('the record is empty');
    const dated = {
      ...archive,
      statements: [{ ...statement, saidOn: day }, ...statements],
      sources: [{ ...source, published: day }, ...sources],
      developments: [{ ...development, phase: 'occurred', date: day }, ...developments],
    };
    const read = readArchive(JSON.stringify(dated), NOW);
    const refs = [source.ref, statement.ref, development.ref];
    expect(read.ok ? [] : read.problems).toEqual(
      problem === null ? [] : refs.map((ref) => `${ref}: ${problem}`),
    );
    const inPhase = (phase: string) => ({
      ...archive,
      developments: [{ ...development, phase, date: day }, ...developments],
    });
    expect(readArchive(JSON.stringify(inPhase('scheduled')), NOW).ok).toBe(true);
    expect(readArchive(JSON.stringify(inPhase('cancelled')), NOW).ok).toBe(problem === null);
  });
});
