import { z } from 'zod';
import { Candidate } from '../record/candidate.ts';
import { Feedback } from '../record/feedback.ts';
import { RecordDocument } from '../record/record-document.ts';
import { ActorRef } from '../record/refs.ts';
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

/** Reads an export. What is wrong with it is named, part by part: `statements.3.saidOn: …`. */
export function readArchive(
  text: string,
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
  const problems = [...danglingRefs(parsed.data), ...misquoted(parsed.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, archive: parsed.data };
}

/** Refs that point at nothing in the document, and things that are not numbered from 1 on. */
function danglingRefs(archive: Archive): string[] {
  const { sources, actors, statements, developments, candidates, feedback } = archive;
  const known = new Set([...sources, ...actors, ...statements, ...developments].map(({ ref }) => ref));
  const numbered = [sources, actors, statements, developments, candidates, feedback].flatMap((things) =>
    things.flatMap(({ ref }, i) =>
      ref.endsWith(`-${i + 1}`) ? [] : [`${ref}: stands where number ${i + 1} is expected`],
    ),
  );
  const named = [
    ...statements.map(({ ref, speaker, addressees, citations }) => ({
      ref,
      names: [speaker, ...addressees, ...citations.map(({ source }) => source)],
    })),
    ...developments.map(({ ref, actors: by, recipients, citations }) => ({
      ref,
      names: [...by, ...recipients, ...citations.map(({ source }) => source)],
    })),
    ...actors.map(({ ref, represents, roles }) => ({
      ref,
      names: [represents, ...roles.map((role) => role.represents)].filter((name) => name !== null),
    })),
    ...candidates.map(({ ref, source, entry }) => ({
      ref,
      names: [source, ...(entry === null ? [] : [entry])],
    })),
  ];
  return [
    ...numbered,
    ...named.flatMap(({ ref, names }) =>
      names
        .filter((name) => !known.has(name))
        .map((name) => `${ref}: names ${name}, which is not in the document`),
    ),
  ];
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
    citations.flatMap(({ source, content, attributedTo, cue }) => {
      const text = texts.get(source);
      const spans = [...content, attributedTo, cue].filter((span) => span !== null);
      return text === undefined || spans.every((span) => text.slice(span.start, span.end) === span.text)
        ? []
        : [`${ref}: cites words that do not stand there in ${source}`];
    }),
  );
}
