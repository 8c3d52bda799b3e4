import type { Cast } from '../people/cast.ts';
import type { Entity } from '../people/entity.ts';
import { indicesAcross } from '../people/find-nominals.ts';
import type { Nominal } from '../people/nominals/nominal.ts';
import type { Document } from '../text/document.ts';
import { countWords, paragraphText, paragraphTokens } from '../text/paragraph-text.ts';
import type { Stretch } from '../text/stretch.ts';
import { firstNamed } from './first-named.ts';
import { FIRST_PERSON, isAside, lastOf, type Turn, type Turns } from './turn.ts';
import { unlabelledInterview } from './unlabelled-interview.ts';

/** *Jens Berg [Secretary General]:*, *Question (Reuters):*: what somebody is may stand in brackets. */
const LABEL = /^(?<label>[\p{Lu}][^:“”"«»\n]{0,90}?)(?:\s(?:\([^)]{1,60}\)|\[[^\]]{1,60}\]))?:\s+(?=\S)/u;
/** *Q    Mr. President, …*: the White House gives questions no colon. */
const BARE_LABEL = /^(?<label>Q)\.?\s+(?=[\p{Lu}("“'])/u;
const ASKS =
  /^(?:Q|QUESTION|Question|MODERATOR|Moderator|INTERVIEWER|Interviewer|JOURNALIST|Journalist|REPORTER|Reporter|HOST|PRESENTER|ANCHOR|OPERATOR|CHAIR|PRESS|MEDIA)(?:\s\d+)?$/;
const ANSWERS = /^(?:A|ANSWER|Answer)$/;
const MOST_LABEL_WORDS = 12;
/** A paper that puts at least one of so many turns as a question is who asks. */
const PAPER_ASKS = 4;
/** So many labelled paragraphs make a transcript. */
const LEAST_TURNS = 2;

interface Labelled {
  paragraph: number;
  label: string;
  length: number;
}

/** Reads a transcript or an interview; without one there are no turns. */
export function turnsOf(document: Document, cast: Cast): Turns {
  const labelled = labels(document, cast);
  if (labelled.length === 0) return unlabelledInterview(document, cast);
  const askers = askersOf(document, cast, labelled);
  const answerer = answererOf(document, cast, labelled);
  const tokens = paragraphTokens(document);
  const turns: Turn[] = [];
  const paragraphs = new Set<number>();
  const asked = new Map<number, number>();
  labelled.forEach(({ paragraph, label, length }, k) => {
    const next = labelled[k + 1]?.paragraph ?? lastOf(document, paragraph) + 1;
    for (let n = paragraph; n < next; n++) paragraphs.add(n);
    const first = tokens[paragraph];
    const start = (document.paragraphs[paragraph]?.start ?? 0) + length;
    if (first === undefined) return;
    let from = first.from;
    while (from < first.to && (document.tokens[from]?.start ?? 0) < start) from++;
    if (askers.has(label)) {
      if (ASKS.test(label)) return;
      for (let n = paragraph; n < next; n++) asked.set(n, n === paragraph ? from : (tokens[n]?.from ?? from));
      return;
    }
    const content = [{ from, to: first.to }];
    for (let n = paragraph + 1; n < next; n++) {
      const stretch = tokens[n];
      if (stretch !== undefined && !isAside(document, n)) content.push({ ...stretch });
    }
    const source = { from: first.from, to: from };
    const by = ANSWERS.test(label) ? answerer : entitiesIn(cast, source);
    turns.push({
      by,
      source: ANSWERS.test(label) ? null : sourceIn(cast, source),
      content: content.filter(({ from, to }) => to > from),
    });
  });
  return { turns, paragraphs, asked };
}

const paragraphStart = ({ text, paragraphs }: Document, n: number): string => {
  const paragraph = paragraphs[n];
  return paragraph === undefined
    ? ''
    : text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
};

function labels(document: Document, cast: Cast): Labelled[] {
  const found = document.paragraphs.flatMap((_, n): Labelled[] => {
    const opening = paragraphStart(document, n).trimStart();
    const match = BARE_LABEL.exec(opening) ?? LABEL.exec(opening);
    const label = match?.groups?.label?.trim();
    if (match === null || label === undefined || label.split(/\s+/).length > MOST_LABEL_WORDS) return [];
    const indent = paragraphStart(document, n).length - paragraphStart(document, n).trimStart().length;
    return [{ paragraph: n, label, length: match[0].length + indent }];
  });
  const count = new Map<string, number>();
  for (const { label } of found) count.set(label, (count.get(label) ?? 0) + 1);
  const turns = found.filter(({ paragraph, label, length }) => {
    const says = paragraphText(document, paragraph).slice(length).trimStart();
    if (/^(?:["“«‘'„]|``|'')/.test(says)) return false;
    return (
      isShouted(label) ||
      ASKS.test(label) ||
      ANSWERS.test(label) ||
      ((count.get(label) ?? 0) > 1 && isNamed(label)) ||
      (isSpoken(document, paragraph, says) && namesPerson(document, cast, paragraph, label)) ||
      (isNamed(label) && asks(document, paragraph))
    );
  });
  return turns.length >= LEAST_TURNS && isExchange(document, cast, turns, count) ? turns : [];
}

/**
 * Whether people speak in turn: somebody asks or answers, or a label comes back, or each names a person. The headings of
 * a newsletter do not (*POLAND DIGS IN: Warsaw will …*).
 */
function isExchange(
  document: Document,
  cast: Cast,
  turns: readonly Labelled[],
  count: ReadonlyMap<string, number>,
): boolean {
  if (turns.some(({ label }) => ASKS.test(label) || ANSWERS.test(label) || (count.get(label) ?? 0) > 1))
    return true;
  const tokens = paragraphTokens(document);
  return turns.every(({ paragraph, length }) => {
    const from = tokens[paragraph]?.from ?? 0;
    const end = (document.paragraphs[paragraph]?.start ?? 0) + length;
    const named = indicesAcross(cast.nominals, from, from + MOST_LABEL_WORDS + 2).filter(
      (n) => (document.tokens[(cast.nominals[n]?.to ?? 0) - 1]?.end ?? 0) <= end,
    );
    return named.some((n) => cast.nominals[n]?.kind === 'person');
  });
}

const asks = (document: Document, n: number): boolean => /\?$/.test(paragraphText(document, n).trimEnd());

/** Words of somebody who speaks to others, or behind a question. */
const isSpoken = (document: Document, n: number, says: string): boolean =>
  FIRST_PERSON.test(says) || /\byou\b/i.test(says) || asks(document, n - 1);

/**
 * *Maxime Prévot: A veto is a tool*, *Ana Costa, Mayor of Porto: Welcome*: the whole label is the full name of somebody,
 * with or without an office on either side.
 */
function namesPerson(document: Document, cast: Cast, paragraph: number, label: string): boolean {
  const from = paragraphTokens(document)[paragraph]?.from ?? 0;
  const end = (document.tokens[from]?.start ?? 0) + label.length;
  const near = indicesAcross(cast.nominals, from, from + MOST_LABEL_WORDS);
  const ends = (n: number): boolean => {
    const { to, complement } = cast.nominals[n] ?? { to: 0, complement: null };
    return [to, complement?.to ?? 0].some((last) => document.tokens[last - 1]?.end === end);
  };
  return near.some((n) => {
    const { kind, name } = cast.nominals[n] ?? { kind: null, name: null };
    if (kind !== 'person' || name === null || name.to - name.from < 2) return false;
    const own = near.filter((k) => cast.entityOf[k] === cast.entityOf[n]);
    return ends(n) || (name.from === from && own.some(ends));
  });
}

/** The person of the article for whom a label stands, by whatever part of the name; null for other labels. */
function personOf(document: Document, cast: Cast, { paragraph, label }: Labelled): Entity | null {
  const from = paragraphTokens(document)[paragraph]?.from ?? 0;
  const end = (document.tokens[from]?.start ?? 0) + label.length;
  const named = indicesAcross(cast.nominals, from, from + MOST_LABEL_WORDS).find(
    (n) =>
      cast.entityOf[n]?.kind === 'person' &&
      (document.tokens[(cast.nominals[n]?.to ?? 0) - 1]?.end ?? 0) <= end,
  );
  return cast.entityOf[named ?? -1] ?? null;
}

const isShouted = (label: string): boolean =>
  /^(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?[\p{Lu}\s.,’'-]{2,}$/u.test(label) && /\p{Lu}{2}/u.test(label);
const isNamed = (label: string): boolean =>
  label.split(/\s+/).every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|de|von|van|for)$/.test(word));

/** Who opens, gives the floor and thanks where others answer; alone, a spokesperson is who answers. */
const GIVES_THE_FLOOR =
  /^(?:(?:PRESS|MEDIA|CHIEF)\s)?(?:SPOKES(?:PERSON|WOMAN|MAN)|PRESS (?:SECRETARY|OFFICER)|MC|FACILITATOR|INTERPRETER|TRANSLATOR|STAFF)$/i;

/** So many words at most has a turn that only gives the floor. */
const SHORT = 30;

/** Who opens a press conference for those whom its heading names, and says little; null where nobody does. */
function hostOf(
  document: Document,
  cast: Cast,
  labelled: readonly Labelled[],
  people: ReadonlyMap<string, Entity>,
): Entity | null {
  const [first] = labelled;
  const host = people.get(first?.label ?? '');
  if (first === undefined || host === undefined || !labelled.some(({ label }) => ASKS.test(label)))
    return null;
  const opens = paragraphTokens(document)[first.paragraph]?.from ?? 0;
  const named = new Set(cast.nominals.flatMap(({ from }, n) => (from < opens ? [cast.entityOf[n]] : [])));
  const isHeaded = [...people.values()].some((one) => named.has(one));
  const own = labelled.filter(({ label }) => people.get(label) === host);
  const isBrief = own.every(({ paragraph }) => countWords(paragraphText(document, paragraph)) <= SHORT);
  return isHeaded && !named.has(host) && own.length > 1 && isBrief ? host : null;
}

/**
 * Who mostly asks: by the label, or by the question marks at the ends; who only gives the floor to others; and the paper
 * that asks a person, though it also puts to them what others said.
 */
function askersOf(document: Document, cast: Cast, labelled: readonly Labelled[]): Set<string> {
  const turns = new Map<string, { all: number; asked: number }>();
  for (const { paragraph, label } of labelled) {
    const seen = turns.get(label) ?? { all: 0, asked: 0 };
    seen.all++;
    if (/\?["”’')]*$/.test(paragraphText(document, paragraph))) seen.asked++;
    turns.set(label, seen);
  }
  const asks = ([label, { all, asked }]: [string, { all: number; asked: number }]): boolean =>
    ASKS.test(label) || (!ANSWERS.test(label) && 2 * asked > all);
  const people = new Map(
    labelled.flatMap((one): [string, Entity][] => {
      const person = personOf(document, cast, one);
      return person === null ? [] : [[one.label, person]];
    }),
  );
  const host = hostOf(document, cast, labelled, people);
  const givesTheFloor = (label: string): boolean =>
    GIVES_THE_FLOOR.test(label) ||
    people.get(label)?.offices.some(({ noun }) => noun.startsWith('spokes')) === true ||
    (host !== null && people.get(label) === host);
  const others = [...turns].filter((turn) => !asks(turn) && !givesTheFloor(turn[0]));
  const isPaper = ([label, { all, asked }]: [string, { all: number; asked: number }]): boolean =>
    turns.size === 2 && people.size === 1 && !people.has(label) && PAPER_ASKS * asked >= all;
  return new Set(
    [...turns]
      .filter((turn) => asks(turn) || isPaper(turn) || (others.length > 0 && givesTheFloor(turn[0])))
      .map(([label]) => label),
  );
}

const within = (cast: Cast, { from, to }: Stretch): [Nominal, number][] =>
  cast.nominals.flatMap((nominal, n): [Nominal, number][] =>
    nominal.from >= from && nominal.to <= to ? [[nominal, n]] : [],
  );

function entitiesIn(cast: Cast, label: Stretch): Entity[] {
  const people = within(cast, label).flatMap(([nominal, n]) =>
    nominal.kind === 'person' ? (cast.entityOf[n] ?? []) : [],
  );
  const first = people[0];
  return first === undefined
    ? within(cast, label)
        .flatMap(([, n]) => cast.entityOf[n] ?? [])
        .slice(0, 1)
    : [first];
}

function sourceIn(cast: Cast, label: Stretch): Stretch | null {
  const [first] = within(cast, label).find(([{ kind }]) => kind === 'person') ?? [];
  return first === undefined ? null : { from: first.from, to: first.to };
}

/** Who is interviewed: whom questions address by name, else the first person that is named before the first turn. */
function answererOf(document: Document, cast: Cast, labelled: readonly Labelled[]): Entity[] {
  const tokens = paragraphTokens(document);
  const first = tokens[labelled[0]?.paragraph ?? 0]?.from ?? 0;
  const addressed = new Map<Entity, number>();
  cast.nominals.forEach((nominal, n) => {
    const entity = cast.entityOf[n];
    if (entity == null || entity.kind !== 'person' || nominal.from < first || nominal.honorific === null)
      return;
    if (document.tokens[nominal.to]?.raw === ',') addressed.set(entity, (addressed.get(entity) ?? 0) + 1);
  });
  const most = [...addressed].sort((a, b) => b[1] - a[1])[0]?.[0];
  return most === undefined ? firstNamed(document, cast, first) : [most];
}
