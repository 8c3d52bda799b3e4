import { type Document, type Line, type Part, ref, strong, text } from '../document/document.ts';
import { developmentLine, sourceRuns, statementLine } from '../document/entry-line.ts';
import { unmarked } from '../document/quoted.ts';
import type { StatementItem } from '../recall/items.ts';
import { sayDate } from '../recall/say-date.ts';
import { sayRange } from '../record/days.ts';
import type { CitedSource } from '../store/store.ts';
import type { Brief } from './gather-brief.ts';

/** What a brief shows at most, so that it is read in a morning; what is beyond is counted. */
const MOST = {
  developments: 12,
  parties: 8,
  /** Of one party. */
  statements: 6,
  /** Parties beyond that are named. */
  named: 20,
  sources: 20,
} as const;

const heading = (words: string, level: 1 | 2 = 1): Part => ({ kind: 'heading', level, text: words });
const paragraph = (...line: Line): Part => ({ kind: 'paragraph', line });
const NOTHING = paragraph(text('Nothing on the record.'));

const listed = (lines: readonly Line[]): Part => (lines.length === 0 ? NOTHING : { kind: 'list', lines });

/** The `shown` of a list of so many as `all`, then what is asked for the rest. */
const partly = <T>(shown: readonly T[], all: readonly T[], line: (item: T) => Line, ask: string): Part[] => [
  listed(shown.map(line)),
  ...rest(all.length - shown.length, ask),
];

const rest = (more: number, ask: string): Part[] =>
  more <= 0
    ? []
    : [paragraph(text(`And ${more.toLocaleString('en')} more: ask for `), strong(ask), text('.'))];

/** A brief: state of play, what is new, what was said by party, what comes next, sources; every line with its ref. */
export function briefDocument(brief: Brief): Document {
  const { scope, happened, next, sources } = brief;
  const { topic } = scope;
  const on = topic === null ? '' : ` on ${unmarked(topic)}`;
  const about = topic === null ? '' : ` about ${unmarked(topic)}`;
  const timeline = `timeline${about} ${sayRange(scope.from, scope.to)}`;
  return {
    title: `Brief${on}, ${sayRange(scope.from, scope.to)}`,
    parts: [
      heading('State of play'),
      ...stateParts(brief),
      heading('What is new'),
      ...partly(happened.slice(-MOST.developments), happened, developmentLine, timeline),
      heading('What was said'),
      ...saidParts(brief, (party) => `quotes ${party}${about} ${sayRange(scope.from, scope.to)}`),
      heading('What comes next'),
      ...partly(next.slice(0, MOST.developments), next, developmentLine, `what’s next${about}`),
      heading('Sources'),
      ...partly(sources.slice(-MOST.sources), sources, sourceLine, 'sources'),
    ],
  };
}

/** What was said, party by party: of each what it said last, every speaker in turn; then how much more there is. */
function saidParts({ said }: Brief, ask: (party: string) => string): Part[] {
  if (said.length === 0) return [NOTHING];
  const others = said.slice(MOST.parties).map(({ party, items }) => `${party} ${items.length}`);
  const more = others.length - MOST.named;
  return [
    ...said
      .slice(0, MOST.parties)
      .flatMap(({ party, items }) => [
        heading(
          items.length <= MOST.statements
            ? party
            : `${party}: ${items.length.toLocaleString('en')} statements`,
          2,
        ),
        listed(saidLines(party, inTurn(items).slice(0, MOST.statements))),
        ...rest(items.length - MOST.statements, ask(party)),
      ]),
    ...(others.length === 0
      ? []
      : [
          heading('Others', 2),
          paragraph(
            text(
              `${others.slice(0, MOST.named).join(', ')}${more > 0 ? `, and ${more.toLocaleString('en')} more who spoke` : ''}.`,
            ),
          ),
        ]),
  ];
}

/** The first of every speaker, then the second of every one, and so on. */
function inTurn(items: readonly StatementItem[]): StatementItem[] {
  const counts = new Map<string, number>();
  const turns = items.map((item) => {
    const turn = counts.get(item.speaker.ref) ?? 0;
    counts.set(item.speaker.ref, turn + 1);
    return { item, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ item }) => item);
}

/** What was said, speaker by speaker: each is named once, and not where they are the `party` that heads the list. */
function saidLines(party: string, items: readonly StatementItem[]): Line[] {
  const bySpeaker = new Map<string, StatementItem[]>();
  for (const item of items) {
    const { ref: speaker } = item.speaker;
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), item]);
  }
  return [...bySpeaker.values()].flatMap((said) =>
    said.map((item, i): Line => {
      if (item.speaker.name === party) return statementLine(item, null);
      return i === 0 ? statementLine(item) : statementLine(item, text('also'));
    }),
  );
}

function stateParts({ state, expired, standing }: Brief): Part[] {
  if (state !== null)
    return [
      ...state.text.split(/\n{2,}/).map((words) => paragraph(text(words.trim()))),
      paragraph(
        text('Signed by '),
        strong(state.by),
        text(`, ${sayDate(state.at.slice(0, 10))}. The words are the curator’s own.`),
      ),
    ];
  const asked =
    expired === null
      ? []
      : [
          paragraph(
            text(
              `The words that ${expired.by} signed on ${sayDate(expired.at.slice(0, 10))} have expired; a curator is asked for new ones.`,
            ),
          ),
        ];
  return [...asked, ...partly(standing.slice(0, MOST.developments), standing, developmentLine, 'summary')];
}

const sourceLine = (source: CitedSource): Line => [
  ...sourceRuns(source),
  text(`: ${source.title} (${source.published === null ? 'day not given' : sayDate(source.published)}; `),
  ref(source.ref),
  text(')'),
];
