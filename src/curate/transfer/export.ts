import { archiveText } from '../../exchange/archive.ts';
import { type Appointment, calendarText, isOnDays } from '../../exchange/calendar.ts';
import { type StatementRow, statementsCsv } from '../../exchange/statements-csv.ts';
import { type Citation, citedWords } from '../../record/citation.ts';
import { compareEdtf } from '../../record/edtf.ts';
import type { Statement } from '../../record/statement.ts';
import type { CitedSource, Reading, WorkspaceStore } from '../../store/store.ts';
import { archiveOf, entriesOf } from './archive.ts';

/** As what a record goes out: all of it (JSON), its published statements (CSV), or what is scheduled (iCalendar). */
export const EXPORTS = ['json', 'csv', 'ics'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** A record as a file. */
export interface Exported {
  /** A file name. */
  name: string;
  content: string;
  /** What it holds, as the end of a sentence. */
  holds: string;
}

/** The record as a file; the same record gives the same bytes. */
export async function exportRecord(store: WorkspaceStore, kind: ExportKind): Promise<Exported> {
  const name = `ukraine-talks.${kind}`;
  switch (kind) {
    case 'json': {
      const archive = await archiveOf(store);
      const { statements, developments, candidates } = archive;
      const holds = `the whole record with its queue and history: ${statements.length} statements, ${developments.length} developments, ${candidates.length} candidates`;
      return { name, content: archiveText(archive), holds };
    }
    case 'csv': {
      const rows = await store.snapshot(statementRows);
      return { name, content: statementsCsv(rows), holds: `${rows.length} published statements` };
    }
    case 'ics': {
      const { appointments, left } = await store.snapshot((read) => appointmentsOf(read, store.teamId));
      const without = left === 0 ? '' : `; ${left} more have no certain day and are left out`;
      const holds = `${appointments.length} scheduled developments${without}`;
      return { name, content: calendarText(appointments), holds };
    }
  }
}

async function statementRows(read: Reading): Promise<StatementRow[]> {
  const { statements } = await entriesOf(read);
  const names = await actorNames(read);
  const sources = await sourcesOf(read);
  return statements
    .filter(({ status }) => status === 'published')
    .map((statement) => rowOf(statement, names, sources));
}

function rowOf(
  { ref, kind, polarity, speaker, addressees, saidOn, saidBasis, ...rest }: Statement,
  names: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, CitedSource>,
): StatementRow {
  const nameOf = (actor: string): string => names.get(actor) ?? actor;
  const { eventType, headline, topics, citations } = rest;
  const [citation, ...further] = citations;
  if (citation === undefined) throw new TypeError(`${ref} has no citation`);
  const source = sources.get(citation.source);
  return {
    ref,
    speaker: nameOf(speaker),
    kind,
    polarity,
    words: citedWords(citation),
    said_on: saidOn ?? '',
    day_basis: saidBasis ?? '',
    via: citation.via?.text ?? '',
    event_type: eventType ?? '',
    addressees: addressees.map(nameOf),
    headline,
    topics,
    publisher: source?.publisher ?? '',
    title: source?.title ?? '',
    published: source?.published ?? '',
    url: source?.url ?? '',
    place: source?.place ?? '',
    language: source?.language ?? '',
    prefix: citation.prefix,
    suffix: citation.suffix,
    further_sources: further.map((one) => sourceLine(one, sources)),
  };
}

const sourceLine = ({ source }: Citation, sources: ReadonlyMap<string, CitedSource>): string => {
  const { publisher = source, published = null, url = null } = sources.get(source) ?? {};
  return [publisher, published, url].filter((part) => part !== null).join(' ');
};

async function appointmentsOf(read: Reading, teamId: string) {
  const { developments } = await entriesOf(read);
  const sources = await sourcesOf(read);
  const scheduled = developments
    .filter(({ status, phase }) => status === 'published' && phase === 'scheduled')
    .sort((a, b) => compareEdtf(a.date, b.date));
  const appointments: Appointment[] = [];
  for (const { ref, date, headline, place, citations } of scheduled) {
    if (!isOnDays(date)) continue;
    const words = citations.map((one) => `“${citedWords(one)}”\n${sourceLine(one, sources)}`);
    appointments.push({
      id: `${ref}@${teamId}.ukraine-talks`,
      date,
      headline,
      place,
      description: words.join('\n\n'),
      url: sources.get(citations[0]?.source ?? '')?.url ?? null,
      changed: (await read.revisions(ref)).at(-1)?.at ?? '1970-01-01T00:00:00.000Z',
    });
  }
  return { appointments, left: scheduled.length - appointments.length };
}

async function actorNames(read: Reading): Promise<Map<string, string>> {
  const actors = await read.actors();
  return new Map(actors.map(({ ref, name }) => [ref, name]));
}

async function sourcesOf(read: Reading): Promise<Map<string, CitedSource>> {
  return new Map((await read.sources()).map((source) => [source.ref, source]));
}
