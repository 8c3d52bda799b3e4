import { CUE } from './cues.ts';

/** A paragraph, heading, row or turn of a draft. Offsets are UTF-16 units, without markers and labels. */
export interface Block {
  kind: 'heading' | 'text' | 'quote' | 'turn';
  start: number;
  end: number;
  /** Who has the turn, as the draft has it; null elsewhere, and for answers without a label. */
  label: string | null;
  /** Where the paragraph begins, its label included. */
  outerStart: number;
  /** The turn of somebody who asks, presides or presents. */
  asks: boolean;
  /** The line under a block quote that names who is quoted. */
  signature: { start: number; end: number } | null;
}

interface Line {
  start: number;
  end: number;
  text: string;
}

const HEADING = /^\s{0,3}#{1,6}\s+/;
const QUOTED = /^\s{0,3}>\s?/;
const LISTED = /^\s*(?:[-*+•–—]|\d{1,3}[.)/])\s+/;
const SIGNATURE = /^(?:\*|_)*\s*(?:—|–|--?)\s*(?=\p{Lu}|the\b)/u;

/** The blocks of `text` in order; linear in its length. */
export function blocksOf(text: string): Block[] {
  return withTurns(
    text,
    paragraphsOf(text).map((block) => (isAttributed(text, block) ? { ...block, kind: 'text' } : block)),
  );
}

/** *> “We will not,” Lund said*: a block quote that tells itself who says what it has between marks is a paragraph. */
function isAttributed(text: string, { kind, start, end }: Block): boolean {
  const [, rest = ''] = /^\s*[“"„«].+[”"“»](?<rest>[^”"“»]+)$/su.exec(text.slice(start, end)) ?? [];
  return kind === 'quote' && [...rest.matchAll(CUE)].length > 0;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    const start = match.index;
    if (/^[\r\n\u2028\u2029]/.test(match[0])) {
      const before = lines.at(-1);
      // A break right after another one is an empty line.
      if (before !== undefined && before.end !== start) lines.push({ start, end: start, text: '' });
      continue;
    }
    lines.push({ start, end: start + match[0].length, text: match[0] });
  }
  return lines;
}

function paragraphsOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let before: Line | null = null;
  for (const line of linesOf(text)) {
    const quoted = QUOTED.exec(line.text);
    const heading = HEADING.exec(line.text);
    const listed = quoted === null && heading === null ? LISTED.exec(line.text) : null;
    const start = line.start + (quoted ?? heading ?? listed ?? [''])[0].length;
    const kind = quoted !== null ? 'quote' : heading !== null ? 'heading' : 'text';
    if (text.slice(start, line.end).trim() === '') {
      if (kind !== 'quote') open = null;
      before = null;
      continue;
    }
    const signs = SIGNATURE.test(line.text.replace(QUOTED, '').trimStart());
    const last = blocks.at(-1);
    if (
      last !== undefined &&
      signs &&
      (kind === 'quote' || listed !== null) &&
      isSigned(text, last, line.text)
    ) {
      last.signature = { start, end: line.end };
      open = null;
      continue;
    }
    const goesOn = open !== null && open.kind === kind && listed === null && kind !== 'heading';
    if (open !== null && goesOn && (kind === 'quote' || wraps(before, line))) open.end = line.end;
    else {
      open = { kind, start, end: line.end, outerStart: start, label: null, asks: false, signature: null };
      blocks.push(open);
    }
    before = line;
  }
  return blocks;
}

/** A line with a name may stand under a block quote, or under a quotation that makes a paragraph; no list goes on in it. */
const isSigned = (text: string, { kind, start, end, signature }: Block, line: string): boolean =>
  signature === null &&
  (kind === 'quote' ||
    (/^[“„«"‘].*[”“»"’]$/su.test(text.slice(start, end).trim()) &&
      /^\s*[*_]*(?:—|–|--)\s*\p{Lu}[^:“"]{0,90}$/u.test(line)));

const LONG = 60;

/** Whether `line` only goes on with what the one before it began. */
const wraps = (before: Line | null, line: Line): boolean =>
  before !== null &&
  !/^\s*\|/.test(line.text) &&
  (/^\p{Ll}/u.test(line.text.trimStart()) || before.text.length >= LONG) &&
  !/[.!?:”"’*]\s*$/.test(before.text) &&
  LABEL.exec(line.text) === null;

const LABEL =
  /^\s*(?:\*\*|__)?(?<label>\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?:[ ](?:of|the|for|van|von|de|\(?\p{Lu}[\p{L}\p{M}.'’)-]*)){0,5})\s?(?:\*\*|__)?:(?:\*\*|__)?\s+(?=\S)/u;
const ASKERS =
  /^(?:q\d*|question|presenter|host|moderator|interviewer|anchor|chair|chairman|chairwoman|chairperson|reporter|journalist|correspondent|questioner|clerk|operator|audience)$/i;
/** Labels of a form, not of who speaks. */
const FORMS =
  /^(?:claims?|sources?|ratings?|verdicts?|facts?|truth|notes?|context|background|status|dates?|place|headline|summary|results?|conclusion|corrections?|updates?|quotes?|quotations?|photos?|captions?|to\sdo|subject|re|topic)$/i;
const ANSWERS = /^(?:a\d*|answer)$/i;
const BOLD = /^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$/;
const BOLD_QUESTION = /^\s*(?:\*\*|__)[^*_]+\?\s*(?:\*\*|__)\s*$/;
const ASIDE = /^\s*(?:\*[^*]|_[^_]|\*\*[^*]*\*\*\s*$|\(|\[)/;

interface Labelled {
  block: Block;
  label: string;
  /** Where the words begin. */
  from: number;
  asks: boolean;
}

/** Makes turns of the paragraphs of an interview, a transcript or questions and answers. */
function withTurns(text: string, blocks: Block[]): Block[] {
  const labelled = blocks.flatMap((block): Labelled[] => {
    const match = block.kind === 'text' ? LABEL.exec(text.slice(block.start, block.end)) : null;
    const label = match?.groups?.label;
    if (match === null || label === undefined || FORMS.test(label)) return [];
    const asks = ASKERS.test(label) || /\?\s*(?:\*\*|__)?\s*$/.test(text.slice(block.start, block.end));
    return [{ block, label, from: block.start + match[0].length, asks }];
  });
  const counts = new Map<string, Labelled[]>();
  for (const one of labelled) counts.set(one.label, [...(counts.get(one.label) ?? []), one]);
  const speakers = [...counts].filter(([label, turns]) => turns.length > 1 || isRole(label));
  const isDialogue =
    speakers.length > 0 && labelled.length >= 2 && counts.size >= 2 && hasTurns(text, labelled);
  if (!isDialogue) return withBoldQuestions(text, blocks);
  const turns = new Map(labelled.map((one) => [one.block, one]));
  const asking = new Set(
    [...counts]
      .filter(([label, all]) => ASKERS.test(label) || all.filter(({ asks }) => asks).length * 2 > all.length)
      .map(([label]) => label),
  );
  let last: Block | null = null;
  const joined: Block[] = [];
  for (const block of blocks) {
    const turn = turns.get(block);
    if (turn !== undefined) {
      const label = ANSWERS.test(turn.label) ? null : turn.label;
      last = { ...block, kind: 'turn', start: turn.from, label, asks: asking.has(turn.label) };
      joined.push(last);
    } else if (last !== null && block.kind === 'text' && !ASIDE.test(text.slice(block.start, block.end)))
      last.end = block.end;
    else {
      last = null;
      joined.push(block);
    }
  }
  return joined;
}

const isRole = (label: string): boolean => ASKERS.test(label) || ANSWERS.test(label);

/** A label before a quotation in marks, as in notes or captions, makes no turn. */
const hasTurns = (text: string, labelled: readonly Labelled[]): boolean =>
  labelled.filter(({ from }) => !/["“‘„«']/.test(text[from] ?? '')).length * 2 > labelled.length;

/** Questions in bold, with the answers below them. */
function withBoldQuestions(text: string, blocks: Block[]): Block[] {
  const asks = (block: Block): boolean => BOLD_QUESTION.test(text.slice(block.start, block.end));
  const first = blocks.findIndex(asks);
  if (blocks.filter(asks).length < 2) return blocks;
  let answer: Block | null = null;
  let within = false;
  const joined: Block[] = [];
  for (const [n, block] of blocks.entries()) {
    if (n >= first && BOLD.test(text.slice(block.start, block.end))) {
      joined.push({ ...block, kind: 'turn', asks: true });
      within = true;
      answer = null;
    } else if (within && block.kind === 'text' && !ASIDE.test(text.slice(block.start, block.end))) {
      if (answer !== null) answer.end = block.end;
      else {
        answer = { ...block, kind: 'turn' };
        joined.push(answer);
      }
    } else {
      within = false;
      joined.push(block);
    }
  }
  return joined;
}
