import type { ActorIndex } from '../../record/actor-index.ts';
import type { Edtf } from '../../record/edtf.ts';
import type { DraftItem } from '../draft-item.ts';
import type { EntryIndex } from '../entry-index.ts';
import { isContentWord } from '../language/closed-class.ts';
import { comparedWords } from '../language/compared-words.ts';
import { compareItem } from '../verdicts/compare-item.ts';
import { judge } from '../verdicts/judge-by-words.ts';
import type { Claim } from './claim.ts';
import type { DayFound } from './draft-days.ts';
import type { Mention, Party } from './draft-party.ts';
import { BLANK, type Passage, type Reading } from './draft-reading.ts';
import type { Told } from './extracted.ts';
import { interviewedIn } from './interviewed.ts';
import { isQuotation } from './is-quotation.ts';
import { answerTo } from './loose-claims.ts';
import { between, firstFrom } from './ordered.ts';
import type { Quotation } from './quotations.ts';
import { speakerOf } from './speaker-of.ts';

interface Stretch {
  start: number;
  end: number;
}

/** Mentions back in which the one whom a quotation goes on with is looked for. */
const RECENT = 12;

/** A day behind a semicolon is of something else, as long as there is one on this side of it. */
const OTHER_CLAUSE = 1_000;

/** So many times the quoted words make a clause more than what is quoted of it. */
const MOSTLY = 0.9;
/** Words of matter by which it claims something itself. */
const TELLING = 3;

/** Makes items, keeping in mind who spoke last. */
export class ItemMaker {
  private readonly reading: Reading;
  private readonly days: DayFound[];
  private readonly interviewed: Party | null;
  private readonly told: Told;
  private readonly actors: ActorIndex;
  private spoke: { party: Party; passage: number } | null = null;

  constructor(reading: Reading, days: DayFound[], told: Told, actors: ActorIndex) {
    this.reading = reading;
    this.days = days;
    this.told = told;
    this.actors = actors;
    this.interviewed = interviewedIn(reading);
  }

  quotation(found: Quotation, index: EntryIndex): DraftItem[] {
    const answer = answerTo(this.reading, found.passage, found.sentence);
    const one: Quotation =
      answer === null ? found : { ...found, given: { party: answer, by: 'cue', gap: 0, from: null } };
    const [first] = one.parts;
    const last = one.parts.at(-1);
    if (first === undefined || last === undefined) return [];
    const words = one.parts.flatMap(({ start, end }) => comparedWords(this.reading.text, start, end));
    const party = this.surer(this.signer(one.passage) ?? this.partyOf(one), first.start, last.end);
    const from = one.given?.from ?? null;
    const frame =
      from === null || from >= first.outerStart
        ? []
        : comparedWords(this.reading.masked, from, first.outerStart);
    // Of a clause in the draft's own words, of which little is quoted, the whole is claimed.
    const whole =
      from !== null &&
      one.parts.length === 1 &&
      one.given?.clause === true &&
      frame.length > MOSTLY * words.length &&
      frame.filter(({ key }) => isContentWord(key)).length >= TELLING;
    const item: DraftItem = {
      start: whole ? from : first.start,
      end: whole ? last.outerEnd : trimmedEnd(this.reading.text, first.start, last.end),
      kind: frame.length > 0 || from !== null ? 'mixed' : 'direct',
      speaker: speakerOf(party),
      saidOn: this.dayNear(
        one.passage,
        one.sentence,
        { start: first.outerStart, end: last.outerEnd },
        one.alone,
      ),
      words: whole ? [...frame, ...words] : words,
      frame: whole ? [] : frame,
      ...(whole && { quoted: words }),
      denied: false,
    };
    if (words.length === 0) return [];
    const ruling = judge(compareItem(item, index));
    if (!isQuotation(this.reading, one, item, ruling)) return [];
    const told = this.signer(one.passage) !== null || (one.given !== null && one.given.by !== 'colon');
    // Who spoke last is a guess: it makes nobody the wrong speaker.
    const guessed = !told && ruling.verdict === 'misattributed';
    if (guessed && this.namedAfter(one.passage, last.outerEnd) === undefined)
      return [{ ...item, speaker: null }];
    this.remember(party, one.passage);
    return [item];
  }

  claim({ start, end, party: named, denied, without, unsure, passage, sentence }: Claim): DraftItem[] {
    const { masked } = this.reading;
    const party = this.surer(named, start, end);
    const text = masked.slice(start, end).includes(BLANK) ? masked : this.reading.text;
    const parts =
      without === null
        ? [[start, end] as const]
        : ([
            [start, without.start],
            [without.end, end],
          ] as const);
    if (unsure !== true) this.remember(party, passage);
    return [
      {
        start,
        end,
        kind: 'indirect',
        speaker: speakerOf(party),
        saidOn: this.dayNear(passage, sentence, { start, end }, false),
        words: parts.flatMap(([from, to]) => comparedWords(text, from, to)),
        frame: [],
        denied,
        ...(unsure === true && { ifKnown: true }),
      },
    ];
  }

  blockQuote(passage: Passage): DraftItem[] {
    const { text } = this.reading;
    const { block, quotes } = passage;
    const [inner] = quotes;
    const whole =
      inner !== undefined && inner.outerStart - block.start <= 2 && block.end - inner.outerEnd <= 2;
    const start = whole ? inner.start : block.start;
    const end = trimmedEnd(text, start, whole ? inner.end : block.end);
    const before = this.before(passage);
    const told = before?.mentions.findLast(({ party, kind }) => party !== null && kind !== 'body');
    const party = this.signer(passage) ?? told?.party ?? this.spoke?.party ?? null;
    const words = comparedWords(text, start, end);
    const sentence = before?.sentences.at(-1);
    const day = this.dayIn(block.signature) ?? this.dayIn(sentence ?? null) ?? this.dayAbove(passage);
    this.remember(party, passage);
    return words.length === 0
      ? []
      : [
          {
            start,
            end,
            kind: 'direct',
            speaker: speakerOf(party),
            saidOn: day,
            words,
            frame: [],
            denied: false,
          },
        ];
  }

  turn(passage: Passage, start: number, end: number): DraftItem {
    const party = this.turnOf(passage);
    const words = comparedWords(this.reading.text, start, end);
    return {
      start,
      end,
      kind: 'direct',
      speaker: speakerOf(party),
      saidOn: null,
      words,
      frame: [],
      denied: false,
    };
  }

  /** Who is on the record, where the draft's sentence alone tells nobody who is and the extractor does. */
  private surer(party: Party | null, start: number, end: number): Party | null {
    if (party !== null && party.ref !== null) return party;
    const ref = this.told.at(start, end)?.speaker?.ref ?? null;
    const actor = ref === null ? undefined : this.actors.get(ref);
    return actor === undefined ? party : this.reading.people.called(actor.name);
  }

  private turnOf({ block }: Passage): Party | null {
    return block.label === null ? this.interviewed : this.reading.people.called(block.label);
  }

  /** For answers without a label: whom the words before the first turn name first, else the first of all. */
  /** Who is given a quotation: whom its sentence tells, else the last who spoke, where the draft goes on with them. */
  private partyOf({ given, alone, passage, parts }: Quotation): Party | null {
    if (given?.party != null) return given.party;
    const signed = alone || (given !== null && (given.by === 'colon' || given.by === 'label'));
    const subject = signed
      ? (this.namedAfter(passage, parts.at(-1)?.outerEnd ?? 0)?.party ??
        this.lastNamed(passage, parts[0]?.outerStart ?? passage.block.start))
      : null;
    const goesOn =
      this.spoke !== null && passage.number - this.spoke.passage <= (alone || given !== null ? 1 : 0);
    return subject ?? (goesOn ? (this.spoke?.party ?? null) : null);
  }

  /** *“…” Lund, on Monday.*: a name that opens the words after a quotation, with a comma or a stop behind it. */
  private namedAfter(passage: Passage, at: number): Mention | undefined {
    const named = passage.mentions[firstFrom(passage.mentions, at)];
    if (named?.kind !== 'name') return undefined;
    const { masked } = this.reading;
    const opens = /^\s*(?:[–—-]+\s*)?(?:(?:The same|Again|Or)\s)?$/i.test(masked.slice(at, named.start));
    return opens && /^\s*[,.(]/.test(masked.slice(named.end)) ? named : undefined;
  }

  /** For a quotation that is a sentence of its own: who the sentence before it is about. */
  private lastNamed(passage: Passage, at: number): Party | null {
    const before = this.before(passage);
    const leads =
      before !== undefined && /:\s*$/.test(this.reading.text.slice(before.block.start, before.block.end));
    const here = firstFrom(passage.mentions, at);
    const near = [
      ...(leads ? before.mentions : []),
      ...passage.mentions.slice(Math.max(0, here - RECENT), here),
    ];
    return near.findLast(({ party, kind }) => party !== null && kind !== 'body')?.party ?? null;
  }

  /** Who is named under a quotation. */
  private signer({ block, mentions }: Passage): Party | null {
    const { signature } = block;
    if (signature === null) return null;
    return mentions.find(({ start, party }) => start >= signature.start && party !== null)?.party ?? null;
  }

  private remember(party: Party | null, passage: Passage): void {
    if (party !== null) this.spoke = { party, passage: passage.number };
  }

  private before(passage: Passage): Passage | undefined {
    return this.reading.passages[passage.number - 1];
  }

  /** The day of the sentence that stands nearest, else of the sentence that only leads up to it, else of the heading. */
  private dayNear(passage: Passage, sentence: Stretch, item: Stretch, alone: boolean): Edtf | null {
    const signed = this.dayIn(passage.block.signature);
    if (signed !== null) return signed;
    const here = this.within(sentence).filter(
      ({ start, end }) => end <= item.start || start >= item.end || item.end - item.start > end - start,
    );
    const outside = here.filter(
      ({ start, end, ofNext }) =>
        !(start >= item.start && end <= item.end && this.isOwn(item, start)) &&
        !(ofNext && start >= item.end),
    );
    const { masked } = this.reading;
    const apart = (from: number, to: number): number =>
      Math.max(0, to - from) + (masked.slice(from, to).includes(';') ? OTHER_CLAUSE : 0);
    const gap = ({ start, end }: Stretch): number =>
      end <= item.start ? apart(end, item.start) : apart(item.end, start);
    const nearest = outside.sort((a, b) => gap(a) - gap(b))[0];
    if (nearest !== undefined) return nearest.day;
    const place = firstFrom(passage.sentences, sentence.start);
    const after = passage.sentences[place + 1];
    if (alone && after !== undefined && this.namedAfter(passage, item.end) !== undefined)
      return this.dayIn(after);
    const before = passage.sentences[place - 1];
    const leads =
      alone && before !== undefined && !this.reading.masked.slice(before.start, before.end).includes(BLANK);
    return (leads ? this.dayIn(before) : null) ?? this.dayAbove(passage);
  }

  /** Whether the words at `at` are the item’s, not those of a cue that interrupts it. */
  private isOwn(item: Stretch, at: number): boolean {
    const masked = this.reading.masked.slice(item.start, item.end);
    return !masked.includes(BLANK) || this.reading.masked[at] === BLANK;
  }

  private within({ start, end }: Stretch): DayFound[] {
    return between(this.days, start, end);
  }

  private dayIn(stretch: Stretch | null): Edtf | null {
    return stretch === null ? null : (this.within(stretch).at(-1)?.day ?? null);
  }

  private dayAbove({ heading, block }: Passage): Edtf | null {
    const title = this.reading.passages[0]?.block;
    return block.kind === 'turn' || heading === null || heading === title ? null : this.dayIn(heading);
  }
}

/** Without white space at the end. */
const trimmedEnd = (text: string, start: number, end: number): number =>
  start + text.slice(start, end).trimEnd().length;
