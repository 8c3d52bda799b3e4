import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/curate/acting.ts';
import { addActor, mergeActors } from '../../src/curate/actors.ts';
import { publishAtOnce } from '../../src/curate/at-once.ts';
import { editCandidate, editEntry } from '../../src/curate/edit.ts';
import { editSource } from '../../src/curate/edit-source.ts';
import { mergeInto, publish, reject } from '../../src/curate/publish.ts';
import { retract } from '../../src/curate/retract.ts';
import { sameEntries } from '../../src/curate/same-entry.ts';
import { submit } from '../../src/curate/submit.ts';
import { archiveOf } from '../../src/curate/transfer/archive.ts';
import { undo } from '../../src/curate/undo.ts';
import { archiveText, readArchive } from '../../src/exchange/archive.ts';
import type { ActorDraft } from '../../src/record/actor.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import type { Candidate } from '../../src/record/candidate.ts';
import { citedWords } from '../../src/record/citation.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { HERE } from '../support/extractor.ts';
import { starterRecord } from '../support/record.ts';

const ANNA = { by: 'U1', at: '2022-01-14T09:00:00.000Z' };
const BEN = { by: 'U2', at: '2022-01-14T09:05:00.000Z' };

const ARTICLE = {
  publisher: 'Reuters',
  title: 'Talks in Vienna end without result',
  url: 'https://example.org/talks-in-vienna',
  place: 'Vienna',
  published: '2022-01-13',
  language: 'en',
  text: `VIENNA, Jan 13 (Reuters) - Poland's Foreign Minister Zbigniew Rau told reporters that the risk of war was greater than at any time in thirty years.

“We will not accept any concessions. It is totally ruled out,” Riabkov said.

“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said on Thursday after the meeting.
`,
};

async function queued(): Promise<{ workspace: WorkspaceStore; of: (words: string) => Promise<Candidate> }> {
  const { workspace } = await starterRecord();
  const actors = indexActors(await workspace.actors());
  expect(await submit(workspace, ARTICLE, actors, ANNA, HERE)).toMatchObject({
    source: 'N-2',
    already: false,
  });
  return {
    workspace,
    async of(words) {
      const found = (await workspace.allCandidates()).find((one) =>
        one.proposal.citations.some((citation) => citedWords(citation).includes(words)),
      );
      if (found === undefined) throw new Error(`no candidate says ${words}`);
      return found;
    },
  };
}

const somebody = (name: string): ActorDraft => ({
  kind: 'person',
  name,
  anonymous: false,
  aliases: [],
  roles: [],
  represents: null,
  wikidata: null,
});

const seen = (workspace: WorkspaceStore, { ref }: { ref: string }) => versionOf(workspace, ref);

describe('an article that is handed in', () => {
  it('waits in the queue, and nothing of it is on the record', async () => {
    const { workspace } = await queued();
    const { waiting, articles } = await workspace.queuedSources(10);
    expect(articles).toBe(1);
    expect(waiting).toBeGreaterThanOrEqual(3);
    expect((await workspace.latestSources(10)).map(({ ref }) => ref)).toEqual(['N-1']);
    expect(await workspace.counts()).toMatchObject({ sources: 1, statements: 11 });
    expect(await workspace.find('statement', [['drumbeat']], 10)).toEqual([]);
  });

  it.each([
    [
      'the same address',
      { ...ARTICLE, url: 'http://www.example.org/talks-in-vienna/?utm_source=x', text: 'Rau said “no”.' },
    ],
    [
      'nearly the same text',
      { ...ARTICLE, url: null, text: `${ARTICLE.text}\nThe meeting lasted three hours.` },
    ],
  ])('is not added again with %s', async (_, again) => {
    const { workspace } = await queued();
    const before = (await workspace.allCandidates()).length;
    const actors = indexActors(await workspace.actors());
    expect(await submit(workspace, again, actors, BEN, HERE)).toMatchObject({ source: 'N-2', already: true });
    expect((await workspace.allCandidates()).length).toBe(before);
  });

  it('is refused when nobody says anything in it', async () => {
    const { workspace } = await starterRecord();
    const text = 'Lorem ipsum dolor sit amet. Rain fell all day on the hills.';
    const failing = submit(workspace, { ...ARTICLE, url: null, text }, indexActors([]), ANNA, HERE);
    await expect(failing).rejects.toMatchObject({ code: 'nothing_found' });
    expect(await workspace.sources()).toHaveLength(1);
  });
});

describe('a day that has not come', () => {
  const text = `“We will wait,” Rau said on February 20, 2026. “The drumbeat of war is sounding loud,” Carpenter said.\n`;

  it('is none on which anything was said', async () => {
    const { workspace } = await starterRecord();
    const actors = indexActors(await workspace.actors());
    await submit(workspace, { ...ARTICLE, text }, actors, ANNA, HERE);
    const dates = (await workspace.allCandidates()).map(({ proposal }) =>
      proposal.of === 'statement' ? proposal.saidOn : null,
    );
    expect(dates.filter((date) => date?.startsWith('2026'))).toEqual([]);
  });

  it('keeps a candidate off the record, and an article out of the queue', async () => {
    const { workspace, of } = await queued();
    const candidate = await of('drumbeat');
    const ahead = { ...candidate, proposal: { ...candidate.proposal, saidOn: '2030-01-01' } } as Candidate;
    await workspace.write((writer) => writer.putCandidate(ahead));
    await expect(
      publish(workspace, candidate.ref, await seen(workspace, candidate), ANNA),
    ).rejects.toMatchObject({ code: 'day_ahead' });
    const actors = indexActors(await workspace.actors());
    await expect(
      submit(workspace, { ...ARTICLE, url: null, text, published: '2031-01-01' }, actors, ANNA, HERE),
    ).rejects.toMatchObject({ code: 'date_ahead' });
  });
});

it('an article with half a character in it can be exported and imported', async () => {
  const { workspace } = await starterRecord();
  const half = ARTICLE.text.replace('any concessions', 'any \ud83d concessions');
  await submit(workspace, { ...ARTICLE, text: half }, indexActors(await workspace.actors()), ANNA, HERE);
  expect(readArchive(archiveText(await archiveOf(workspace)), ANNA.at)).toMatchObject({ ok: true });
});

describe('a candidate', () => {
  it('is on the record once it is published, with a speaker who was new to it', async () => {
    const { workspace, of } = await queued();
    const candidate = await of('drumbeat');
    const outcome = await publish(workspace, candidate.ref, await seen(workspace, candidate), ANNA);
    expect(outcome).toEqual({ ok: true, value: 'S-12' });
    const [statement] = await workspace.statements(['S-12']);
    const speaker = (await workspace.actors()).find(({ ref }) => ref === statement?.speaker);
    expect(speaker?.name).toContain('Carpenter');
    expect(await workspace.find('statement', [['drumbeat']], 10)).toEqual(['S-12']);
    expect((await workspace.latestSources(10)).map(({ ref }) => ref)).toContain('N-2');
  });

  it('is decided on once: the second curator learns what the first did', async () => {
    const { workspace, of } = await queued();
    const candidate = await of('drumbeat');
    const version = await seen(workspace, candidate);
    await reject(workspace, candidate.ref, version, ANNA);
    expect(await publish(workspace, candidate.ref, version, BEN)).toMatchObject({
      ok: false,
      meanwhile: { by: 'U1', action: 'reject' },
    });
    expect((await workspace.counts()).statements).toBe(11);
  });

  it('that says what a statement says is found beside it, and joins it as another citation', async () => {
    const { workspace, of } = await queued();
    const candidate = await of('We will not accept');
    const [same] = await sameEntries(workspace, candidate);
    expect(same?.entry.ref).toBe('S-3');
    await mergeInto(workspace, candidate.ref, await seen(workspace, candidate), 'S-3', ANNA);
    const [statement] = await workspace.statements(['S-3']);
    expect(statement?.citations.map(({ source }) => source)).toEqual(['N-1', 'N-2']);
    expect(await sameEntries(workspace, await of('drumbeat'))).toEqual([]);
  });

  it.each(['S-4', 'D-1'])('does not join %s, which is not by its speaker', async (other) => {
    const { workspace, of } = await queued();
    const candidate = await of('We will not accept');
    const before = [...(await workspace.statements(['S-4'])), ...(await workspace.developments(['D-1']))];
    await expect(
      mergeInto(workspace, candidate.ref, await seen(workspace, candidate), other, ANNA),
    ).rejects.toMatchObject({ code: 'decision_not_possible' });
    expect([...(await workspace.statements(['S-4'])), ...(await workspace.developments(['D-1']))]).toEqual(
      before,
    );
  });

  it('can be narrowed to words of its source, and to no others', async () => {
    const { workspace, of } = await queued();
    const candidate = await of('drumbeat');
    if (candidate.proposal.of !== 'statement') throw new Error('not a statement');
    const { of: kind, citations, ...fields } = candidate.proposal;
    const version = await seen(workspace, candidate);
    const edit = (words: string) =>
      editCandidate(workspace, candidate.ref, version, { ...fields, words }, ANNA);
    await expect(edit('The drumbeat of peace')).rejects.toMatchObject({ code: 'words_not_in_source' });
    expect(await edit('The drumbeat  of war')).toMatchObject({ ok: true });
    const [edited] = await workspace.candidates([candidate.ref]);
    expect(edited?.proposal.citations.map(citedWords)).toEqual(['The drumbeat of war']);
    expect(await edit('The drumbeat of war is')).toMatchObject({ ok: false, meanwhile: { action: 'edit' } });
  });
});

describe('undo', () => {
  it('takes back one’s own last decision, then the one before', async () => {
    const { workspace, of } = await queued();
    const one = await of('drumbeat');
    const other = await of('risk of war');
    await reject(workspace, one.ref, await seen(workspace, one), ANNA);
    await publishAtOnce(workspace, [other.ref], await workspace.version(), ANNA);
    await retract(workspace, 'S-3', 'said by somebody else', BEN);
    await undo(workspace, ANNA);
    expect((await workspace.candidates([one.ref, other.ref])).map(({ status }) => status)).toEqual([
      'rejected',
      'candidate',
    ]);
    expect((await workspace.statements(['S-12', 'S-3'])).map(({ status }) => status)).toEqual([
      'retracted',
      'retracted',
    ]);
    await undo(workspace, ANNA);
    expect((await of('drumbeat')).status).toBe('candidate');
    await expect(undo(workspace, ANNA)).rejects.toMatchObject({ code: 'nothing_to_undo' });
    await undo(workspace, BEN);
    expect((await workspace.statements(['S-3']))[0]?.status).toBe('published');
    expect(await publish(workspace, other.ref, await seen(workspace, other), BEN)).toEqual({
      ok: true,
      value: 'S-12',
    });
    expect((await workspace.statements(['S-12']))[0]?.status).toBe('published');
  });

  it('leaves an added actor known, and goes on to what was done before', async () => {
    const { workspace, of } = await queued();
    const one = await of('drumbeat');
    await reject(workspace, one.ref, await seen(workspace, one), ANNA);
    const added = await addActor(workspace, somebody('Olena Zerkal'), ANNA);
    expect(await undo(workspace, ANNA)).toEqual({ action: 'publish', subjects: [], kept: [added] });
    expect(await workspace.actorsNamed('Olena Zerkal')).toHaveLength(1);
    expect(await undo(workspace, ANNA)).toEqual({ action: 'reject', subjects: [one.ref], kept: [] });
    expect((await of('drumbeat')).status).toBe('candidate');
    await expect(undo(workspace, ANNA)).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });

  it('takes back a publication, the same again, and the first of them for good', async () => {
    const { workspace, of } = await queued();
    const one = await of('drumbeat');
    for (let round = 0; round < 3; round++) {
      await publish(workspace, one.ref, await seen(workspace, one), ANNA);
      expect((await workspace.statements(['S-12']))[0]?.status).toBe('published');
      expect(await undo(workspace, ANNA)).toMatchObject({ subjects: [one.ref, 'S-12'] });
      expect((await workspace.statements(['S-12']))[0]?.status).toBe('retracted');
      expect((await workspace.revisions('S-12')).at(-1)).toMatchObject({
        action: 'retract',
        reason: 'its publication was undone',
      });
    }
  });

  it('leaves no source on the record that nothing published cites', async () => {
    const { workspace, of } = await queued();
    const latest = async () => (await workspace.latestSources(9)).map(({ ref }) => ref);
    const one = await of('drumbeat');
    const other = await of('risk of war');
    await publish(workspace, one.ref, await seen(workspace, one), ANNA);
    await publish(workspace, other.ref, await seen(workspace, other), ANNA);
    await undo(workspace, ANNA);
    expect(await latest()).toEqual(['N-2', 'N-1']);
    await retract(workspace, 'S-12', 'misheard', ANNA);
    expect(await latest()).toEqual(['N-1']);
    await undo(workspace, ANNA);
    expect(await latest()).toEqual(['N-2', 'N-1']);
    await undo(workspace, ANNA);
    expect(await latest()).toEqual(['N-1']);
    const same = await of('We will not accept');
    await mergeInto(workspace, same.ref, await seen(workspace, same), 'S-3', ANNA);
    expect(await latest()).toEqual(['N-2', 'N-1']);
    await undo(workspace, ANNA);
    expect(await latest()).toEqual(['N-1']);
  });

  it('leaves alone what somebody has changed since', async () => {
    const { workspace } = await queued();
    const [statement] = await workspace.statements(['S-3']);
    if (statement === undefined) throw new Error('no S-3');
    const party = (ref: string) => ({
      ref,
      name: ref,
      kind: 'person' as const,
      anonymous: false,
      role: null,
      represents: null,
    });
    const { kind, polarity, saidOn, eventType, topics } = statement;
    const fields = {
      kind,
      polarity,
      saidOn,
      eventType,
      topics,
      headline: 'Russia accepts nothing',
      speaker: party(statement.speaker),
      addressees: statement.addressees.map(party),
      words: 'We will not accept any concessions',
    };
    await editEntry(workspace, 'S-3', await versionOf(workspace, 'S-3'), fields, ANNA);
    await retract(workspace, 'S-3', 'wrong', BEN);
    await expect(undo(workspace, ANNA)).rejects.toMatchObject({ code: 'nothing_to_undo' });
  });
});

describe('a source', () => {
  it('is corrected, found by its new address, and put back by undo', async () => {
    const { workspace } = await queued();
    const [before] = await workspace.sourcesCited(['N-1']);
    if (before === undefined) throw new Error('no N-1');
    const facts = { ...before, publisher: 'Agence France-Presse', url: 'https://example.org/geneva' };
    const version = await seen(workspace, before);
    expect(await editSource(workspace, facts, version, ANNA)).toEqual({ ok: true, value: facts });
    expect(await workspace.sourcesCited(['N-1'])).toEqual([facts]);
    expect(await editSource(workspace, before, version, BEN)).toMatchObject({ ok: false });
    const again = { ...ARTICLE, text: 'Rau said “no”.', url: 'https://www.example.org/geneva?utm_source=x' };
    const actors = indexActors(await workspace.actors());
    expect(await submit(workspace, again, actors, BEN, HERE)).toMatchObject({ source: 'N-1', already: true });
    const text = (await workspace.source('N-1'))?.text ?? '';
    expect(await submit(workspace, { ...ARTICLE, url: null, text }, actors, BEN, HERE)).toMatchObject({
      source: 'N-1',
    });
    expect(await undo(workspace, ANNA)).toMatchObject({ subjects: ['N-1'] });
    expect(await workspace.sourcesCited(['N-1'])).toEqual([before]);
    expect(await submit(workspace, again, actors, BEN, HERE)).toMatchObject({ already: false });
  });
});

describe('two actors that are merged', () => {
  it('lose nothing that pointed at either', async () => {
    const { workspace } = await queued();
    const [first] = await workspace.statements(['S-3']);
    if (first === undefined) throw new Error('no S-3');
    const double = await addActor(workspace, somebody('Sergey Ryabkov of Moscow'), ANNA);
    await mergeActors(workspace, first.speaker, double, ANNA);
    expect((await workspace.statements(['S-3']))[0]?.speaker).toBe(double);
    expect(await workspace.find('statement', [[`@${double.toLowerCase()}`], ['concess']], 9)).toContain(
      'S-3',
    );
    expect(await workspace.refsNaming(first.speaker)).toEqual([]);
    expect((await workspace.actors()).some(({ ref }) => ref === first.speaker)).toBe(false);
    expect(await undo(workspace, ANNA)).toMatchObject({ action: 'merge' });
    expect((await workspace.statements(['S-3']))[0]?.speaker).toBe(first.speaker);
    expect((await workspace.actors()).some(({ ref }) => ref === first.speaker)).toBe(true);
  });
});

describe('two actors with many names', () => {
  it('are not merged when one cannot have them all, and nothing is changed', async () => {
    const { workspace } = await queued();
    const names = (who: string) =>
      Array.from({ length: 60 }, (_, i) => ({ text: `${who} the ${i}`, kind: 'name' as const }));
    const one = await addActor(workspace, { ...somebody('Anna Lee'), aliases: names('Anna') }, ANNA);
    const other = await addActor(workspace, { ...somebody('Anne Li'), aliases: names('Anne') }, ANNA);
    const before = await workspace.actors();
    await expect(mergeActors(workspace, one, other, ANNA)).rejects.toMatchObject({ code: 'names_too_many' });
    expect(await workspace.actors()).toEqual(before);
  });
});

describe('the words and entries of others', () => {
  it('an undone merge leaves the entry alone, also when the candidate is then published', async () => {
    const { workspace, of } = await queued();
    const candidate = await of('We will not accept');
    const [before] = await workspace.statements(['S-3']);
    await mergeInto(workspace, candidate.ref, await seen(workspace, candidate), 'S-3', ANNA);
    await undo(workspace, ANNA);
    const published = await publish(workspace, candidate.ref, await seen(workspace, candidate), ANNA);
    expect(published).toEqual({ ok: true, value: 'S-12' });
    expect(await workspace.statements(['S-3'])).toEqual([before]);
  });

  it.each([
    ['a part of a word', 'drum'],
    ['what somebody else said', 'We will not accept any concessions'],
    ['who said it', 'US Ambassador Michael Carpenter'],
  ])('a quotation does not become %s', async (_, words) => {
    const { workspace, of } = await queued();
    const candidate = await of('drumbeat');
    const { of: kind, citations, ...fields } = candidate.proposal;
    const edit = editCandidate(
      workspace,
      candidate.ref,
      await seen(workspace, candidate),
      { ...fields, words } as Parameters<typeof editCandidate>[3],
      ANNA,
    );
    await expect(edit).rejects.toMatchObject({ code: 'words_not_in_source' });
  });
});
