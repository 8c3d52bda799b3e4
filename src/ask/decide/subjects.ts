import type { ActorIndex } from '../../record/actor-index.ts';
import type { Piece } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Query } from '../find/wanted.ts';
import { isSameName } from '../find/written.ts';
import type { Frame } from '../frame/frame.ts';
import { related } from './roles.ts';
import { asksOfBeing, BE, mayBeVerb } from './verbs.ts';

/** What may stand between a name and its verb. */
const BETWEEN =
  /^(?:has|have|had|will|would|shall|should|can|could|may|might|must|is|are|was|were|be|been|being|do|does|did|not|never|also|already|yet|still|now|only|just|to|\w{3,}ly)$/;
/** A name has seldom more words. */
const NAME = 4;

/** Who is named before a verb, and whether that is done to them: *Velmara has not yet accepted*, *Velmara was sued*. */
interface Subject {
  names: readonly Piece[];
  isPassive: boolean;
}

/** The name that stands as the subject of a verb at a place; null where anything else does. */
function subjectAt(pieces: readonly Piece[], at: number): Subject | null {
  const sentence = pieces[at]?.sentence;
  let end = at;
  while (end > 0 && pieces[end - 1]?.sentence === sentence && BETWEEN.test(pieces[end - 1]?.word ?? ''))
    end--;
  let from = end;
  while (from > 0 && end - from < NAME && isNamed(pieces[from - 1], sentence)) from--;
  const names = pieces.slice(from, end);
  if (names.length === 0 || isLed(pieces, from)) return null;
  return { names, isPassive: pieces.slice(end, at).some(({ word }) => BE.test(word)) };
}

/** *In Velmara*, *X and Velmara*: a name that is no subject, or not the only one; *…, and Velmara* begins a clause. */
function isLed(pieces: readonly Piece[], at: number): boolean {
  const [first, before, last] = [pieces[at], pieces[at - 1], pieces[at - 2]];
  if (before === undefined || before.sentence !== first?.sentence) return false;
  return LEADING.test(before.word) || (/^(?:and|or)$/.test(before.word) && last?.stretch === before.stretch);
}
const LEADING = /^(?:of|in|on|at|for|to|by|with|from|over|against|about)$/;

const isNamed = (piece: Piece | undefined, sentence: number | undefined): boolean =>
  piece !== undefined &&
  piece.sentence === sentence &&
  !piece.owns &&
  (piece.proper || piece.actors.length > 0);

/**
 * *Velmara accepted it* where an entry has that Sorenia accepted it: whether by the names before a verb somebody else does it, where
 * the record has no actors for them both.
 */
export function hasOtherSubject(
  frame: Pick<Frame, 'text'>,
  { pieces: told }: Query,
  { pieces }: Scored,
  index: ActorIndex,
): boolean {
  const names = pieces.filter(({ proper }) => proper);
  // In a question they may be written small.
  const asked = told.map((one) => ({
    ...one,
    proper: one.proper || names.some(({ key }) => key === one.key),
  }));
  return asked.some((verb, i) => {
    if (verb.small || !mayBeVerb(verb.word)) return false;
    const claimed = subjectAt(asked, i);
    if (claimed === null) return false;
    // *Is Crimea annexed?*: the form of *be* that asks is no word of the claim.
    const isPassive = claimed.isPassive || asksOfBeing(frame);
    const there = pieces.flatMap((one, at) => {
      const subject = one.key === verb.key && mayBeVerb(one.word) ? subjectAt(pieces, at) : null;
      return subject?.isPassive === isPassive ? [subject] : [];
    });
    const isOther = ({ names: others }: Subject): boolean =>
      !claimed.names.some((one) =>
        others.some((other) => isSameName(one.word, other.word) || related(one.actors, other.actors, index)),
      ) && [...claimed.names, ...others].some(({ actors }) => actors.length === 0);
    return there.length > 0 && there.every(isOther);
  });
}
