import { type Candidate, citationOf, Proposal } from '../record/candidate.ts';
import { type Citation, citationAt, citedWords } from '../record/citation.ts';
import { Development } from '../record/development.ts';
import { isStatement } from '../record/entry.ts';
import { CodedError } from '../record/errors.ts';
import type { SourceRef } from '../record/refs.ts';
import type { Revision } from '../record/revision.ts';
import type { Span } from '../record/span.ts';
import { Statement } from '../record/statement.ts';
import type { Reading, WorkspaceStore, Writer } from '../store/store.ts';
import { type Acting, changedSince, type DecisionOutcome, revise } from './acting.ts';
import { spansOfWords } from './find-words.ts';
import { candidateIn, entryIn } from './look-up.ts';
import { partySettler, settleAll } from './settle-parties.ts';

/** What a curator can change of a statement; parties may be new to the record. */
type StatementFields = Omit<Proposal & { of: 'statement' }, 'of' | 'citations' | 'saidBasis'> & {
  words: string;
  /** That an inferred day was found to be right. */
  dayIsStated?: boolean;
};
/** What a curator can change of a development. */
type DevelopmentFields = Omit<Proposal & { of: 'development' }, 'of' | 'citations'> & {
  words: string;
};

/** What a curator can change of an entry or a candidate. */
export type Fields = StatementFields | DevelopmentFields;

/**
 * Gives a waiting candidate other fields. Its words can only be narrowed or corrected against the source. Throws
 * `ref_unknown`, `decision_not_possible`, `words_not_in_source`.
 */
export async function editCandidate(
  store: WorkspaceStore,
  ref: string,
  seen: number,
  { words, ...fields }: Fields,
  acting: Acting,
): Promise<DecisionOutcome<Candidate>> {
  return store.write(async (writer) => {
    const candidate = await candidateIn(writer.read, ref);
    const meanwhile = await changedSince(writer.read, ref, seen);
    if (meanwhile !== null) return { ok: false, meanwhile };
    if (candidate.status !== 'candidate')
      throw new CodedError('decision_not_possible', `${ref} is ${candidate.status} already`);
    const citation = await reworded(writer.read, citationOf(candidate.proposal), words);
    const proposal = Proposal.parse({
      ...candidate.proposal,
      ...fields,
      ...basisAfter(candidate.proposal, fields),
      citations: [citation],
    });
    const edited: Candidate = { ...candidate, proposal };
    await writer.putCandidate(edited);
    await writer.addRevisions([revise(acting, 'edit', edited)]);
    return { ok: true, value: edited };
  });
}

/** Gives an entry of the record other fields, as {@link editCandidate} does a candidate; `words` are those of its first citation. */
export async function editEntry(
  store: WorkspaceStore,
  ref: string,
  seen: number,
  { words, ...fields }: Fields,
  acting: Acting,
): Promise<DecisionOutcome<Statement | Development>> {
  return store.write(async (writer) => {
    const entry = await entryIn(writer.read, ref);
    const meanwhile = await changedSince(writer.read, ref, seen);
    if (meanwhile !== null) return { ok: false, meanwhile };
    if (entry.status !== 'published')
      throw new CodedError('decision_not_possible', `${ref} has been retracted and cannot be edited`);
    const [first, ...others] = entry.citations;
    if (first === undefined) throw new CodedError('unexpected', `${ref} has no citation`);
    const citations = [await reworded(writer.read, first, words), ...others];
    const settled = await settledFields(writer, fields, first.source, acting);
    const edited = isStatement(entry)
      ? Statement.parse({ ...entry, ...settled, ...basisAfter(entry, fields), citations })
      : Development.parse({ ...entry, ...settled, citations });
    await writer.putEntry(edited);
    await writer.addRevisions([revise(acting, 'edit', edited)]);
    return { ok: true, value: edited };
  });
}

/** A day that a curator gives or finds right is stated; one that they leave as it is stays known as it was. */
function basisAfter(before: object, fields: object): Partial<Pick<Statement, 'saidBasis'>> {
  if (!('saidOn' in fields) || !isDated(before)) return {};
  const { saidOn } = fields;
  const isAsBefore = saidOn === before.saidOn && !('dayIsStated' in fields && fields.dayIsStated === true);
  return { saidBasis: saidOn === null ? null : isAsBefore ? before.saidBasis : 'stated' };
}

const isDated = (thing: object): thing is Pick<Statement, 'saidOn' | 'saidBasis'> => 'saidBasis' in thing;

/**
 * What stands against saving these fields, before anything is written: a change that was made meanwhile, or null. Throws
 * what saving would throw.
 */
export async function checkEdit(
  read: Reading,
  ref: string,
  seen: number,
  fields: Fields,
): Promise<Revision | null> {
  const candidate = ref.startsWith('C') ? await candidateIn(read, ref) : null;
  const entry = candidate === null ? await entryIn(read, ref) : null;
  const meanwhile = await changedSince(read, ref, seen);
  if (meanwhile !== null) return meanwhile;
  const { status } = candidate ?? entry ?? {};
  if (status !== (candidate === null ? 'published' : 'candidate'))
    throw new CodedError('decision_not_possible', `${ref} is ${status} already`);
  const citation = candidate === null ? entry?.citations[0] : citationOf(candidate.proposal);
  if (citation !== undefined) await reworded(read, citation, fields.words);
  if (candidate === null && 'addressees' in fields && fields.speaker === null)
    throw new CodedError('speaker_missing', 'it');
  return null;
}

async function reworded(read: Reading, citation: Citation, words: string): Promise<Citation> {
  if (words.trim() === citedWords(citation).trim()) return citation;
  const source = await read.source(citation.source);
  if (source === null) throw new CodedError('ref_unknown', citation.source);
  const spans = spansOfWords(source.text, words, citation.content[0]?.start ?? 0);
  if (!isCorrected(spans, citation)) throw new CodedError('words_not_in_source');
  return citationAt(source.ref, source.text, spans, citation);
}

/** Whether words are those of the citation, narrowed or with others beside them: each part touches them, none its speaker. */
const isCorrected = (spans: readonly Span[], { content, attributedTo }: Citation): boolean =>
  spans.every((span) => content.some((cited) => touches(span, cited))) &&
  !spans.some(
    (span) =>
      attributedTo !== null &&
      touches(span, attributedTo) &&
      !content.some((cited) => touches(attributedTo, cited)),
  );

const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

async function settledFields(
  writer: Writer,
  fields: Omit<Fields, 'words'>,
  source: SourceRef,
  acting: Acting,
): Promise<object> {
  const settle = partySettler(writer, acting, source);
  if ('addressees' in fields) {
    const { speaker, addressees, ...rest } = fields as Omit<StatementFields, 'words'>;
    if (speaker === null) throw new CodedError('speaker_missing', 'it');
    return { ...rest, speaker: await settle(speaker), addressees: await settleAll(settle, addressees) };
  }
  const { actors, recipients, ...rest } = fields as Omit<DevelopmentFields, 'words'>;
  return {
    ...rest,
    actors: await settleAll(settle, actors),
    recipients: await settleAll(settle, recipients),
  };
}
