import type { Item } from '../../recall/items.ts';
import { refOf } from '../../recall/items.ts';
import type { Answer } from '../answer.ts';
import { notOnRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame, type Named, topicsOf, type Unit } from '../frame/frame.ts';
import { namedIn } from '../frame/named.ts';
import { unitsIn } from '../frame/units.ts';
import { isResponse } from './cues.ts';
import { daysOf } from './later.ts';
import { wordsShown } from './same.ts';
import { answered, type Turn, type TurnReader } from './turn.ts';

/** *Has X responded to that?* */
const RESPONDED =
  /^(?:(?:and|but|so)\s+)*(?:(?:how|what)\s+)?(?:did|has|have|does)\s+(.+?)\s+(\p{L}+)(?:(?:\s+(?:to|on|back at))?\s+(?:that|it|this|those|them|him|her))?(?:\s+(?:yet|too|at all))?[\s?.!]*$/iu;
/** *Any response from X?* */
const RESPONSE =
  /^(?:(?:and|but|so)\s+)*(?:(?:(?:was|is|has) there (?:been )?)?(?:any|a|an|some)|what (?:was|is) the)\s+(\p{L}+)(?: (?:to|on) (?:that|it|this))?(?: yet)? (?:from|by) (.+?)(?: (?:to|on) (?:that|it|this))?(?: yet)?[\s?.!]*$/iu;

/** *What does X say to that?*, *what does X make of it?* */
const SAYS_TO =
  /^(?:(?:and|but|so)\s+)*what (?:did|does|do|has|have) (.+?) (?:(?:say|said|have to say) to|(?:make|made|think|thought) of) (?:that|it|this|them|those)[\s?.!]*$/iu;

/** What somebody said, later than what was shown, on what the thread is about; and nothing else that they said. */
export const respondedTo: TurnReader = async (turn) => {
  const speakers = whoResponds(turn);
  const asked = topicsOf(turn.state.frame).length > 0 ? turn.state.frame : await wordsShown(turn);
  if (speakers.length === 0 || asked === null) return null;
  const { matter } = asked;
  // Whoever answers is not what it is about.
  const responders = speakers.flatMap(({ actors }) => actors);
  const others = asked.about.filter(({ actors }) => !actors.some((ref) => responders.includes(ref)));
  const about = topicsOf({ about: others }).length > 0 ? others : await happenedAbout(turn, responders);
  if (about.length === 0) return null;
  const answer = await answered(turn, {
    ...emptyFrame(turn.text, 'what-said'),
    speakers,
    about,
    matter,
    speech: true,
  });
  return answer.onRecord ? withoutEarlier(turn, answer) : answer;
};

/** The words for what happened that was shown first, without those who are asked. */
async function happenedAbout({ desk, state }: Turn, besides: readonly string[]): Promise<Unit[]> {
  const refs = state.shown.slice(0, 1).filter((ref) => ref.startsWith('D-'));
  const [happened] = await desk.store.developments(refs);
  const units = happened === undefined ? [] : unitsIn(happened.headline, desk.index);
  return units.filter(({ actors }) => !actors.some((ref) => besides.includes(ref)));
}

/** Whom a turn asks to have responded; of the record's, and none where it asks for something else. */
function whoResponds({ text, desk }: Turn): Named[] {
  const [, name = '', verb = ''] = RESPONDED.exec(text) ?? [];
  const [, noun = '', by = ''] = RESPONSE.exec(text) ?? [];
  const [, whose = ''] = SAYS_TO.exec(text) ?? [];
  if (whose !== '') return namedIn(whose, desk.index).filter(({ actors }) => actors.length > 0);
  const isMeant = isResponse(verb) || isResponse(noun);
  return isMeant
    ? namedIn(isResponse(verb) ? name : by, desk.index).filter(({ actors }) => actors.length > 0)
    : [];
}

/** An answer without what was shown already, and without what was said before that. */
async function withoutEarlier(turn: Turn, answer: Answer): Promise<Answer> {
  const { desk, state } = turn;
  const [ref = ''] = state.shown;
  const [first] = ref.startsWith('S-')
    ? await desk.statementItems(await desk.store.statements([ref]))
    : await desk.developmentItems(await desk.store.developments([ref]));
  const from = first === undefined ? null : daysOf(first).earliest;
  const isAfter = (item: Item): boolean => {
    const { latest } = daysOf(item);
    return !state.shown.includes(refOf(item)) && (from === null || latest === null || latest >= from);
  };
  const items = answer.items.filter(isAfter);
  if (items.length === answer.items.length) return answer;
  const { frame } = answer;
  return items.length === 0
    ? notOnRecord(frame, say.notOnRecord(frame, []), [])
    : { ...answer, items, sections: [], total: items.length, lead: say.found(frame, items, items.length) };
}
