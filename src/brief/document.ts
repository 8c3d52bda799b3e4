import { type Document, type Line, type Part, ref, strong, text } from '../document/document.ts';
import { developmentLine, sourceRuns, statementLine } from '../document/entry-line.ts';
import { unmarked } from '../document/quoted.ts';
import type { StatementItem } from '../recall/items.ts';
import { sayDate } from '../recall/say-date.ts';
import { sayRange } from '../record/days.ts';
import type { CitedSource } from '../store/store.ts';
import type { Brief } from './content.ts';

const heading = (words: string, level: 1 | 2 = 1): Part => ({ kind: 'heading', level, text: words });
const paragraph = (...line: Line): Part => ({ kind: 'paragraph', line });
const NOTHING = paragraph(text('Nothing on the record.'));

const listed = (lines: readonly Line[]): Part => (lines.length === 0 ? NOTHING : { kind: 'list', lines });

/** A brief: state of play, what is new, what was said by party, what comes next, sources; every line with its ref. */
export function briefDocument(brief: Brief): Document {
  const { scope, happened, said, next, sources } = brief;
  const on = scope.topic === null ? '' : ` on ${unmarked(scope.topic)}`;
  return {
    title: `Brief${on}, ${sayRange(scope.from, scope.to)}`,
    parts: [
      heading('State of play'),
      ...stateParts(brief),
      heading('What is new'),
      listed(happened.map(developmentLine)),
      heading('What was said'),
      ...(said.length === 0 ? [NOTHING] : []),
      ...said.flatMap(({ party, items }) => [heading(party, 2), listed(saidLines(items))]),
      heading('What comes next'),
      listed(next.map(developmentLine)),
      heading('Sources'),
      listed(sources.map(sourceLine)),
    ],
  };
}

/** What was said, speaker by speaker: each is named once. */
function saidLines(items: readonly StatementItem[]): Line[] {
  const bySpeaker = new Map<string, StatementItem[]>();
  for (const item of items) {
    const { ref: speaker } = item.speaker;
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), item]);
  }
  return [...bySpeaker.values()].flatMap((said) =>
    said.map((item, i): Line => {
      const [, ...line] = statementLine(item);
      return i === 0 ? statementLine(item) : [text('also'), ...line];
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
  return [...asked, listed(standing.map(developmentLine))];
}

const sourceLine = (source: CitedSource): Line => [
  ...sourceRuns(source),
  text(`: ${source.title} (${source.published === null ? 'day not given' : sayDate(source.published)}; `),
  ref(source.ref),
  text(')'),
];
