import { openDesk } from '../recall/desk.ts';
import type { DevelopmentItem, StatementItem } from '../recall/items.ts';
import type { CandidateRef, SourceRef } from '../record/refs.ts';
import type { CitedSource, WorkspaceStore } from '../store/store.ts';

/** What became of an article that a person handed in. */
export interface HandInOutcome {
  source: CitedSource;
  /** Who handed it in: a Slack user id. */
  by: string;
  /** What of it is on the record. */
  published: (StatementItem | DevelopmentItem)[];
  /** Candidates that wait for review, and that were kept off the record. */
  waiting: number;
  rejected: number;
}

const PERSON = /^[UW][A-Z0-9]+$/;

/** What became of the article `ref`; null where no person handed it in. */
export async function handInOutcome(store: WorkspaceStore, ref: SourceRef): Promise<HandInOutcome | null> {
  const by = (await store.revisions(ref)).find(({ action }) => action === 'submit')?.by ?? '';
  const [source] = await store.sourcesCited([ref]);
  if (!PERSON.test(by) || source === undefined) return null;
  const candidates = await store.candidatesOf(ref);
  const of = (wanted: string) => candidates.filter(({ status }) => status === wanted);
  const entries = [...new Set(of('published').flatMap(({ entry }) => entry ?? []))];
  const desk = await openDesk(store);
  const statements = await store.statements(entries.filter((one) => one.startsWith('S-')));
  const developments = await store.developments(entries.filter((one) => one.startsWith('D-')));
  const items = [...(await desk.statementItems(statements)), ...(await desk.developmentItems(developments))];
  return {
    source,
    by,
    published: items.filter(isOnRecord),
    waiting: of('candidate').length,
    rejected: of('rejected').length,
  };
}

const isOnRecord = (item: StatementItem | DevelopmentItem): boolean =>
  (item.kind === 'statement' ? item.statement : item.development).status === 'published';

/** The articles that candidates are from, each once. */
export async function articlesOf(store: WorkspaceStore, refs: readonly string[]): Promise<SourceRef[]> {
  const candidates = await store.candidates(refs.filter((ref): ref is CandidateRef => ref.startsWith('C-')));
  return [...new Set(candidates.map(({ source }) => source))];
}
