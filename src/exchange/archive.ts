import { z } from 'zod';
import { Candidate, type Proposal } from '../record/candidate.ts';
import { type Citation, QUOTATION_MARK } from '../record/citation.ts';
import { isDone } from '../record/development.ts';
import { isAhead } from '../record/edtf.ts';
import { Feedback } from '../record/feedback.ts';
import { RecordDocument } from '../record/record-document.ts';
import { ActorRef, parseRef } from '../record/refs.ts';
import { Revision } from '../record/revision.ts';

/** A record with all that led to it, as `export` writes it: lossless, and the same bytes for the same record. */
export const Archive = RecordDocument.extend({
  format: z.literal('ukraine-talks/1'),
  /** Actors of the document that became others. */
  merged: z.array(z.object({ ref: ActorRef, into: ActorRef })),
  candidates: z.array(Candidate),
  feedback: z.array(Feedback),
  revisions: z.array(Revision),
});
export type Archive = z.infer<typeof Archive>;

/** As a file: the same record gives the same bytes. */
export const archiveText = (archive: Archive): string => `${JSON.stringify(archive, null, 1)}\n`;

/** Reads an export at the instant `at` (ISO 8601). What is wrong with it is named, part by part: `statements.3.saidOn: …`. */
export function readArchive(
  text: string,
  at: string,
): { ok: true; archive: Archive } | { ok: false; problems: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problems: ['it is not JSON'] };
  }
  const parsed = Archive.safeParse(json);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`),
    };
  const { data: archive } = parsed;
  const problems = archiveProblems(archive, at);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, archive };
}

/** What does not fit together in a record at the instant `at`: refs, quotations, headlines, days. */
export const archiveProblems = (archive: Archive, at: string): string[] => [
  ...danglingRefs(archive),
  ...misquoted(archive),
  ...quotingHeadlines(archive),
  ...ahead(archive, at),
];

/** Refs that point at nothing in the document, and things that are not numbered from 1 on. */
function danglingRefs(archive: Archive): string[] {
  const { sources, actors, statements, developments, candidates, feedback, merged, revisions } = archive;
  const numbered = [sources, actors, statements, developments, candidates, feedback];
  const known = new Set(numbered.flatMap((things) => things.map(({ ref }) => ref)));
  const named = [
    ...statements.map(({ ref, speaker, addressees, citations }) => ({
      ref,
      names: [speaker, ...addressees, ...sourcesOf(citations)],
    })),
    ...developments.map(({ ref, actors: by, recipients, citations }) => ({
      ref,
      names: [...by, ...recipients, ...sourcesOf(citations)],
    })),
    ...actors.map(({ ref, represents, roles }) => ({
      ref,
      names: [represents, ...roles.map((role) => role.represents)],
    })),
    ...candidates.map(({ ref, source, entry, proposal }) => ({
      ref,
      names: [source, entry, ...sourcesOf(proposal.citations), ...partiesOf(proposal)],
    })),
    ...merged.map(({ ref, into }) => ({ ref: `merged ${ref}`, names: [ref, into] })),
    // Changes of curators are about people, who are no things of the document.
    ...revisions
      .filter(({ subject }) => parseRef(subject) !== null)
      .map(({ subject, change }) => ({ ref: `change ${change}`, names: [subject] })),
  ];
  return [
    ...numbered.flatMap(misnumbered),
    ...named.flatMap(({ ref, names }) =>
      [...new Set(names)]
        .filter((name) => name !== null && !known.has(name))
        .map((name) => `${ref}: names ${name}, which is not in the document`),
    ),
    ...endless(merged),
  ];
}

const misnumbered = (things: readonly { ref: string }[]): string[] =>
  things.flatMap(({ ref }, i) =>
    ref.endsWith(`-${i + 1}`) ? [] : [`${ref}: stands where number ${i + 1} is expected`],
  );

const sourcesOf = (citations: readonly Citation[]): string[] => citations.map(({ source }) => source);

function partiesOf(proposal: Proposal): (string | null)[] {
  const parties =
    proposal.of === 'statement'
      ? [...(proposal.speaker === null ? [] : [proposal.speaker]), ...proposal.addressees]
      : [...proposal.actors, ...proposal.recipients];
  return parties.flatMap(({ ref, represents }) => [ref, represents]);
}

/** Actors that became two others, or by way of others themselves. */
function endless(merged: Archive['merged']): string[] {
  const became = new Map(merged.map(({ ref, into }) => [ref, into]));
  const twice = merged.filter(({ ref, into }) => became.get(ref) !== into);
  const circling = merged.filter(({ ref }) => {
    const passed = new Set<string>();
    for (let at: string | undefined = ref; at !== undefined; at = became.get(at)) {
      if (passed.has(at)) return true;
      passed.add(at);
    }
    return false;
  });
  return [
    ...twice.map(({ ref }) => `merged ${ref}: became more than one actor`),
    ...circling.map(({ ref }) => `merged ${ref}: never ends in an actor`),
  ];
}

/** What is said to have been said or done, or to have come out, on a day that had not come at `at`. */
function ahead({ sources, statements, developments }: Archive, at: string): string[] {
  const dated = [
    ...sources.map(({ ref, published }) => ({ ref, day: published })),
    ...statements.map(({ ref, saidOn }) => ({ ref, day: saidOn })),
    ...developments.filter(({ phase }) => isDone(phase)).map(({ ref, date }) => ({ ref, day: date })),
  ];
  return dated
    .filter(({ day }) => day !== null && isAhead(day, at))
    .map(({ ref, day }) => `${ref}: ${day} has not come yet`);
}

/** Citations whose words do not stand where they say in their source. */
function misquoted({ sources, statements, developments, candidates }: Archive): string[] {
  const texts = new Map(sources.map(({ ref, text }) => [ref, text]));
  const cited = [
    ...statements,
    ...developments,
    ...candidates.map(({ ref, proposal }) => ({ ref, citations: proposal.citations })),
  ];
  return cited.flatMap(({ ref, citations }) =>
    citations.flatMap(({ source, content, attributedTo, cue, via, prefix, suffix }) => {
      const text = texts.get(source);
      const spans = [...content, attributedTo, cue, via].filter((span) => span !== null);
      const first = Math.min(...content.map(({ start }) => start));
      const last = Math.max(...content.map(({ end }) => end));
      return text === undefined ||
        (spans.every((span) => text.slice(span.start, span.end) === span.text) &&
          text.slice(0, first).endsWith(prefix) &&
          text.startsWith(suffix, last))
        ? []
        : [`${ref}: cites words that are not there in ${source}`];
    }),
  );
}

/** Headlines with quotation marks, which are the source's alone. */
const quotingHeadlines = ({ statements, developments, candidates }: Archive): string[] =>
  [
    ...statements,
    ...developments,
    ...candidates.map(({ ref, proposal }) => ({ ref, headline: proposal.headline })),
  ]
    .filter(({ headline }) => QUOTATION_MARK.test(headline))
    .map(({ ref }) => `${ref}: its headline holds quotation marks, which belong to the source’s words alone`);
