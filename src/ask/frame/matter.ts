import type { ActorIndex } from '../../record/actor-index.ts';
import { isSuperlative } from '../../words/english.ts';
import { figureFor } from '../../words/figures.ts';
import { foldPhrases } from '../../words/phrases.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { QUOTED_PLACE } from './clean.ts';
import type { Frame, Named, Period, Unit } from './frame.ts';
import { ABOUT, PERFORMING, SAYING, SOMEBODY, UTTERANCE } from './lexicon.ts';
import { type Sentence, textOf } from './sentence.ts';
import { unitsIn, unitsOf, wordUnit } from './units.ts';

/** With so many words of topic in a quoted phrase, the words around it only tell of it. */
const SAYS_ALL = 3;

/** What no reader has taken is what the question is about. */
export function withMatter(s: Sentence): Frame {
  const { slots, tokens, used } = s;
  const left = tokens.map((_, at) => at).filter((at) => !used[at] && tokens[at]?.word !== QUOTED_PLACE);
  const outside = withLightDegree(s, withLightVerb(s, left, withPerformed(s, left, unitsOf(s, left))));
  const quotedUnits = slots.quoted === null ? [] : unitsIn(foldPhrases(slots.quoted), s.index);
  const topical =
    slots.quoted === null ? anyTopic(slots, withStage(slots, explicitTopics(s, left, outside))) : outside;
  const saysAll = quotedUnits.filter((unit) => !unit.light).length >= SAYS_ALL;
  const runs = left
    .map((at) => textOf(s, at, at + 1) + (used[at + 1] === false ? markBehind(s, at) : ''))
    .join(' ');
  const quotedClaim = slots.quoted !== null && /\s/.test(slots.quoted);
  return {
    ...slots,
    speakers: slots.speakers.map((named) => heldThen(named, slots.period, s.index)),
    about: saysAll ? quotedUnits : [...quotedUnits, ...topical],
    matter: slots.quoted === null ? runs : saysAll ? slots.quoted : `${slots.quoted} ${runs}`.trim(),
    claim: slots.claim || (quotedClaim && slots.act !== 'quotes' && slots.act !== 'summary'),
    speech: slots.speech || slots.quoted !== null,
    exact: slots.exact || (slots.quoted !== null && slots.act === 'verify'),
  };
}

/** The comma or the like between a word and the next, which ends a stretch. */
const markBehind = ({ text, tokens }: Sentence, at: number): string =>
  /^[,;]/.exec(text.slice(tokens[at]?.end))?.[0] ?? '';

/** An office that several held means whoever held it in the period that is asked about. */
function heldThen(named: Named, period: Period | null, index: ActorIndex): Named {
  if (period === null || named.actors.length < 2) return named;
  const days = [period.from ?? '0001-01-01', period.to ?? '9999-12-31'];
  const tokens = tokenize(named.text);
  const then = days.flatMap((on) => index.mentions(tokens, { on }).flatMap(({ actors }) => actors));
  const actors = named.actors.filter((ref) => then.includes(ref));
  return actors.length === 0 ? named : { ...named, actors };
}

/** *When do the talks start?*: of words that say little, those that are there must do. */
const anyTopic = ({ act, period, amount, text, speakers, claim }: Frame, units: Unit[]): Unit[] => {
  // *What are the talks about?*
  const isOf = act === 'what-said' && /\babout[\s?]*$/i.test(text);
  // *Anything on the talks?*
  const isAll = act === 'quotes' && speakers.length === 0 && !claim;
  const isAsked = (act === 'when' || act === 'where' || amount !== null || isOf || isAll) && period === null;
  const isNamed = (act === 'when' || act === 'where') && units.some(({ light }) => light);
  if (!isAsked || !units.every(({ light, actors }) => light || (isNamed && actors.length > 0))) return units;
  const telling = units.filter(({ text }) => !SAYS_NOTHING.has(text) && !(isAll && isPiece(text)));
  if (isAll && telling.every(({ text }) => SAYING.has(text))) return units;
  return (telling.length > 0 ? telling : units).map((unit) => ({ ...unit, light: false }));
};

/** *Two lines on T*: how much is asked for, and no word of it. */
const isPiece = (word: string): boolean => UTTERANCE.has(word) || figureFor(word) !== null;

/** *When do the talks start?*: at the end it is the stage that is asked for. */
function withStage({ act, claim, past }: Frame, units: Unit[]): Unit[] {
  const last = units.at(-1);
  if (!(act === 'when' || (claim && past)) || last === undefined || !STAGE.test(last.text)) return units;
  return units.map((unit) => (unit === last ? { ...unit, light: false } : unit));
}
const STAGE =
  /^(?:begin|begins|began|begun|start|starts|started|open|opens|opened|resume|resumes|end|ends|ended|finish|finishes|close|closes)$/;

/** That something happens, or is not the least, tells nothing of what it is. */
const SAYS_NOTHING = new Set(['main', 'happen', 'happens', 'happening', 'happened']);

/** What stands after *about* and the like is the topic, though its words say little elsewhere. */
function explicitTopics({ tokens, slots }: Sentence, left: readonly number[], units: Unit[]): Unit[] {
  const at = left.find((place) => !ABOUT.has(tokens[place]?.word ?? '')) ?? 0;
  const before = tokens[at - 1]?.word ?? '';
  if (slots.claim || slots.act === 'verify' || !ABOUT.has(before) || left.length > 5) return units;
  const words = left.flatMap((place) => {
    const token = tokens[place];
    return token !== undefined && isStopword(token.word) && !SOMEBODY.has(token.word) && token.word.length > 5
      ? [{ ...wordUnit(token, place), stem: `~${token.word}` }]
      : [];
  });
  return units.some((unit) => !unit.light) && words.length === 0
    ? units
    : [...units, ...words].map((unit) => ({ ...unit, light: false }));
}

/** The verb that opens a claim (*who warned that …*) says little beside what follows it. */
function withLightVerb({ tokens, used, slots }: Sentence, left: readonly number[], units: Unit[]): Unit[] {
  const [first, ...others] = units;
  const at = left[0] ?? 0;
  const opens =
    first !== undefined &&
    tokens[at]?.word === first.text &&
    PERFORMING.has(first.text) &&
    (at === 0 || used[at - 1] === true);
  if (!opens || slots.quoted !== null || !others.some((unit) => !unit.light)) return units;
  return [{ ...first, light: true }, ...others];
}

/** *The harshest measure*: which of several is asked for, and no word of it; a claim stands or falls with it. */
function withLightDegree({ slots }: Sentence, units: Unit[]): Unit[] {
  const isDegree = ({ actors, text }: Unit): boolean => actors.length === 0 && isSuperlative(text);
  if (slots.claim || !units.some((unit) => !unit.light && !isDegree(unit))) return units;
  return units.map((unit) => (isDegree(unit) ? { ...unit, light: true } : unit));
}

/** *Did X thank Y?*: the verb is all that is claimed, though it says little elsewhere. */
const withPerformed = ({ tokens, slots }: Sentence, left: readonly number[], units: Unit[]): Unit[] =>
  units.length > 0 || !slots.claim || slots.quoted !== null
    ? units
    : left.flatMap((at) => {
        const token = tokens[at];
        return token !== undefined && PERFORMING.has(token.word)
          ? [{ ...wordUnit(token, at), light: false }]
          : [];
      });
