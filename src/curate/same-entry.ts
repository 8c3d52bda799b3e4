import { type Candidate, citationOf, type Party, type Proposal } from '../record/candidate.ts';
import { citedWords } from '../record/citation.ts';
import type { Development } from '../record/development.ts';
import { dayRange, type Edtf, overlaps } from '../record/edtf.ts';
import { keyOfName } from '../record/name-keys.ts';
import { speakerTerm, topicStems } from '../record/search-terms.ts';
import type { Statement } from '../record/statement.ts';
import type { Searched, WorkspaceStore } from '../store/store.ts';

/** An entry of the record that may say what a candidate says. */
export interface SameEntry {
  entry: Statement | Development;
  /** Share of the shorter one's topic words that the other has too, 0..1. */
  likeness: number;
}

/** From here on an entry is shown beside the candidate as perhaps the same. */
const LIKELY = 0.6;
/** Fewer words than these say too little to compare. */
const FEWEST = 3;
/** How many of a candidate's rarest words are looked up. */
const LOOKED_UP = 5;
const COMPARED = 60;

/**
 * The published entries that say what `candidate` says, or deny it as well: of the same speaker, or with a party in common, in other
 * words, of another agency, or as a longer cut; likeliest first. Reads a bounded number of entries.
 */
export async function sameEntries(
  store: WorkspaceStore,
  { proposal }: Pick<Candidate, 'proposal'>,
): Promise<SameEntry[]> {
  const stems = topicStems(wordsOf(proposal));
  if (stems.length < FEWEST) return [];
  const rarest = await rarestOf(store, proposal.of, stems);
  if (rarest.length === 0) return [];
  const near = await nearEntries(store, proposal, rarest);
  return near
    .map((entry) => ({ entry, likeness: likenessOf(stems, topicStems(entryWords(entry))) }))
    .filter(({ likeness }) => likeness >= LIKELY)
    .sort((a, b) => b.likeness - a.likeness);
}

async function rarestOf(store: WorkspaceStore, kind: Searched, stems: readonly string[]): Promise<string[]> {
  const frequencies = [...(await store.frequencies(kind, stems))];
  return frequencies
    .sort(([, a], [, b]) => a - b)
    .slice(0, LOOKED_UP)
    .map(([term]) => term);
}

async function nearEntries(
  store: WorkspaceStore,
  proposal: Proposal,
  rarest: string[],
): Promise<(Statement | Development)[]> {
  if (proposal.of === 'statement') {
    const { speaker, polarity } = proposal;
    const day = timeOf(proposal);
    if (speaker === null || speaker.ref === null) return [];
    const refs = await store.find('statement', [[speakerTerm(speaker.ref)], rarest], COMPARED);
    return (await store.statements(refs)).filter(
      (statement) => statement.polarity === polarity && sameTime(day, toldDay(statement)),
    );
  }
  const parties = new Set([...proposal.actors, ...proposal.recipients].map((party) => party.ref));
  const refs = await store.find('development', [rarest], COMPARED);
  return (await store.developments(refs)).filter(
    (development) =>
      sameTime(proposal.date, development.date) &&
      (parties.size === 0 ||
        [...development.actors, ...development.recipients].length === 0 ||
        [...development.actors, ...development.recipients].some((ref) => parties.has(ref))),
  );
}

/**
 * Whether two proposals may say the same, as {@link sameEntries} tells it of an entry: by the same speaker, or with a
 * party in common.
 */
export function sayTheSame(one: Proposal, other: Proposal): boolean {
  if (!sameTime(timeOf(one), timeOf(other)) || !shareParties(one, other)) return false;
  return likenessOf(topicStems(wordsOf(one)), topicStems(wordsOf(other))) >= LIKELY;
}

const timeOf = (proposal: Proposal): Edtf | null =>
  proposal.of === 'statement' ? toldDay(proposal) : proposal.date;

/** A day that is only inferred tells nothing apart: another article may know it. */
const toldDay = ({ saidOn, saidBasis }: Pick<Statement, 'saidOn' | 'saidBasis'>): Edtf | null =>
  saidBasis === 'stated' || saidBasis === null ? saidOn : null;

function shareParties(one: Proposal, other: Proposal): boolean {
  if (one.of === 'statement')
    return (
      other.of === 'statement' &&
      one.polarity === other.polarity &&
      one.speaker !== null &&
      other.speaker !== null &&
      whoIs(one, one.speaker) === whoIs(other, other.speaker)
    );
  if (other.of === 'statement') return false;
  const own = [...one.actors, ...one.recipients].map((party) => whoIs(one, party));
  const others = [...other.actors, ...other.recipients].map((party) => whoIs(other, party));
  return own.length === 0 || others.length === 0 || own.some((party) => others.includes(party));
}

/** An unnamed source is nobody of another article. */
const whoIs = (proposal: Proposal, { ref, name, anonymous }: Party): string =>
  ref ?? (anonymous ? `${citationOf(proposal).source} ${keyOfName(name)}` : keyOfName(name));

/** Dates that contradict each other tell two entries apart; an unknown one does not. */
export const sameTime = (a: Edtf | null, b: Edtf | null): boolean => {
  if (a === null || b === null) return true;
  const { earliest, latest } = dayRange(b);
  return overlaps(a, earliest, latest);
};

function likenessOf(one: readonly string[], other: readonly string[]): number {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < FEWEST) return 0;
  const held = new Set(longer);
  return shorter.filter((stem) => held.has(stem)).length / shorter.length;
}

const wordsOf = (proposal: Proposal): string => citedWords(citationOf(proposal));

const entryWords = ({ citations }: Statement | Development): string => citations.map(citedWords).join('\n');
