import { type Document, type Line, type Part, ref, strong, text } from '../document/document.ts';
import { sourceRuns, statementLine, wordsLine } from '../document/entry-line.ts';
import { unmarked } from '../document/quoted.ts';
import { capital, sayDate } from '../recall/say-date.ts';
import { sayDay } from '../record/days.ts';
import type { Change, Course } from './course.ts';
import { OTHER, type SideBySide } from './side-by-side.ts';
import type { Silence } from './silence.ts';
import type { Wordings } from './wordings.ts';

const on = (topic: string | null): string => (topic === null ? '' : ` on ${unmarked(topic)}`);
const paragraph = (...line: Line): Part => ({ kind: 'paragraph', line });

/** Parties beside each other as a table, with a row for each issue. */
export function sideBySideDocument({ parties, topic, issues, neither }: SideBySide): Document {
  const names = parties.map(({ name }) => name);
  const rows = issues.map(({ name, said }): Line[] => [
    [text(name)],
    ...said.map((items): Line => (items[0] === undefined ? [text('nothing')] : cell(items))),
  ]);
  const title = `${names.join(' and ')}${on(topic)}`;
  if (rows.length === 0) return { title, parts: [paragraph(text('Nothing on the record.'))] };
  const silent = parties.filter((_, i) => issues.every(({ said }) => said[i]?.length === 0));
  return {
    title,
    parts: [
      ...silent.map(({ name }) => paragraph(text(`${name}: nothing on the record${on(topic)}.`))),
      { kind: 'table', head: ['Issue', ...names], rows },
      ...sharedParts(parties, issues),
      ...(neither.length === 0
        ? []
        : [
            heading(parties.length === 2 ? 'Neither has spoken of' : 'None has spoken of'),
            paragraph(text(`${neither.map(unmarked).join(', ')}.`)),
          ]),
    ],
  };
}

/** Which issues all have spoken of, and which only one has. */
function sharedParts(parties: SideBySide['parties'], issues: SideBySide['issues']): Part[] {
  const list = (some: SideBySide['issues']): string => some.map(({ name }) => unmarked(name)).join(', ');
  const named = issues.filter(({ name }) => name !== OTHER);
  const all = named.filter(({ spoken }) => spoken === parties.length);
  const lines = [
    ...(all.length === 0 ? [] : [[strong(parties.length === 2 ? 'Both: ' : 'All: '), text(list(all))]]),
    ...parties.flatMap(({ name }, i): Line[] => {
      const alone = named.filter(({ spoken, said }) => spoken === 1 && said[i]?.length !== 0);
      return alone.length === 0 ? [] : [[strong(`${name} alone: `), text(list(alone))]];
    }),
  ];
  return lines.length === 0 ? [] : [heading('Who has spoken of what'), { kind: 'list', lines }];
}

/** How many statements of a cell are shown; the others are counted. */
const SHOWN = 2;

function cell(items: Parameters<typeof wordsLine>[0][]): Line {
  const lines = items
    .slice(0, SHOWN)
    .flatMap((item, i) => [...(i > 0 ? [text(' · ')] : []), ...wordsLine(item)]);
  return items.length > SHOWN ? [...lines, text(` and ${items.length - SHOWN} earlier`)] : lines;
}

/** What a party said over time: first and last, changes, a chart, all of it. */
export function courseDocument({ party, topic, said, changes, months }: Course): Document {
  const title = topic === null ? `What ${party.name} said` : `${party.name}${on(topic)}`;
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined)
    return { title, parts: [paragraph(text(`${party.name}: nothing on the record${on(topic)}.`))] };
  return {
    title,
    parts: [
      {
        kind: 'table',
        head: first === last ? ['Said once'] : ['First', 'Last'],
        rows: [(first === last ? [first] : [first, last]).map((item) => statementLine(item))],
      },
      ...(changes.length === 0
        ? []
        : [heading('Changes'), { kind: 'list' as const, lines: changes.map(changeLine) }]),
      ...(months.length < 2 ? [] : [heading('By month'), { kind: 'list' as const, lines: chart(months) }]),
      heading('By day'),
      { kind: 'list', lines: said.map((item) => statementLine(item)) },
    ],
  };
}

const heading = (words: string): Part => ({ kind: 'heading', level: 1, text: words });

const changeLine = ({ from, to, kind }: Change): Line => [
  ref(from),
  text(' → '),
  ref(to),
  text(kind === 'number' ? ': another number' : ': says the opposite'),
];

const BAR = 20;

/** A bar for each month, as long as its share of the fullest. */
function chart(months: Course['months']): Line[] {
  const most = Math.max(...months.map(({ count }) => count));
  return months.map(({ month, count }) => [
    text(`${month} ${'▇'.repeat(Math.ceil((count * BAR) / most))} ${count}`),
  ]);
}

/** Who has fallen silent, and who has never spoken of it. */
export function silenceDocument({ topic, since, spoken, silent, never }: Silence): Document {
  const title = `Silent${on(topic)} since ${sayDay(since)}`;
  if (spoken === 0) return { title, parts: [paragraph(text(`Nobody has ever spoken${on(topic)}.`))] };
  const lines = silent.map(
    ({ actor, count, last }): Line => [
      strong(capital(actor.name)),
      text(count === 1 ? ': 1 statement before, ' : `: ${count} statements before, the last `),
      text(`${last.statement.saidOn === null ? 'day not given' : sayDate(last.statement.saidOn)} (`),
      ref(last.statement.ref),
      text(')'),
    ],
  );
  return {
    title,
    parts: [
      lines.length === 0
        ? paragraph(
            text(`Nobody who spoke${topic === null ? '' : ' of it'} before that day has been silent since.`),
          )
        : { kind: 'list', lines },
      ...(never.length === 0
        ? []
        : [
            heading('Nothing on the record from'),
            paragraph(text(capital(`${never.map(({ name }) => name).join(', ')}.`))),
          ]),
    ],
  };
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** *in Russian*; nothing for English. */
const sayLanguage = (tag: string): string => (tag.startsWith('en') ? '' : `in ${LANGUAGES.of(tag) ?? tag}`);

/** Words between quotation marks where they are the speaker's own, else as the source has them. */
function wordingRuns({
  kind,
  words,
  beside,
}: Pick<Wordings['wordings'][number], 'kind' | 'words' | 'beside'>): Line {
  if (kind === 'direct')
    return [beside === null ? { kind: 'words', text: words } : { kind: 'marked', stretches: beside }];
  return beside === null
    ? [text(words)]
    : beside.map((one) => (one.differs ? strong(one.text) : text(one.text)));
}

/** One statement as several sources have it. */
export function wordingsDocument({ item, wordings }: Wordings): Document {
  const { speaker, statement } = item;
  return {
    title: `${statement.ref} by ${speaker.name}, ${wordings.length === 1 ? 'in its one wording' : `in ${wordings.length} wordings`}`,
    parts: [
      {
        kind: 'list',
        lines: wordings.map(
          ({ ref: own, source, ...wording }): Line => [
            ...sourceRuns(source),
            text(
              ` (${[sayLanguage(source.language), source.published === null ? 'day not given' : sayDate(source.published)].filter(Boolean).join(', ')}): `,
            ),
            ...wordingRuns(wording),
            ...(own === statement.ref ? [] : [text(' '), ref(own)]),
          ],
        ),
      },
      ...(wordings.length > 1
        ? []
        : [paragraph(text('Only one source has it, so there is nothing to lay beside it.'))]),
    ],
  };
}
