import { z } from 'zod';
import { CodedError } from './errors.ts';

/**
 * What the parts of the record are called in answers and commands: `S-3`, `D-12`, `A-4`, `N-1`; and what waits in the
 * queue beside it: candidates `C-7`, feedback `F-2`.
 */
const PREFIX = {
  statement: 'S',
  development: 'D',
  actor: 'A',
  source: 'N',
  candidate: 'C',
  feedback: 'F',
} as const;
export type RefKind = keyof typeof PREFIX;

const refSchema = (kind: RefKind) => z.string().regex(new RegExp(`^${PREFIX[kind]}-[1-9]\\d{0,14}$`));

export const StatementRef = refSchema('statement');
export const DevelopmentRef = refSchema('development');
export const ActorRef = refSchema('actor');
export const SourceRef = refSchema('source');
export const CandidateRef = refSchema('candidate');
export const FeedbackRef = refSchema('feedback');
export type StatementRef = z.infer<typeof StatementRef>;
export type DevelopmentRef = z.infer<typeof DevelopmentRef>;
export type ActorRef = z.infer<typeof ActorRef>;
export type SourceRef = z.infer<typeof SourceRef>;
export type CandidateRef = z.infer<typeof CandidateRef>;
export type FeedbackRef = z.infer<typeof FeedbackRef>;

/** The ref of the `number`th thing of its kind in a workspace. */
export const makeRef = (kind: RefKind, number: number): string => `${PREFIX[kind]}-${number}`;

/** Kind and number of a ref as a person types it (`S-3`, `s3`, `S 3`), or null. */
export function parseRef(text: string): { kind: RefKind; number: number; ref: string } | null {
  const match = /^\s*([sdancf])[-–\s]?([1-9]\d{0,14})\s*$/i.exec(text);
  if (match === null) return null;
  const letter = match[1]?.toUpperCase();
  const number = Number(match[2]);
  const kind = (Object.keys(PREFIX) as RefKind[]).find((one) => PREFIX[one] === letter);
  return kind === undefined ? null : { kind, number, ref: makeRef(kind, number) };
}

/** Whether a ref that a schema has accepted is that of a statement. */
export const isStatementRef = (ref: string): boolean => ref.startsWith(`${PREFIX.statement}-`);

/** The number of a ref that a schema has accepted. */
export const refNumber = (ref: string): number => Number(ref.slice(ref.indexOf('-') + 1));

/** The ref that a person typed. Throws `ref_malformed`. */
export function refTyped(text: string): string {
  const parsed = parseRef(text);
  if (parsed === null) throw new CodedError('ref_malformed');
  return parsed.ref;
}
