import type { Phase } from '../../record/development.ts';
import type { Edtf } from '../../record/edtf.ts';
import { spanAt } from '../../record/span.ts';
import type { ActorGuess, DevelopmentCandidate } from '../candidate.ts';
import { isLive } from '../dates/scenes.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { isAhead, isLapsed, isOpenDay, isPast, isPlan, isToCome, lapsedBeside } from './appointments.ts';
import { byTelephone } from './by-telephone.ts';
import { type Clause, clausesOf, sentencesOf } from './clauses.ts';
import { confidenceOf } from './confidence.ts';
import { findConsidered } from './considered.ts';
import type { NounEvent } from './event-nouns.ts';
import { phraseIn } from './event-phrases.ts';
import { eventSpokenOf } from './event-pronouns.ts';
import { happeningIn } from './events.ts';
import type { Happening } from './happening.ts';
import { headlineOf } from './headline.ts';
import { isGoing, mannerOf } from './manner.ts';
import { type Known, Meaning } from './meaning.ts';
import { type Reading, textOf } from './noun-phrases.ts';
import { isSame, partiesIn } from './parties.ts';
import { isAgreed, phaseOf } from './phases.ts';
import { hereOf, placeOf, venueIn } from './place.ts';
import { headOf, isPronoun, type Plan, Plans } from './plans.ts';
import { isReadout } from './readouts.ts';
import { eachOnce, type FoundDevelopment } from './same-event.ts';
import type { Scene } from './scene.ts';
import { joinedSides, type Sides, sidesOf } from './sides.ts';
import { tag } from './tagging.ts';

import { type Telling as TellingKind, type Tellings, tellingOfClause, tellingsIn } from './telling.ts';
import { type Calendar, dayOf, dayTold, filedOn, namesDay, plannedDay } from './when.ts';
import { isLongAgo, isWorth } from './worth.ts';

/** What is known of an article beside its words. */
export interface Story extends Known {
  speakers: readonly (ActorGuess | null)[];
}

/** What happens in an article, and the verbs that tell it (tokens). */
export interface Happenings {
  developments: DevelopmentCandidate[];
  verbs: Stretch[];
}

/**
 * What an article tells to have happened, to be planned, called off or considered, each event once, in the order of
 * the text. Linear in its length.
 */
export function findDevelopments(document: Document, story: Story): Happenings {
  const tagged = tag(document);
  const reading: Reading = {
    ...tagged,
    parties: partiesIn(tagged, story.cast, story.index, story.published),
  };
  const tellings = tellingsIn(tagged, reading.parties, story.attributions, story.speakers);
  const sentences = sentencesOf(document);
  const told = new Telling(reading, tellings, story, sentences);
  for (const sentence of sentences) told.read(sentence);
  const found = eachOnce(told.candidates);
  found.push(...findConsidered(reading, tellings));
  return { developments: found.sort((a, b) => a.span.start - b.span.start), verbs: told.verbs };
}

/** So many subjects are kept in mind. */
const IN_MIND = 8;
/** What sides do together, so that *both* are they. */
const TOGETHER = new Set(['CONSULT', 'AGREE', 'RETREAT', 'COOPERATE']);
/** Paragraphs over which a scene’s day carries. */
const CARRIES = 2;
/** Paragraphs over which it carries to more of the same sides, and to another part of the day. */
const FAR = 8;

/** A clause with what it tells to happen. */
interface Told {
  clause: Clause;
  happening: Happening | null;
}

/** Reads sentence after sentence, with whom and what day it has told of. */
class Telling {
  readonly candidates: FoundDevelopment[] = [];
  readonly verbs: Stretch[] = [];
  private readonly plans = new Plans();
  private readonly scene: Scene;
  private day: { date: Edtf; paragraph: number; parties: ActorGuess[] } | null = null;
  /** The last day that the text tells, and where. */
  private told: { date: string; paragraph: number; sentence: number } | null = null;
  /** The event that was spoken of last. */
  private event: NounEvent | null = null;
  private calendar: Calendar;
  private readonly here: string | null;
  private readonly isLive: boolean;
  private readonly reading: Reading;
  private readonly tellings: Tellings;

  constructor(reading: Reading, tellings: Tellings, story: Story, sentences: readonly Stretch[]) {
    const { text } = reading.document;
    const { published } = story;
    this.scene = { sides: [], subjects: [], talks: false, meaning: new Meaning(reading.document, story) };
    this.reading = reading;
    this.tellings = tellings;
    this.calendar = { published, before: null, ahead: null, filed: filedOn(reading, sentences, published) };
    this.here = hereOf(text);
    this.isLive = isLive(reading.document);
  }

  read(sentence: Stretch): void {
    const told = clausesOf(this.reading, sentence).map((clause) => ({
      clause,
      happening:
        happeningIn(this.reading, clause, this.event) ??
        phraseIn(this.reading, clause) ??
        byTelephone(this.reading, clause),
    }));
    const isOff = told.some(({ happening }) => happening?.turn === 'off');
    for (const { clause, happening } of told) {
      const within = told.filter((other) => other.clause.governor === clause && other.happening !== null);
      if (
        happening !== null &&
        !(isOff && isLapsed(clause, happening)) &&
        !this.isOpening(clause, happening, within)
      )
        this.take(clause, happening, told);
      this.remember(clause);
    }
  }

  /** *Agreed to meet on Monday* tells of the meeting, and *flew to Rome, where he met …* of that. */
  private isOpening({ verb }: Clause, { type }: Happening, within: readonly Told[]): boolean {
    return within.some(({ clause, happening }) =>
      type === 'AGREE'
        ? isAgreed(clause) && namesDay(this.reading, clause.after)
        : isGoing(verb.lemma) && clause.link === 'relative' && happening?.type === 'CONSULT',
    );
  }

  private take(clause: Clause, happening: Happening, beside: readonly Told[]): void {
    const { reading } = this;
    const whose = tellingOfClause(reading, this.tellings, clause);
    if (whose === 'unreal') return;
    const told = dayOf(
      reading,
      clause,
      happening,
      isToCome(clause, happening) ? 'future' : 'past',
      this.calendar,
    );
    const speaker = this.tellings.speakerAt(clause.verb.from);
    const sides = sidesOf(reading, clause, happening, this.scene, speaker);
    const isTold =
      whose === 'said' && isReadout(reading.document, clause, happening, { sides, date: told, speaker });
    const telling = isTold ? 'reported' : whose;
    const phase = isPast(reading, clause, happening)
      ? null
      : phaseOf(clause, happening, telling, isAhead(told, this.calendar.filed));
    const event: Plan = {
      type: happening.type,
      manner: mannerOf(reading, clause, happening),
      noun: headOf(reading, happening.noun),
      paragraph: this.paragraphOf(clause),
      sides,
      place: placeOf(reading, clause, happening, this.here) ?? this.plannedPlace(clause, happening, beside),
      day: isOpenDay(clause, textOf(reading, clause.after), told, this.calendar.published) ? null : told,
      candidate: null,
    };
    if (phase === null && isPlan(clause, happening)) this.plans.add(event);
    // Only the beginning of what is to come is an appointment.
    if (phase === null || (phase === 'scheduled' && happening.turn === 'ends')) return;
    const plan = this.plans.meantBy(reading, clause, happening, event);
    if (plan === null && happening.turn === 'off' && isPronoun(reading, happening.noun)) return;
    if (plan?.candidate != null) this.candidates.splice(this.candidates.lastIndexOf(plan.candidate), 1);
    this.keep(clause, happening, telling, phase, event, plan);
  }

  /** Makes a candidate of an event, with what is known of the plan that it was. */
  private keep(
    clause: Clause,
    happening: Happening,
    telling: TellingKind,
    phase: Phase,
    event: Plan,
    plan: Plan | null,
  ): void {
    const { reading } = this;
    const { document } = reading;
    const sides =
      plan === null
        ? event.sides
        : joinedSides(event.sides, plan.sides, event.manner !== 'visit' && event.noun !== null);
    const off = happening.turn === 'off';
    const planned = off ? (plannedDay(reading, clause, happening, this.calendar) ?? plan?.day ?? null) : null;
    const date =
      planned ??
      event.day ??
      (phase === 'occurred' ? (this.carried(clause, sides) ?? this.today(clause)) : null);
    const place = event.place ?? plan?.place ?? null;
    if (!isWorth(phase, date, place, sides, clause, happening)) return;
    if (phase === 'occurred' && isLongAgo(reading, clause, date, this.calendar.published)) return;
    // What somebody says to have done some day is their word.
    if (phase === 'occurred' && date === null && this.tellings.isOwn(clause.verb.from)) return;
    const kind = plan?.manner || 'meeting';
    this.verbs.push({ from: clause.verb.from, to: clause.verb.to });
    const [first, last] = [document.tokens[clause.sentence.from], document.tokens[clause.sentence.to - 1]];
    const candidate: FoundDevelopment = {
      development: {
        phase,
        eventType: event.type ?? plan?.type ?? null,
        date,
        place,
        actors: sides.actors,
        recipients: sides.recipients,
        headline: headlineOf(reading, { clause, happening, sides, phase, date, place, planned, kind }),
        span: spanAt(document.text, first?.start ?? 0, last?.end ?? 0),
        confidence: confidenceOf({ clause, happening, telling, phase, date, place, sides }),
      },
      manner: event.manner,
      definite: happening.noun !== null && document.tokens[happening.noun.from - 1]?.lower === 'the',
    };
    this.candidates.push(candidate);
    if (phase === 'scheduled') this.plans.add({ ...event, day: date, candidate });
    if (phase === 'scheduled' && date?.length === 10) this.calendar = { ...this.calendar, ahead: date };
    this.settle(clause, happening, sides, phase === 'occurred' ? date : null);
  }

  /** Where what is off was to be. */
  private plannedPlace(clause: Clause, { turn }: Happening, beside: readonly Told[]): string | null {
    if (turn !== 'off') return null;
    const lapsed = lapsedBeside(
      this.reading,
      clause,
      beside.map((one) => one.clause),
    );
    return lapsed.map((stretch) => venueIn(this.reading, stretch)).find((place) => place !== null) ?? null;
  }

  /** A scene’s day is that of what the same parties did next. */
  private carried(clause: Clause, { meant, actors }: Sides): Edtf | null {
    const paragraph = this.paragraphOf(clause);
    if (meant && this.told?.paragraph === paragraph && this.told.sentence < clause.sentence.from)
      return this.told.date;
    const all =
      actors.length > 1 && actors.every((one) => this.day?.parties.some((other) => isSame(one, other)));
    const later = PART_OF_DAY.test(textOf(this.reading, clause.before));
    if (this.day === null || paragraph - this.day.paragraph > (all || later ? FAR : CARRIES)) return null;
    const same = clause.link === 'coordinated' && this.day.paragraph === paragraph;
    const known = actors.some((one) => this.day?.parties.some((other) => isSame(one, other)));
    return known && (meant || same || later) ? this.day.date : null;
  }

  /** *Lavrov has telephoned his colleague*: what a live blog tells to have been done was done that day. */
  private today({ verb, link }: Clause): Edtf | null {
    const isFresh = verb.perfect && /^(?:has|have|'ve|'s)$/.test(this.reading.tokens[verb.from]?.lower ?? '');
    return this.isLive && isFresh && link !== 'relative' ? this.calendar.published : null;
  }

  private settle(
    clause: Clause,
    { type, noun }: Happening,
    { actors, recipients }: Sides,
    date: Edtf | null,
  ): void {
    const parties = [...actors, ...recipients];
    if (parties.length > 1 && type !== null && TOGETHER.has(type)) {
      this.scene.sides = parties;
      this.scene.talks =
        type === 'CONSULT' &&
        !/^(?:phone|telephone|ring|call|speak|talk)$/.test(clause.verb.lemma) &&
        noun === null;
    }
    if (date !== null && /^\d{4}-\d\d-\d\d$/.test(date)) this.calendar = { ...this.calendar, before: date };
    if (date !== null) this.day = { date, paragraph: this.paragraphOf(clause), parties };
  }

  private paragraphOf({ verb }: Clause): number {
    return this.reading.document.paragraphOf[verb.from] ?? 0;
  }

  private remember(clause: Clause): void {
    const { subject, link, verb } = clause;
    this.event = eventSpokenOf(this.reading, clause) ?? this.event;
    const told = dayTold(this.reading, clause, this.calendar.published);
    if (told !== null) {
      this.calendar = { ...this.calendar, before: told };
      this.told = { date: told, paragraph: this.paragraphOf(clause), sentence: clause.sentence.from };
    }
    if (link === 'reduced' || verb.kind !== 'finite') return;
    const named = this.reading.parties.within(subject).filter(({ as }) => as === 'party');
    for (const { party } of named) this.scene.subjects.push(party);
    if (this.scene.subjects.length > IN_MIND * 2) this.scene.subjects.splice(0, IN_MIND);
  }
}

/** *In the afternoon*, *later*: of the day that was told of. */
const PART_OF_DAY =
  /^(?:in the (?:morning|afternoon|evening)|(?:earlier|later)(?: in the day)?|at (?:noon|midday|night))\b/i;
