import type { Party, Proposal } from '../../record/candidate.ts';
import type { Citation } from '../../record/citation.ts';
import type { Development } from '../../record/development.ts';
import type { Statement } from '../../record/statement.ts';

/** What the refs of an archive are in the record that it is put into. */
export type Refs = Map<string, string>;

const placedCitations = (citations: readonly Citation[], sources: Refs): Citation[] =>
  citations.map((citation) => ({ ...citation, source: placedRef(sources, citation.source) }));

/** An entry that names sources and actors by their refs in the record. */
export function placedEntry<T extends Statement | Development>(entry: T, sources: Refs, actors: Refs): T {
  const all = (refs: readonly string[]) => refs.map((ref) => placedRef(actors, ref));
  const citations = placedCitations(entry.citations, sources);
  return 'speaker' in entry
    ? { ...entry, speaker: placedRef(actors, entry.speaker), addressees: all(entry.addressees), citations }
    : { ...entry, actors: all(entry.actors), recipients: all(entry.recipients), citations };
}

/** A proposal that names sources and actors by their refs in the record. */
export function proposedWith(proposal: Proposal, sources: Refs, actors: Refs): Proposal {
  const party = (one: Party): Party => ({
    ...one,
    ref: one.ref && placedRef(actors, one.ref),
    represents: one.represents && placedRef(actors, one.represents),
  });
  const citations = placedCitations(proposal.citations, sources);
  return proposal.of === 'statement'
    ? {
        ...proposal,
        speaker: proposal.speaker && party(proposal.speaker),
        addressees: proposal.addressees.map(party),
        citations,
      }
    : {
        ...proposal,
        actors: proposal.actors.map(party),
        recipients: proposal.recipients.map(party),
        citations,
      };
}

/** An archive that was read points at nothing outside itself. */
export function placedRef(refs: Refs, ref: string): string {
  const found = refs.get(ref);
  if (found === undefined) throw new TypeError(`${ref} is not in the archive`);
  return found;
}
