import type { Candidate } from '../record/candidate.ts';
import type { Development } from '../record/development.ts';
import { CodedError } from '../record/errors.ts';
import { type CandidateRef, parseRef } from '../record/refs.ts';
import type { Statement } from '../record/statement.ts';
import type { Reading } from '../store/store.ts';

/** The candidate; throws `ref_unknown`. */
export async function candidateIn(read: Reading, ref: CandidateRef): Promise<Candidate> {
  const [candidate] = await read.candidates([ref]);
  if (candidate === undefined) throw new CodedError('ref_unknown', ref);
  return candidate;
}

/** The statement or development, whatever its status; throws `ref_unknown`. */
export async function entryIn(read: Reading, ref: string): Promise<Statement | Development> {
  const kind = parseRef(ref)?.kind;
  const [entry] =
    kind === 'statement'
      ? await read.statements([ref])
      : kind === 'development'
        ? await read.developments([ref])
        : [];
  if (entry === undefined) throw new CodedError('ref_unknown', ref);
  return entry;
}
