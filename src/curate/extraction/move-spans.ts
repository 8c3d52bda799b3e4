import type { DevelopmentCandidate, Extraction, StatementCandidate } from '../../extract/candidate.ts';
import type { Span } from '../../record/span.ts';

/** Where a span stands in another text; null where it does not stand in it. */
export type Move = (span: Span) => Span | null;

/** What was found, with its spans in another text; what has no words there is left out. */
export const moveSpans = ({ statements, developments }: Extraction, move: Move): Extraction => ({
  statements: statements.flatMap((one) => movedStatement(one, move)),
  developments: developments.flatMap((one) => movedDevelopment(one, move)),
});

function movedStatement(one: StatementCandidate, move: Move): StatementCandidate[] {
  const content = moved(one.content, move);
  if (content === null || content.length < one.content.length) return [];
  const [source, cue, via] = [moved(one.source, move), moved(one.cue, move), moved(one.via, move)];
  return [{ ...one, content, source, cue, via }];
}

function movedDevelopment(one: DevelopmentCandidate, move: Move): DevelopmentCandidate[] {
  const span = move(one.span);
  return span === null ? [] : [{ ...one, span }];
}

function moved(spans: readonly Span[] | null, move: Move): Span[] | null {
  const found = (spans ?? []).flatMap((span) => move(span) ?? []);
  return found.length === 0 ? null : found;
}
