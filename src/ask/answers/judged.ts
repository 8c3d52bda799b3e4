import type { Desk } from '../../recall/desk.ts';
import { isFiniteVerb, isPlainVerb } from '../../words/english.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { compare, untoldTo } from '../decide/compare.ts';
import { LIKELIHOOD } from '../decide/condition.ts';
import { isOfWords } from '../decide/of-words.ts';
import { isOnlySpokenOf } from '../decide/standing.ts';
import { withBest } from '../decide/topical.ts';
import { asksOfDeed } from '../decide/verbs.ts';
import type { Hunt } from '../find/hunt.ts';
import { type Frame, topicsOf } from '../frame/frame.ts';
import { AUXILIARY } from '../frame/lexicon.ts';
import { differencesFrom } from './differing.ts';
import { holds, isUndone } from './happened.ts';
import type { Match } from './match.ts';
import { itemsOf, notOnRecord, onRecord } from './outcome.ts';
import * as say from './say.ts';

const NEAREST = 3;

/** *Has Halvenia agreed?*, of whom the record has no words: what others say of it is none of theirs. */
const isOfStranger = ({ speakers }: Frame, { query }: Hunt): boolean => {
  const first = query.pieces.find(({ small }) => !small);
  return speakers.length === 0 && first?.proper === true && first.actors.length === 0;
};

/** What the record makes of a claim, with the entries that it rests on. */
export async function judged(desk: Desk, frame: Frame, found: Hunt, match: Match): Promise<Answer> {
  if (
    frame.past &&
    (!isOfWords(frame) || isOfStranger(frame, found)) &&
    match.conflict === null &&
    isOnlySpokenOf(frame, found.query, match.entry)
  ) {
    const spoken = await itemsOf(desk, [match.entry]);
    return notOnRecord(frame, say.undone(spoken), spoken);
  }
  if (isUndone(frame, match.entry)) {
    const planned = await itemsOf(desk, [match.entry]);
    // *Is X at risk?* claims nothing that was decided: what is known of it answers.
    const isAtRisk = !frame.past && frame.about.some(({ text }) => LIKELIHOOD.test(text));
    return !isAtRisk && (frame.past || topicsOf(frame).some((unit) => holds(match.entry, unit)))
      ? notOnRecord(frame, say.undone(planned), planned)
      : onRecord(frame, say.undone(planned), planned, { total: 1 });
  }
  const ranked =
    match.closest ?? withBest([match.entry, ...match.ranked.filter((one) => one !== match.entry)]);
  const items = await itemsOf(desk, ranked);
  const total = items.length;
  if (match.conflict !== null || match.stray.length > 0) {
    const others = ranked
      .slice(1)
      .filter((one) => compare(frame, found.query, one, desk.index).conflict !== null);
    const against = await itemsOf(desk, [match.entry, ...others].slice(0, NEAREST));
    return onRecord(frame, say.contradicted(match.conflict, against), against, {
      verdict: 'contradicted',
      total: against.length,
      differences: differencesFrom(frame, against),
    });
  }
  if (!match.whole && (frame.quoted === null || match.hedged) && frame.speakers.length === 0)
    return isDeedAsked(frame)
      ? notOnRecord(frame, say.notOnRecord(frame, items), items)
      : onRecord(frame, say.closest(items), items, { total });
  const untold = untoldTo(frame, match.entry);
  if (untold.length > 0) return notOnRecord(frame, say.untold(untold, items), items);
  const worded = frame.quoted !== null && !match.stands;
  if (worded && (frame.exact || frame.act === 'verify'))
    return onRecord(frame, say.altered(items), items.slice(0, 1), {
      verdict: 'altered',
      total: 1,
      differences: differencesFrom(frame, items),
    });
  return onRecord(frame, say.confirmed(frame, items, total), items, {
    verdict: worded ? 'altered' : 'confirmed',
    total,
    differences: worded ? differencesFrom(frame, items) : null,
  });
}

/** *Did X do it?*: of that what is only near to it tells nothing. */
function isDeedAsked(frame: Frame): boolean {
  if (frame.act !== 'verify' || frame.quoted !== null || ASKS_OF_ANY.test(frame.text)) return false;
  // *Has Poland asked for it?* of whom the record has no actor.
  const isOfStranger = frame.speakers.length === 0 && frame.about[0]?.proper === true;
  const [first = ''] = tokenize(frame.text).map(({ word }) => word);
  if (asksOfDeed(frame) || !AUXILIARY.has(first)) return isOfStranger || !isOfWords(frame);
  if (!/^(?:is|are|was|were)$/.test(first)) return false;
  const last = tokenize(frame.matter).at(-1)?.word ?? '';
  const isPassive = isFiniteVerb(last) && !isPlainVerb(last);
  return isPassive && !isOfWords(frame);
}

/** *Has anyone …?* asks for whoever did what is near to it, too. */
const ASKS_OF_ANY = /^(?:and |so )?\S+ (?:any|some)(?:one|body)\b/i;
