import type { ActorRef } from '../../record/refs.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { onRecord } from '../answers/outcome.ts';
import * as say from '../answers/say.ts';
import { type Frame, topicsOf } from '../frame/frame.ts';
import { readFrame } from '../frame/read.ts';
import { answered, phraseOf, type Turn, type TurnReader } from './turn.ts';

const LEADS =
  /^(?:(?:and|und|et|ta|but|so|ok|okay|no|then|only|just|what|how|about|same|for|on|with|from|regarding|of)\s+)+/;

/** *No, I meant X*, *and X?*, *what about T?*, *only on Sunday*: slots of the thread's frame change. */
export const changedSlots: TurnReader = async (turn) => {
  const meant =
    /^(?:no|nope|sorry|not (?:him|her|them))?[\s,.:–-]*(?:i|we)?\s*(?:meant|mean|was asking about|am asking about)\s+(.+)$/i.exec(
      turn.text,
    )?.[1];
  const led = LEADS.test(`${phraseOf(turn)} `);
  const rest =
    meant ??
    turn.text.replace(
      /^(?:(?:and|und|et|та|і|й|и|а|but|so|ok(?:ay)?|then|only|just)(?![\p{L}\p{N}])[\s,]*)*(?:what about|how about|same for|about|on|with|regarding)?\s*(?:about\s+)?/iu,
      '',
    );
  const phrase = tokenize(rest).map((token) => token.word);
  if (meant === undefined && !led && phrase.length > 3) return null;
  if (
    /^(?:who|whom|whose|what|whats|when|where|which|why|how|did|does|do|is|are|was|were|has|have|will|give|show|list|compare|summary|timeline|next|quotes|statements)$/.test(
      phrase[0] ?? '',
    )
  )
    return null;
  const { frame } = turn.state;
  const heard = readFrame(rest, turn.reading);
  const ofStatement = frame.refs[0]?.startsWith('S-') === true;
  const base: Frame = {
    ...frame,
    text: turn.text,
    refs: [],
    besides: [],
    speech: frame.speech || ofStatement,
  };
  if (heard.period !== null && topicsOf(heard).length === 0 && heard.speakers.length === 0)
    return answered(turn, {
      ...base,
      act: base.act === 'who-is' ? 'quotes' : base.act,
      period: heard.period,
    });
  const actors = turn.desk.index.resolve(rest.replace(/[?!.\s]+$/, ''));
  if (actors.length > 0) return named(turn, base, rest.replace(/[?!.\s]+$/, ''), actors, meant !== undefined);
  if (heard.act !== 'quotes' && heard.act !== 'what-said') return null;
  if (heard.speakers.length > 0) return null;
  if (heard.about.length === 0 && phrase.every(isStopword)) return null;
  const { isKnown } = turn.reading;
  const ofRecord = heard.about.some((unit) => unit.actors.length > 0 || isKnown?.(unit.text) === true);
  if (!led && meant === undefined && !ofRecord) return null;
  return otherTopic(turn, base, heard);
};

/** *And X?*: the same of somebody else. */
async function named(
  turn: Turn,
  base: Frame,
  text: string,
  actors: ActorRef[],
  meant: boolean,
): Promise<Answer> {
  const speakers = [{ text, actors }];
  const asksWho = base.act === 'who-is' || base.act === 'position';
  if (asksWho) return answered(turn, { ...base, speakers });
  const wasShown =
    base.act === 'show' ||
    base.act === 'source' ||
    base.act === 'compare' ||
    base.act === 'next' ||
    base.act === 'summary';
  const frame: Frame = {
    ...base,
    act: wasShown || base.act === 'who-said' || base.act === 'verify' ? 'what-said' : base.act,
    speakers,
    about: wasShown ? [] : base.about.filter((unit) => !unit.actors.some((ref) => actors.includes(ref))),
    claim: false,
    speech: true,
    quoted: null,
  };
  const answer = await answered(turn, frame);
  if (answer.onRecord) return answer;
  // What was a claim of one is only a topic for another: any of its weighty words will do.
  const own = answer.items.filter(
    (item) => item.kind === 'statement' && actors.includes(item.statement.speaker) && item.score > LOOSE,
  );
  if (base.claim && own.length > 0) return onRecord(frame, say.found(frame, own, own.length), own);
  const list = await answered(turn, { ...frame, about: [], matter: '' });
  if (meant && list.onRecord) return list;
  if (!list.onRecord && list.items.length > 0)
    return onRecord(frame, say.found(frame, list.items, list.items.length), list.items);
  return answer;
}

const LOOSE = 0.12;

/** *And about T?*: the same people on something else. */
function otherTopic(turn: Turn, base: Frame, heard: Frame): Promise<Answer> {
  const { focus } = turn.state;
  const people = base.about.filter((unit) => unit.actors.length > 0);
  const speakers =
    base.speakers.length > 0
      ? base.speakers
      : focus !== null && base.speech
        ? [{ text: turn.desk.index.get(focus)?.name ?? '', actors: [focus] }]
        : [];
  const told = base.speech ? speakers : [];
  const parties =
    base.speech && speakers.length > 0 ? [] : [...(base.speech ? [] : base.speakers.map(unitOf)), ...people];
  const act = base.speech
    ? 'what-said'
    : base.act === 'summary' || base.act === 'show'
      ? 'quotes'
      : 'what-said';
  const about = [...parties, ...heard.about.map((unit) => ({ ...unit, light: false }))];
  return answered(turn, {
    ...base,
    act,
    speakers: told,
    about,
    matter: [...parties.map((unit) => unit.text), heard.matter].join(' '),
    claim: false,
    quoted: null,
    period: heard.period,
  });
}

const unitOf = ({ text, actors }: Frame['speakers'][number]): Frame['about'][number] => ({
  text,
  stem: '',
  actors,
  light: false,
  proper: true,
});
