import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/ask/ask.ts';
import { versionOf } from '../../src/curate/acting.ts';
import { publishAtOnce, readyAtOnce } from '../../src/curate/at-once.ts';
import { editCandidate, editEntry } from '../../src/curate/edit.ts';
import { mergeInto, publish } from '../../src/curate/publish.ts';
import { sameEntries } from '../../src/curate/same-entry.ts';
import { archiveOf } from '../../src/curate/transfer/archive.ts';
import { exportRecord } from '../../src/curate/transfer/export.ts';
import { importText } from '../../src/curate/transfer/import.ts';
import { archiveText } from '../../src/exchange/archive.ts';
import { type Candidate, citationOf, newPerson, type Proposal } from '../../src/record/candidate.ts';
import { citationAt, citedWords } from '../../src/record/citation.ts';
import { spanAt } from '../../src/record/span.ts';
import { answerText } from '../../src/slack/blocks/answer.ts';
import { itemText } from '../../src/slack/blocks/items.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const TEXT =
  'TASS quoted Zbigniew Rau as saying that grain ships leave Odesa harbour tomorrow. Anna Lee denied it.';

/** A record with one article; `propose` gives a statement of its words to somebody. */
async function article() {
  const store = await openStore('sqlite::memory:');
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
    const [ref = ''] = await workspace.write((writer) =>
      writer.addCandidates([
        {
          source: 'N-1',
          confidence: 0.95,
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
        },
      ]),
    );
    return ref;
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
    expect(answer.lead).toMatch(/^On the record, Zbigniew Rau denied it, on 12 January 2022/);
    const [item] = answer.items;
    if (item === undefined) throw new Error('no item');
    expect(itemText(item)).toContain(
      '— denied, said 12 January 2022, inferred from the story, indirect speech, in the source’s words, via TASS. Source',
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

describe('a file', () => {
  it('in a table keeps denials, the basis of days and relays', async () => {
    const { workspace, propose } = await article();
    await put(workspace, await propose('Zbigniew Rau', DENIED));
    await put(workspace, await propose('Zbigniew Rau', { saidOn: null, saidBasis: null }));
    const { content } = await exportRecord(workspace, 'csv');
    const store = await openStore('sqlite::memory:');
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
    const store = await openStore('sqlite::memory:');
    onTestFinished(() => store.close());
    const other = await store.workspace('T2');
    expect(await importText(other, old, ANNA)).toMatchObject({ ok: true, imported: { statements: 1 } });
    const [statement] = await other.statements(['S-1']);
    expect(statement).toMatchObject({ polarity: 'said', saidOn: '2022-01-12', citations: [{ via: null }] });
    const moment = { now: new Date(ANNA.at), timeZone: 'UTC' };
    expect(answerText(await ask(other, 'What did Zbigniew Rau say?', moment))).not.toContain('inferred');
  });
});
