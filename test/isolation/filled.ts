import type { Candidate, CandidateDraft } from '../../src/record/candidate.ts';
import type { Citation } from '../../src/record/citation.ts';
import type { DevelopmentDraft } from '../../src/record/development.ts';
import type { RevisionDraft } from '../../src/record/revision.ts';
import type { SourceDraft } from '../../src/record/source.ts';
import type { StatementDraft } from '../../src/record/statement.ts';
import type { NewsItemDraft } from '../../src/store/news.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';

export const AT = '2022-01-10T12:00:00.000Z';
export const LATER = '2022-01-10T13:00:00.000Z';
export const CHANNEL = { channel: 'C1', kind: 'digest' } as const;

const lower = (word: string): string => word.toLowerCase();

export const source = (word: string, n: number): SourceDraft => ({
  publisher: `${word} Post`,
  title: `${word} goes on, part ${n}`,
  url: `https://post.example/${n}`,
  place: null,
  published: '2022-01-09',
  language: 'en',
  text: `${word} words, said once and ${n} times.`,
});

const citation = (word: string, n: number): Citation => ({
  source: `N-${n}`,
  content: [{ start: 0, end: word.length + 6, text: `${word} words` }],
  attributedTo: null,
  cue: null,
  via: null,
  prefix: '',
  suffix: '',
});

export const statement = (word: string, n: number): StatementDraft => ({
  kind: 'direct',
  polarity: 'said',
  speaker: 'A-1',
  addressees: ['A-1'],
  saidOn: '2022-01-09',
  saidBasis: 'stated',
  eventType: null,
  headline: `${word} speaks of harbours ${n}`,
  topics: [lower(word)],
  citations: [citation(word, n)],
});

export const development = (word: string, n: number): DevelopmentDraft => ({
  phase: 'occurred',
  eventType: 'CONSULT',
  date: '2022-01-09',
  place: null,
  actors: ['A-1'],
  recipients: [],
  headline: `${word} meets at harbours ${n}`,
  topics: [lower(word)],
  citations: [citation(word, n)],
});

export const candidate = (word: string, n: number): CandidateDraft => {
  const { speaker: _, addressees: __, ...said } = statement(word, n);
  return {
    source: `N-${n}`,
    confidence: 0.9,
    attitude: 'speech',
    proposal: { of: 'statement', ...said, speaker: null, addressees: [] },
  };
};

export const actor = (word: string, n: number) => ({
  kind: 'person' as const,
  name: `${word} Lee ${n}`,
  anonymous: false,
  represents: null,
  wikidata: null,
  aliases: [{ text: 'The Envoy', kind: 'description' as const }],
  roles: [],
});

export const feedback = (word: string) => ({
  question: `what of ${word}?`,
  answer: `${word} words.`,
  by: `U${word}`,
  at: AT,
});

export const setting = (word: string) => ({ name: `${word} Wire`, words: [], approvers: [`U${word}`] });

export const feed = (word: string, n: number) => ({
  ...{ url: `https://wire.example/${n}`, urlKey: `wire.example/${n}`, setting: setting(word) },
  ...{ firstItems: 3, by: `U${word}`, at: AT },
});

export const item = (word: string, n: number): NewsItemDraft => ({
  ...{ idKey: `id ${n}`, urlKey: null, textKey: null, print: word, state: 'waiting', outcome: null },
  ...{ source: `N-${n}`, entry: JSON.stringify(word), seenAt: AT, attempts: 0, runAfter: AT },
});

export const job = (teamId: string) => ({ teamId, kind: 'read', key: 'k1', payload: teamId, runAfter: AT });

const revision = (word: string, subject: string, action: RevisionDraft['action'], after: object) => ({
  ...{ subject, at: AT, by: 'U1', action, reason: `${word} reason`, after },
});

/** The candidate with its ref, as it stands in the queue. */
const waiting = (word: string, n: number): Candidate => ({
  ...candidate(word, n),
  ref: `C-${n}`,
  status: 'candidate',
  entry: null,
});

/** The record of a workspace with `entries` of each kind, whose refs are those of every other; `word` stands in all that it says. */
export async function fill(
  store: Store,
  teamId: string,
  word: string,
  entries: number,
): Promise<WorkspaceStore> {
  const workspace = await store.workspace(teamId);
  const numbers = Array.from({ length: entries }, (_, n) => n + 1);
  await workspace.write(async (writer) => {
    for (const n of numbers) {
      await writer.addSource(source(word, n), { marks: { version: '1', marks: ['m1', word] }, cited: true });
      await writer.addActor(actor(word, n));
      await writer.addStatements([statement(word, n)], 'published');
      await writer.addDevelopments([development(word, n)], 'published');
      await writer.addCandidates([candidate(word, n)]);
      await writer.addFeedback(feedback(word));
      await writer.addRevisions([
        revision(word, `S-${n}`, 'publish', { ...statement(word, n), ref: `S-${n}`, status: 'published' }),
        revision(word, `C-${n}`, 'submit', waiting(word, n)),
      ]);
    }
    const merged = await writer.addActor(actor(word, 90));
    await writer.setMerged(merged, 'A-1');
    const version = await writer.addSource(source(word, 90));
    await writer.addVersion({
      source: version,
      corrects: 'N-1',
      changes: { gone: [word], added: [] },
      at: AT,
    });
    await writer.addGoneWords({ entry: 'S-1', source: version, at: AT });
    await writer.addCurator(`U${word}`);
  });
  await workspace.setSubscription(CHANNEL, {
    ...{ setting: word, setBy: `U${word}`, dueAt: AT, lastSlot: '', restart: false },
  });
  for (const n of numbers) {
    await workspace.addWatch({ channel: 'C1', text: `${word} ${n}`, setBy: `U${word}` });
    await workspace.addNewsFeed(feed(word, n));
    await workspace.addNewsItems(n, [
      item(word, n),
      { ...item(word, n + 50), source: null, state: 'failed', outcome: 'page_missing' },
    ]);
  }
  await workspace.tellNews(word === 'Omega' ? AT : LATER, 0);
  await workspace.putSetting('citation', { value: word, by: 'U1', at: AT });
  await workspace.signStateOfPlay({ text: word, by: `U${word}`, at: AT, expiresAt: LATER });
  await workspace.putPerson('U1', { lookedRevision: entries, nudges: true });
  await workspace.putPerson(`U${word}`, { nudges: true });
  await workspace.putProfile('U1', { timeZone: `Zone/${word}`, version: entries, toldAt: AT });
  await workspace.putHandInNotice('N-1', { channel: 'C1', ts: word });
  await workspace.meetChannel('C1', AT);
  await workspace.firstSight(`seen by ${teamId}`, AT);
  await workspace.remember({ channel: 'C1', thread: '1.0', state: word }, AT);
  await store.jobs.enqueue(job(teamId), AT);
  const due = await store.vectors.due('v1', 100);
  await store.vectors.put(
    'v1',
    due.map((entry) => ({
      entry,
      sense: { vector: Int8Array.from([entry.number, 1]), pieces: Int8Array.from([1, entry.number]) },
    })),
  );
  return workspace;
}
