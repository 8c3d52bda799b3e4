import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { revise, versionOf } from '../../src/curate/acting.ts';
import { previewMerge } from '../../src/curate/actors.ts';
import { publishAtOnce, readyAtOnce } from '../../src/curate/at-once.ts';
import { editCandidate, editEntry } from '../../src/curate/edit.ts';
import { giveOneDay, waitingForDay } from '../../src/curate/one-day.ts';
import { mergeInto, publish } from '../../src/curate/publish.ts';
import { sameEntries } from '../../src/curate/same-entry.ts';
import { saveAndPublish } from '../../src/curate/save-and-publish.ts';
import { archiveOf } from '../../src/curate/transfer/archive.ts';
import { exportRecord } from '../../src/curate/transfer/export.ts';
import { importText } from '../../src/curate/transfer/import.ts';
import { undo } from '../../src/curate/undo.ts';
import { archiveText } from '../../src/exchange/archive.ts';
import {
  type Candidate,
  type CandidateDraft,
  citationOf,
  newPerson,
  type Proposal,
} from '../../src/record/candidate.ts';
import { citationAt, citedWords, UNATTRIBUTED } from '../../src/record/citation.ts';
import { spanAt } from '../../src/record/span.ts';
import { answerText } from '../../src/slack/answers/answer-message.ts';
import { itemText } from '../../src/slack/kit/item-text.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { emptyStore } from '../support/stores.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const TEXT =
  'TASS quoted Zbigniew Rau as saying that grain ships leave Odesa harbour tomorrow. Anna Lee denied it.';

/** A record with one article; `propose` gives a statement of its words to somebody. */
async function article() {
  const store = await emptyStore();
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await workspace.write((writer) =>
    writer.addSource({
      publisher: 'Agency',
      title: 'Grain',
      url: null,
      place: null,
      published: '2022-01-13',
      language: 'en',
      text: TEXT,
    }),
  );
  const spanOf = (words: string) => spanAt(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
  const propose = async (speaker: string, more: Partial<Proposal & { of: 'statement' }> = {}) => {
    const citation = citationAt('N-1', TEXT, [spanOf('grain ships leave Odesa harbour tomorrow')], {
      attributedTo: null,
      cue: null,
      via: spanOf('TASS'),
    });
    const draft: CandidateDraft = {
      source: 'N-1',
      confidence: 0.95,
      attitude: 'speech',
      proposal: {
        of: 'statement',
        kind: 'indirect',
        polarity: 'said',
        speaker: newPerson(speaker),
        addressees: [],
        saidOn: '2022-01-12',
        saidBasis: 'scene',
        eventType: null,
        headline: 'Grain ships leave',
        topics: ['grain'],
        citations: [citation],
        ...more,
      },
    };
    return workspace.write(async (writer) => {
      const [ref = ''] = await writer.addCandidates([draft]);
      await writer.addRevisions([
        revise(ANNA, 'submit', { ref, status: 'candidate', entry: null, ...draft }),
      ]);
      return ref;
    });
  };
  return { workspace, propose };
}

const put = async (workspace: WorkspaceStore, ref: string): Promise<string> => {
  const outcome = await publish(workspace, ref, await versionOf(workspace, ref), ANNA);
  if (!outcome.ok) throw new Error('changed meanwhile');
  return outcome.value;
};

const candidateOf = async (workspace: WorkspaceStore, ref: string): Promise<Candidate> => {
  const [candidate] = await workspace.candidates([ref]);
  if (candidate === undefined) throw new Error(`no ${ref}`);
  return candidate;
};

const DENIED = { polarity: 'denied' } as const;

describe('a denial', () => {
  it('is not the same as the statement, nor its other source', async () => {
    const { workspace, propose } = await article();
    await put(workspace, await propose('Zbigniew Rau'));
    const [speaker] = await workspace.actorsNamed('Zbigniew Rau');
    const known = { ...newPerson('Zbigniew Rau'), ref: speaker?.ref ?? '' };
    const said = await propose('Zbigniew Rau', { speaker: known });
    const denied = await propose('Zbigniew Rau', { speaker: known, ...DENIED });
    expect(await sameEntries(workspace, await candidateOf(workspace, said))).toHaveLength(1);
    expect(await sameEntries(workspace, await candidateOf(workspace, denied))).toEqual([]);
    const seen = await versionOf(workspace, denied);
    await expect(mergeInto(workspace, denied, seen, 'S-1', ANNA)).rejects.toMatchObject({
      code: 'decision_not_possible',
    });
  });

  it('is told as one wherever it is shown', async () => {
    const { workspace, propose } = await article();
    await put(workspace, await propose('Zbigniew Rau', DENIED));
    const moment = { now: new Date(ANNA.at), timeZone: 'UTC' };
    const answer = await ask(workspace, 'Who said that grain ships leave Odesa harbour?', moment);
    expect(answer.lead).toContain('On the record, Zbigniew Rau denied it, on 12 January 2022');
    const [item] = answer.items;
    if (item === undefined) throw new Error('no item');
    expect(itemText(item)).toContain(
      '— denied, said 12 January 2022, inferred from the story, indirect speech, via TASS. Source',
    );
    expect(answerText(answer)).toContain('denied');
    expect((await exportRecord(workspace, 'csv')).content).toContain('denied');
  });
});

it('what several say together is published for each of them', async () => {
  const { workspace, propose } = await article();
  const refs = [await propose('Zbigniew Rau'), await propose('Anna Lee')];
  const { ready, seen } = await readyAtOnce(workspace, null, ANNA.at);
  expect(ready.map(({ ref }) => ref)).toEqual(refs);
  expect(await publishAtOnce(workspace, refs, seen, ANNA)).toEqual(['S-1', 'S-2']);
});

describe('a day that was inferred', () => {
  const fieldsOf = ({ proposal }: Candidate) => {
    if (proposal.of !== 'statement') throw new Error('no statement');
    const { of, citations, saidBasis, ...fields } = proposal;
    return { ...fields, words: citedWords(citationOf(proposal)) };
  };

  it.each([
    ['2022-01-12', 'scene'],
    ['2022-01-11', 'stated'],
    [null, null],
  ])('saved as %s is known as %s', async (saidOn, basis) => {
    const { workspace, propose } = await article();
    const ref = await propose('Zbigniew Rau');
    const fields = { ...fieldsOf(await candidateOf(workspace, ref)), saidOn };
    await editCandidate(workspace, ref, await versionOf(workspace, ref), fields, ANNA);
    expect((await candidateOf(workspace, ref)).proposal).toMatchObject({ saidOn, saidBasis: basis });
    const entry = await put(workspace, await propose('Anna Lee'));
    const [statement] = await workspace.statements([entry]);
    const speaker = { ...newPerson('Anna Lee'), ref: statement?.speaker ?? '' };
    await editEntry(workspace, entry, await versionOf(workspace, entry), { ...fields, speaker }, ANNA);
    expect(await workspace.statements([entry])).toMatchObject([{ saidOn, saidBasis: basis }]);
  });
});

it('one day is given to all statements of an article that have none, or an inferred one', async () => {
  const { workspace, propose } = await article();
  const refs = [
    await propose('Zbigniew Rau'),
    await propose('Anna Lee', { saidOn: null, saidBasis: null }),
    await propose('Ben Moss', { saidBasis: 'stated' }),
    await propose('Olga Tal', { saidBasis: 'published' }),
  ];
  expect((await waitingForDay(workspace, 'N-1')).map(({ ref }) => ref)).toEqual(
    [0, 1, 3].map((i) => refs[i]),
  );
  expect(await giveOneDay(workspace, 'N-1', '2022-01-11', ANNA)).toBe(3);
  const days = (await workspace.candidates(refs)).map(({ proposal }) =>
    proposal.of === 'statement' ? [proposal.saidOn, proposal.saidBasis] : [],
  );
  const given = ['2022-01-11', 'stated'];
  expect(days).toEqual([given, given, ['2022-01-12', 'stated'], given]);
  await expect(giveOneDay(workspace, 'N-1', '2022-02-11', ANNA)).rejects.toMatchObject({ code: 'day_ahead' });
  await undo(workspace, ANNA);
  expect(await waitingForDay(workspace, 'N-1')).toHaveLength(3);
});

it('an unnamed source is one actor of its article, and another in the next', async () => {
  const { workspace, propose } = await article();
  const unnamed = { ...newPerson('a senior official'), anonymous: true };
  const first = await put(workspace, await propose('x', { speaker: unnamed }));
  const second = await put(workspace, await propose('x', { speaker: unnamed, headline: 'Another' }));
  const text = 'A senior official said that the harbour is open again for ships.';
  const other = await workspace.write((writer) =>
    writer.addSource({
      publisher: 'Agency',
      title: 'Port',
      url: null,
      place: null,
      published: null,
      language: 'en',
      text,
    }),
  );
  const citation = citationAt(other, text, [spanAt(text, 28, 64)], UNATTRIBUTED);
  const elsewhere = await propose('x', { speaker: unnamed, citations: [citation] });
  await workspace.write(async (writer) => {
    const [candidate] = await writer.read.candidates([elsewhere]);
    if (candidate !== undefined) await writer.putCandidate({ ...candidate, source: other });
  });
  const third = await put(workspace, elsewhere);
  const speakers = (await workspace.statements([first, second, third])).map(({ speaker }) => speaker);
  expect(speakers[0]).toBe(speakers[1]);
  expect(speakers[2]).not.toBe(speakers[0]);
});

describe('saved and published', () => {
  const saved = async (workspace: WorkspaceStore, ref: string, speaker = newPerson('Zbigniew Rau')) => {
    const { proposal } = await candidateOf(workspace, ref);
    if (proposal.of !== 'statement') throw new Error('no statement');
    const { of, citations, saidBasis, ...fields } = proposal;
    const words = citedWords(citationOf(proposal));
    const seen = await versionOf(workspace, ref);
    return saveAndPublish(workspace, ref, seen, { ...fields, speaker, words }, ANNA);
  };

  it('a candidate is an entry with what was saved', async () => {
    const { workspace, propose } = await article();
    const outcome = await saved(workspace, await propose('Somebody'));
    expect(outcome).toMatchObject({ ok: true, value: { entry: 'S-1', same: null } });
    const [statement] = await workspace.statements(['S-1']);
    const [speaker] = await workspace.actorsNamed('Zbigniew Rau');
    expect(statement?.speaker).toBe(speaker?.ref);
  });

  it('it waits where the record may have it already', async () => {
    const { workspace, propose } = await article();
    await put(workspace, await propose('Zbigniew Rau'));
    const ref = await propose('Somebody');
    expect(await saved(workspace, ref)).toMatchObject({ ok: true, value: { entry: null, same: 'S-1' } });
    expect(await candidateOf(workspace, ref)).toMatchObject({
      status: 'candidate',
      proposal: { speaker: { name: 'Zbigniew Rau' } },
    });
  });
});

it('a merge is shown before it happens', async () => {
  const { workspace, propose } = await article();
  await put(workspace, await propose('Zbigniew Rau'));
  await put(workspace, await propose('Z. Rau', { addressees: [newPerson('Anna Lee')] }));
  const [[kept], [gone]] = [
    await workspace.actorsNamed('Zbigniew Rau'),
    await workspace.actorsNamed('Z. Rau'),
  ];
  const [into, from] = [kept?.ref ?? '', gone?.ref ?? ''];
  expect(await previewMerge(workspace, from, into)).toMatchObject({
    from: { ref: from },
    joined: { ref: into, name: 'Zbigniew Rau' },
    gained: ['Z. Rau'],
    statements: 1,
    developments: 0,
  });
  expect((await workspace.statements(['S-2']))[0]?.speaker).toBe(from);
  await expect(previewMerge(workspace, into, into)).rejects.toMatchObject({ code: 'decision_not_possible' });
});

describe('a file', () => {
  it('in a table keeps denials, the basis of days and relays', async () => {
    const { workspace, propose } = await article();
    await put(workspace, await propose('Zbigniew Rau', DENIED));
    await put(workspace, await propose('Zbigniew Rau', { saidOn: null, saidBasis: null }));
    const { content } = await exportRecord(workspace, 'csv');
    const store = await emptyStore();
    onTestFinished(() => store.close());
    const other = await store.workspace('T2');
    expect(await importText(other, content, ANNA)).toMatchObject({ ok: true, imported: { statements: 2 } });
    expect((await exportRecord(other, 'csv')).content).toBe(content);
  });

  it('written before these were known is read as said, on a day that was stated', async () => {
    const { workspace, propose } = await article();
    await put(workspace, await propose('Zbigniew Rau'));
    const old = archiveText(await archiveOf(workspace))
      .replace(/\n *"(?:polarity|saidBasis)": [^\n]*(?=\n)/g, '')
      .replace(/\n *"via": (?:null|\{[^}]*\}),/g, '');
    expect(old).not.toMatch(/polarity|saidBasis|"via"/);
    const store = await emptyStore();
    onTestFinished(() => store.close());
    const other = await store.workspace('T2');
    expect(await importText(other, old, ANNA)).toMatchObject({ ok: true, imported: { statements: 1 } });
    const [statement] = await other.statements(['S-1']);
    expect(statement).toMatchObject({ polarity: 'said', saidOn: '2022-01-12', citations: [{ via: null }] });
    const moment = { now: new Date(ANNA.at), timeZone: 'UTC' };
    expect(answerText(await ask(other, 'What did Zbigniew Rau say?', moment))).not.toContain('inferred');
  });
});
