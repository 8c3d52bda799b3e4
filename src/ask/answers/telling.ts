import { isStatement } from '../../record/entry.ts';
import { answersTopic } from '../decide/topical.ts';
import type { Scored } from '../find/rank.ts';
import type { Frame } from '../frame/frame.ts';
import { isAhead } from './happened.ts';

/** So much less may an entry fit that tells what is asked for. */
const NEARLY = 0.6;
/** The same for what is still to come, where that is asked for. */
const LOOSELY = 0.5;

/** *Where are they meeting?*, *when is it?*: asked of what is still to come. */
const STILL_TO_COME =
  /^(?:when|where|what (?:day|date|time|city|place|venue))(?:['’]?s| is| are| do| does| will)\b(?!.*\b(?:last|yesterday|ago)\b)/i;

/** *What happens if …?*: what was said on that condition comes first. */
const WHAT_IF = /^(?:and |so )?what(?:['’]?s|['’]ll| \p{L}+)* (?:if|should|in case)\b/iu;

/** *Where?* is answered by what has a place, *when?* by what has a day, where that fits nearly as well: what is ahead first, where it is asked of that. */
export function tellingFirst(frame: Frame, ranked: readonly Scored[]): Scored[] {
  const tells = ({ entry }: Scored): boolean =>
    !isStatement(entry) && (frame.act === 'where' ? entry.place : entry.date) !== null;
  const best = ranked[0]?.score ?? 0;
  const fitting = (least: number): Scored[] =>
    ranked.filter((one) => tells(one) && one.score >= least * best && answersTopic(frame, one));
  if (WHAT_IF.test(frame.text)) {
    const onCondition = ranked.filter((one) => one.words.has('if') && one.score >= LOOSELY * best);
    return [...onCondition, ...ranked.filter((one) => !onCondition.includes(one))];
  }
  if (frame.act !== 'where' && frame.act !== 'when') return [...ranked];
  const isOfAhead = STILL_TO_COME.test(frame.text) && frame.period === null;
  const first = [
    ...new Set([...(isOfAhead ? fitting(LOOSELY).filter(isStillAhead) : []), ...fitting(NEARLY)]),
  ];
  return [...first, ...ranked.filter((one) => !first.includes(one))];
}

const isStillAhead = ({ entry }: Scored): boolean => !isStatement(entry) && isAhead(entry);
