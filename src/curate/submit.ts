import { z } from 'zod';
import { extract } from '../extract/index.ts';
import type { ActorIndex } from '../record/actor-index.ts';
import { CandidateDraft } from '../record/candidate.ts';
import { isAhead } from '../record/edtf.ts';
import { CodedError } from '../record/errors.ts';
import type { SourceRef } from '../record/refs.ts';
import { SourceDraft } from '../record/source.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type Acting, revise } from './acting.ts';
import { isDayAhead } from './day-ahead.ts';
import { propose } from './propose.ts';
import { marksOf, sameArticle } from './same-article.ts';

/** What became of an article that was handed in. */
export interface Submitted {
  source: SourceRef;
  /** The article was there already; nothing was added. */
  already: boolean;
  statements: number;
  developments: number;
}

/**
 * Puts the statements and developments of an article into the queue, where they wait for a curator. The same article
 * (by address or nearly the same text) is not added again. Throws `nothing_found`, `date_ahead`.
 */
export async function submit(
  store: WorkspaceStore,
  article: SourceDraft,
  actors: ActorIndex,
  acting: Acting,
): Promise<Submitted> {
  const draft = SourceDraft.parse({ ...article, text: article.text.toWellFormed() });
  if (draft.published !== null && isAhead(draft.published, acting.at))
    throw new CodedError('date_ahead', draft.published);
  const known = await sameArticle(store, draft);
  if (known !== null) return there(known);
  const found = extract(draft.text, {
    actors,
    ...(draft.published !== null && { published: draft.published }),
  });
  const { statements, developments } = found;
  if (statements.length + developments.length === 0) throw new CodedError('nothing_found');
  return store.write(async (writer) => {
    const meanwhile = await sameArticle(writer.read, draft);
    if (meanwhile !== null) return there(meanwhile);
    const source = await writer.addSource(draft, { marks: marksOf(draft) });
    const { text, ...rest } = draft;
    const drafts = z
      .array(CandidateDraft)
      .parse(propose(source, text, found))
      .map((one) => withoutDayAhead(one, acting.at));
    const refs = await writer.addCandidates(drafts);
    await writer.addRevisions([
      revise(acting, 'submit', { ref: source, ...rest }),
      ...drafts.map((candidate, i) =>
        revise(acting, 'submit', { ref: refs[i] ?? '', status: 'candidate', entry: null, ...candidate }),
      ),
    ]);
    return { source, already: false, statements: statements.length, developments: developments.length };
  });
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

const there = (source: SourceRef): Submitted => ({ source, already: true, statements: 0, developments: 0 });
