import { clip } from '../../recall/clip.ts';
import { sayDate, sayDaySaid } from '../../recall/say-date.ts';
import type { Actor, Role } from '../../record/actor.ts';
import type { Citation } from '../../record/citation.ts';
import type { Polarity, SpeechKind, Statement } from '../../record/statement.ts';
import type { CitedSource } from '../../store/store.ts';

/** What a kind of speech is called to a person, with what it means for the words shown. */
export const SPEECH: Record<SpeechKind, string> = {
  direct: 'direct quotation',
  mixed: 'partly quoted',
  indirect: 'indirect speech',
};

/** Whether a statement was made, as a form says it. */
export const POLARITY: Record<Polarity, string> = {
  said: 'said',
  denied: 'denied: the speaker denied it, or did not say it',
};

/**
 * What is told of a statement in short beside who and what: that it was denied, its day with how that is known, the
 * kind of speech, and who passed it on; plain text.
 */
export const statementFacts = (
  statement: Pick<Statement, 'polarity' | 'saidOn' | 'saidBasis' | 'kind' | 'citations'>,
): string[] => [...dayFacts(statement), ...speechFacts(statement)];

/** Of these, what stands before the source: that it was denied, and its day. */
export const dayFacts = (statement: Pick<Statement, 'polarity' | 'saidOn' | 'saidBasis'>): string[] => [
  ...(statement.polarity === 'denied' ? [DENIED] : []),
  sayDaySaid(statement),
];

/** And what stands behind it: the kind of speech, and who passed it on. */
export const speechFacts = (statement: Pick<Statement, 'kind' | 'citations'>): string[] => [
  SPEECH[statement.kind],
  ...viaOf(statement),
];

/** The mark of what somebody denied or did not say. */
export const DENIED = 'denied';

/** In UTF-16 units. */
const LONGEST_VIA = 60;

/** *via TASS*, each once. */
export const viaOf = ({ citations }: Pick<Statement, 'citations'>): string[] => [
  ...new Set(citations.flatMap(({ via }) => (via === null ? [] : [`via ${clip(via.text, LONGEST_VIA)}`]))),
];

/** *Deputy Foreign Minister (Russia)*; empty when the speaker has no office. */
export const sayOffice = (role: Role | null, represents: Actor | null): string =>
  [role?.title, role !== null && represents !== null ? `(${represents.name})` : ''].filter(Boolean).join(' ');

/** The word that the source uses for saying it, when it does not stand in the cited words already. */
export function cueOf({ cue, content }: Citation): string {
  const inside = content.some((span) => cue !== null && cue.start >= span.start && cue.end <= span.end);
  return cue === null || inside ? '' : cue.text;
}

/** *AFP, 10 January 2022*. */
export const saySource = ({ publisher, published }: CitedSource): string =>
  published === null ? publisher : `${publisher}, ${sayDate(published)}`;
