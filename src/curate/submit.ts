import { setImmediate } from 'node:timers/promises';
import type { Actor } from '../record/actor.ts';
import type { ActorIndex } from '../record/actor-index.ts';
import { CandidateDraft } from '../record/candidate.ts';
import { isAhead } from '../record/edtf.ts';
import { CodedError } from '../record/errors.ts';
import type { SourceRef } from '../record/refs.ts';
import { SourceDraft } from '../record/source.ts';
import type { Reading as RecordReading, WorkspaceStore, Writer } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';
import { isDayAhead } from './day-ahead.ts';
import type { ArticleReading, Extractor, Unread } from './extraction/extractor.ts';
import { propose } from './propose.ts';
import { markArticle, sameArticle } from './same-article.ts';

/** How many candidates are written before others get their turn: an article may hold thousands. */
const AT_A_TIME = 50;

/** What became of an article that was handed in. */
export interface Submitted {
  source: SourceRef;
  /** The article was there already; nothing was added. */
  already: boolean;
  statements: number;
  developments: number;
  /** Why nothing was looked for in it: it is kept, and read when it is handed in again. */
  unread: Unread | null;
}

/**
 * Puts the statements and developments of an article into the queue, where they wait for a curator. The same article
 * (by address or nearly the same text) is not added again; one that could not be read before is read again. Throws
 * `nothing_found`, `date_ahead`.
 */
export async function submit(
  store: WorkspaceStore,
  article: SourceDraft,
  actors: Pick<ActorIndex, 'actors'>,
  acting: Acting,
  extractor: Pick<Extractor, 'read'>,
): Promise<Submitted> {
  const draft = SourceDraft.parse({ ...article, text: article.text.toWellFormed() });
  if (draft.published !== null && isAhead(draft.published, acting.at))
    throw new CodedError('date_ahead', draft.published);
  const known = await sameArticle(store, draft);
  if (known !== null)
    return (await isUnread(store, known)) ? readAgain(store, known, actors, acting, extractor) : there(known);
  const reading = await readDraft(draft, actors.actors, extractor);
  return store.write(async (writer) => {
    const meanwhile = await sameArticle(writer.read, draft);
    if (meanwhile !== null) return there(meanwhile);
    const written = { ...draft, language: reading.language ?? draft.language };
    const source = await writer.addSource(written, { marks: markArticle(written) });
    const { text: _, ...rest } = written;
    await writer.addRevisions([revise(acting, 'submit', { ref: source, ...rest })]);
    return addFound(writer, source, draft.text, reading, acting);
  });
}

/** Reads an article that is on the record and has not been read. */
async function readAgain(
  store: WorkspaceStore,
  ref: SourceRef,
  actors: Pick<ActorIndex, 'actors'>,
  acting: Acting,
  extractor: Pick<Extractor, 'read'>,
): Promise<Submitted> {
  const source = await store.source(ref);
  if (source === null) throw new CodedError('ref_unknown', ref);
  const reading = await readDraft(source, actors.actors, extractor);
  return store.write(async (writer) =>
    (await isUnread(writer.read, ref)) ? addFound(writer, ref, source.text, reading, acting) : there(ref),
  );
}

/** Whether nothing was looked for in a source when it was handed in. */
async function isUnread(read: RecordReading, source: SourceRef): Promise<boolean> {
  if ((await read.progress(source)).total > 0) return false;
  return (await read.revisions(source)).some(({ action }) => action === 'submit');
}

async function readDraft(
  { text, title, published }: SourceDraft,
  actors: readonly Actor[],
  extractor: Pick<Extractor, 'read'>,
): Promise<ArticleReading> {
  const reading = await extractor.read({ text, title, published }, actors);
  const { statements, developments } = reading.found;
  if (reading.unread === null && statements.length + developments.length === 0)
    throw new CodedError('nothing_found');
  return reading;
}

/** Puts what was found into the queue, in turns with the rest of the process; of what `wanted` lets through. */
export async function addFound(
  writer: Writer,
  source: SourceRef,
  text: string,
  { found, unread }: ArticleReading,
  acting: Acting,
  wanted: (draft: CandidateDraft) => boolean = () => true,
): Promise<Submitted> {
  const drafts = propose(source, text, found).filter(wanted);
  for (let at = 0; at < drafts.length; at += AT_A_TIME) {
    const some = drafts
      .slice(at, at + AT_A_TIME)
      .map((draft) => withoutDayAhead(CandidateDraft.parse(draft), acting.at));
    const refs = await writer.addCandidates(some);
    const after = some.map((draft, i) => ({
      ref: refs[i] ?? '',
      status: 'candidate',
      entry: null,
      ...draft,
    }));
    await writer.addRevisions(after.map((one) => revise(acting, 'submit', one)));
    await setImmediate();
  }
  const of = (kind: 'statement' | 'development'): number =>
    drafts.filter(({ proposal }) => proposal.of === kind).length;
  return { source, already: false, statements: of('statement'), developments: of('development'), unread };
}

/** A day that has not come is none on which anything was said or occurred: it was misread. */
function withoutDayAhead(draft: CandidateDraft, at: string): CandidateDraft {
  const { proposal } = draft;
  if (!isDayAhead(proposal, at)) return draft;
  return {
    ...draft,
    proposal: proposal.of === 'statement' ? { ...proposal, saidOn: null } : { ...proposal, date: null },
  };
}

const there = (source: SourceRef): Submitted => ({
  source,
  already: true,
  statements: 0,
  developments: 0,
  unread: null,
});
