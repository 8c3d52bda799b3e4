import { isVerbForm } from '../../words/irregular.ts';
import { isNegation, isNumber } from './closed-class.ts';
import type { Word } from './compared-words.ts';
import { beginsWith, CONDITIONS } from './limiting-words.ts';
import { isRefusal, refusesWith } from './opposites.ts';

/** Whether a text affirms a word, denies it, or it cannot be told. */
type Sign = 1 | -1 | 0;

/** A word of a text with how the text speaks of it. */
export interface Signed {
  word: Word;
  sign: Sign;
  /** The piece of the text that it stands in, by number. */
  piece: number;
  /** An article, an owner, a number or a preposition stands before it: it names something rather than saying it. */
  named: boolean;
  /** *No* or *without* stands right before it, and no verb behind: that there is any is what is denied. */
  none: boolean;
  /** The ordinal number before it, or none. */
  nth: string;
  /** That piece tells when or on which condition the rest holds. */
  limits: boolean;
}

/** What turns a stretch of words round: a negation, or a verb that refuses. */
interface Turn {
  at: number;
  from: number;
  to: number;
}

/** A text as it affirms and denies. */
export interface Polarity {
  words: Signed[];
  turns: Turn[];
}

const keys = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const LIMITING = keys('when if unless until till before after once provided providing whenever while');
const REASONING = keys('because since whereas although though yet nor for');
const JOINING = keys('and or so not who which');
const EXCEPTING = keys('but except save');
/** They deny the noun that they stand before or for. */
const OF_NOUNS = keys('no nothing nobody none neither nowhere noone');
const AUXILIARY =
  /^(?:am|is|are|was|were|has|have|had|will|would|can|could|do|does|did|should|must|may|might|be|been)$/;
/** Words that *without* and *rather than* deny. */
const PHRASE = 4;
const NEAR = 4;

const isVerbAhead = (words: readonly Word[], from: number): boolean =>
  words.slice(from, from + NEAR).some(({ key }) => AUXILIARY.test(key));

/** Whether a word at `at` opens a piece, as long as the open one begins at `from`. */
function opensPiece(words: readonly Word[], at: number, from: number): boolean {
  const { key = '', pause = '' } = words[at] ?? {};
  if (pause === '.' || pause === ';' || key === 'but' || LIMITING.has(key)) return true;
  if (CONDITIONS.some((begins) => beginsWith(words, at, begins)) && key !== 'without') return true;
  if (REASONING.has(key) && pause !== '') return true;
  if (key === 'because') return true;
  if (pause === ',' && (JOINING.has(key) || isVerbAhead(words, at))) return true;
  // *Ships and trucks were held*: one subject.
  return key === 'and' && isVerbAhead(words, at + 1) && words.slice(from, at).some(isOfVerb);
}

/** A verb of a form that is none of a noun, or a pronoun that has one. */
const isOfVerb = ({ key }: Word): boolean =>
  AUXILIARY.test(key) || isVerbForm(key) || /(?:ed|^(?:i|we|you|he|she|it|they))$/.test(key);

const isLimiting = (words: readonly Word[], at: number): boolean =>
  LIMITING.has(words[at]?.key ?? '') ||
  (words[at]?.key !== 'without' && CONDITIONS.some((begins) => beginsWith(words, at, begins)));

/** *Not only*, *no more than*, *nothing but*, *with or without*: they deny nothing. */
function isIdle(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.key ?? '';
  return (
    next === 'only' ||
    next === 'merely' ||
    words[at - 1]?.key === 'or' ||
    (OF_NOUNS.has(words[at]?.key ?? '') && EXCEPTING.has(next)) ||
    (words[at + 2]?.key === 'than' && /^(?:more|less|fewer|later|earlier|other)$/.test(next))
  );
}

interface Piece {
  from: number;
  to: number;
  limits: boolean;
}

function piecesOf(words: readonly Word[]): Piece[] {
  const starts: number[] = [];
  words.forEach((_, i) => {
    if (i === 0 || opensPiece(words, i, starts.at(-1) ?? 0)) starts.push(i);
  });
  return starts.map((from, n) => ({
    from,
    to: starts[n + 1] ?? words.length,
    limits: isLimiting(words, from),
  }));
}

/** *The shelling stopped at five*: what stands behind them is not what is refused. */
const INTRANSITIVE = keys('by at in on since until before after when because if while yesterday today');

const endsScope = (key: string): boolean => isNegation(key) || /^(?:rather|instead)$/.test(key);

const tells = ({ soft }: Word): boolean => soft !== '';

/** What an operator within a piece turns round. */
function turnAt(words: readonly Word[], at: number, { from, to }: Piece): Turn | null {
  const { key = '', soft = '' } = words[at] ?? {};
  if (isNegation(key)) {
    if (isIdle(words, at)) return null;
    return { at, from: at + 1, to: key === 'without' ? Math.min(to, at + 1 + PHRASE) : to };
  }
  if (/^(?:rather|instead)$/.test(key) && /^(?:than|of)$/.test(words[at + 1]?.key ?? ''))
    return { at, from: at + 2, to };
  if (!isRefusal(soft) && !refusesWith(words, at)) return null;
  const instead = words.findIndex(({ key }, i) => i > at && i < to && /^(?:rather|instead)$/.test(key));
  const over = instead < 0 ? to : instead;
  const behind = words.slice(at + 1, over).filter(tells).length > (refusesWith(words, at) ? 1 : 0);
  if (behind && !INTRANSITIVE.has(words[at + 1]?.key ?? '')) return { at, from: at + 1, to: over };
  // *The sale was called off* is of the sale, *they held fire* of nobody.
  const own = words.findLastIndex(({ key }, i) => i >= from && i < at && endsScope(key));
  const before = words.slice(Math.max(from, at - NEAR), at);
  const isPassive = before.some(({ key }) => AUXILIARY.test(key)) && !before.some(({ key }) => key === 'to');
  return { at, from: isPassive || !refusesWith(words, at) ? Math.max(from, own) : at, to: at };
}

/**
 * How a text speaks of each of its words: what a negation or a refusal governs is denied, and twice denied affirmed. The
 * refusals among `spared` turn nothing.
 */
export function polarityOf(words: readonly Word[], spared: readonly Word[] = []): Polarity {
  const pieces = piecesOf(words);
  const turns = pieces.flatMap((piece) =>
    words
      .slice(piece.from, piece.to)
      .flatMap((word, i) => (spared.includes(word) ? [] : (turnAt(words, piece.from + i, piece) ?? []))),
  );
  const signed = pieces.flatMap((piece, n) =>
    words.slice(piece.from, piece.to).map((word, i): Signed => {
      const at = piece.from + i;
      return {
        word,
        sign: signOf(words, turns, at, piece),
        piece: n,
        named: isNamed(words, at),
        none: isNone(words, at, piece),
        nth: ordinalBefore(words, at),
        limits: piece.limits,
      };
    }),
  );
  return { words: signed, turns };
}

const isNamed = (words: readonly Word[], at: number): boolean => {
  const { key = '' } = words[at - 1] ?? {};
  return NAMING.test(key) || isNumber(key);
};
const NAMING =
  /^(?:an?|the|my|our|your|his|her|its|their|this|that|these|those|of|in|on|at|by|from|with|into)$/;

const isNone = (words: readonly Word[], at: number, { from, to }: Piece): boolean => {
  const near = words.slice(Math.max(from, at - 2), at);
  const isSubject =
    !words.slice(from, at).some(isOfVerb) && words.slice(at + 1, to).some(({ key }) => AUXILIARY.test(key));
  return near.some(({ key }) => key === 'no' || key === 'without' || key === 'neither') && !isSubject;
};

const ordinalBefore = (words: readonly Word[], at: number): string =>
  /^\d+(?:st|nd|rd|th)$/.exec(words[at - 1]?.key ?? '')?.[0] ?? '';

function signOf(words: readonly Word[], turns: readonly Turn[], at: number, piece: Piece): Sign {
  const over = turns.filter(({ from, to }) => from <= at && at < to);
  const negations = over.filter((turn) => isNegation(words[turn.at]?.key ?? '')).length;
  const others = over.length - negations;
  // *We carry no threat*, *agreed on nothing*: of the verb before it cannot be told.
  const objects = turns.some(
    (turn) => turn.at > at && turn.at < piece.to && OF_NOUNS.has(words[turn.at]?.key ?? ''),
  );
  // What a clause is about is not denied with what it says of it.
  const subject = turns.some(
    (turn) =>
      turn.at > at && turn.at < piece.to && isNegation(words[turn.at]?.key ?? '') && over.length === 0,
  );
  if (objects || subject) return 0;
  return (Math.min(1, negations) + others) % 2 === 1 ? -1 : 1;
}
