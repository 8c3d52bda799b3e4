import { z } from 'zod';
import type { DevelopmentItem, Item, StatementItem } from '../recall/items.ts';
import { type Citation, citedWords } from '../record/citation.ts';
import { Phase } from '../record/development.ts';
import { EventType } from '../record/plover.ts';
import { DayBasis, SpeechKind } from '../record/statement.ts';
import type { CitedSource } from '../store/store.ts';

/** A source as results name it. */
export const SourceOut = z.object({
  ref: z.string(),
  publisher: z.string(),
  title: z.string(),
  published: z.string().nullable().describe('day of publication; never the day on which something was said'),
  url: z.string().nullable(),
});

const CitationOut = z.object({
  words: z.string().describe('character for character as the source has them; […] where it interrupts them'),
  source: SourceOut,
});

/** An entry of the record as results have it. */
export const EntryOut = z.object({
  ref: z.string().describe('how the entry is cited: S-3, D-7'),
  kind: z.enum(['statement', 'development']),
  headline: z.string().describe('a curator’s words; not to be quoted as anybody’s'),
  date: z.string().nullable().describe('EDTF: when it was said or occurred; null where no source tells'),
  dateBasis: DayBasis.nullable(),
  speaker: z.object({ ref: z.string(), name: z.string(), role: z.string().nullable() }).nullable(),
  addressees: z.array(z.string()),
  speech: SpeechKind.nullable().describe(
    'direct: the words are a quotation; indirect: the source reports them',
  ),
  denied: z.boolean().describe('the speaker denied it, or is reported not to have said it'),
  phase: Phase.nullable(),
  eventType: EventType.nullable().describe('PLOVER'),
  parties: z.array(z.string()),
  citations: z.array(CitationOut),
});
export type EntryOut = z.infer<typeof EntryOut>;

/** An entry for a result; null for what is no entry. */
export function entryOut(item: Item): EntryOut | null {
  if (item.kind === 'actor') return null;
  return item.kind === 'statement' ? statementOut(item) : developmentOut(item);
}

function statementOut({ statement, speaker, role, addressees, sources }: StatementItem): EntryOut {
  const { ref, headline, saidOn, saidBasis, kind, polarity, eventType, citations } = statement;
  return {
    ref,
    kind: 'statement',
    headline,
    date: saidOn,
    dateBasis: saidBasis,
    speaker: { ref: speaker.ref, name: speaker.name, role: role?.title ?? null },
    addressees: addressees.map(({ name }) => name),
    speech: kind,
    denied: polarity === 'denied',
    phase: null,
    eventType,
    parties: [],
    citations: citationsOut(citations, sources),
  };
}

function developmentOut({ development, actors, recipients, sources }: DevelopmentItem): EntryOut {
  const { ref, headline, date, phase, eventType, citations } = development;
  return {
    ref,
    kind: 'development',
    headline,
    date,
    dateBasis: null,
    speaker: null,
    addressees: [],
    speech: null,
    denied: false,
    phase,
    eventType,
    parties: [...actors, ...recipients].map(({ name }) => name),
    citations: citationsOut(citations, sources),
  };
}

const citationsOut = (
  citations: readonly Citation[],
  sources: readonly CitedSource[],
): EntryOut['citations'] =>
  citations.flatMap((citation) => {
    const source = sources.find(({ ref }) => ref === citation.source);
    return source === undefined ? [] : [{ words: citedWords(citation), source: sourceOut(source) }];
  });

/** A source without its text. */
export const sourceOut = ({ ref, publisher, title, published, url }: CitedSource) => ({
  ref,
  publisher,
  title,
  published,
  url,
});
