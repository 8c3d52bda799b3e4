import type { Item } from '../../recall/items.ts';
import { refOf } from '../../recall/items.ts';
import { stem } from '../../words/stem.ts';
import { nearStems } from '../../words/thesaurus.ts';
import type { Answer } from '../answer.ts';
import { notOnRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { emptyFrame, type Named, topicsOf } from '../frame/frame.ts';
import { namedIn } from '../frame/named.ts';
import { daysOf } from './later.ts';
import { wordsShown } from './same.ts';
import { answered, type Turn, type TurnReader } from './turn.ts';

/** *Has X responded to that?* */
const RESPONDED =
  /^(?:(?:and|but|so)\s+)*(?:did|has|have)\s+(.+?)\s+(\p{L}+)(?:(?:\s+(?:to|on|back at))?\s+(?:that|it|this|those|them|him|her))?(?:\s+(?:yet|too|at all))?[\s?.!]*$/iu;
/** *Any response from X?* */
const RESPONSE =
  /^(?:(?:and|but|so)\s+)*(?:(?:(?:was|is|has) there (?:been )?)?(?:any|a|an|some)|what (?:was|is) the)\s+(\p{L}+)(?: (?:to|on) (?:that|it|this))?(?: yet)? (?:from|by) (.+?)(?: (?:to|on) (?:that|it|this))?(?: yet)?[\s?.!]*$/iu;

/** What somebody said, later than what was shown, on what the thread is about; and nothing else that they said. */
export const respondedTo: TurnReader = async (turn) => {
  const speakers = whoResponds(turn);
  const asked = topicsOf(turn.state.frame).length > 0 ? turn.state.frame : await wordsShown(turn);
  if (speakers.length === 0 || asked === null) return null;
  const { about, matter } = asked;
  const answer = await answered(turn, {
    ...emptyFrame(turn.text, 'what-said'),
    speakers,
    about,
    matter,
    speech: true,
  });
  return answer.onRecord ? withoutEarlier(turn, answer) : answer;
};

/** Whom a turn asks to have responded; of the record's, and none where it asks for something else. */
function whoResponds({ text, desk }: Turn): Named[] {
  const [, name = '', verb = ''] = RESPONDED.exec(text) ?? [];
  const [, noun = '', by = ''] = RESPONSE.exec(text) ?? [];
  const isMeant = isResponse(verb) || isResponse(noun);
  return isMeant
    ? namedIn(isResponse(verb) ? name : by, desk.index).filter(({ actors }) => actors.length > 0)
    : [];
}

const isResponse = (word: string): boolean => {
  const stemmed = stem(word.toLowerCase());
  return /^(?:respond|comment|address)$/.test(stemmed) || nearStems(stemmed).has('respond');
};

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
