import type { ActorIndex } from '../../record/actor-index.ts';
import { actorsOf, type Frame, topicsOf } from './frame.ts';

/** A question whose words all say little can still ask for what was said last, or in a period. */
export const hasContent = (frame: Frame): boolean =>
  topicsOf(frame).length > 0 ||
  frame.speakers.length > 0 ||
  actorsOf(frame.addressees).length > 0 ||
  frame.period !== null ||
  frame.eventTypes.length > 0 ||
  frame.order !== 'best' ||
  frame.act === 'count' ||
  (frame.speech && (frame.about.length > 0 || frame.act === 'quotes'));

/** *Where do they meet on Monday?*, *who meets whom on Monday?*: all that is on a day, of nobody and nothing else. */
export const asksDay = ({ act, period, speakers, speech, about }: Frame): boolean =>
  period !== null &&
  speakers.length === 0 &&
  (act === 'when' ||
    act === 'where' ||
    ((act === 'who-said' || act === 'what-said') && !speech && about.length > 0));

/** *What time is it in Moscow?*, *how old is X?*: a name alone has no day, no place and no measure. */
export const asksNothing = ({ act, text, about, speakers, refs }: Frame, index: ActorIndex): boolean =>
  speakers.length === 0 &&
  refs.length === 0 &&
  (act === 'when' || act === 'where'
    ? about.every(({ actors }) => actors.length > 0 && !(act === 'where' && isPerson(actors, index)))
    : MEASURE.test(text) &&
      about.every(
        (unit) =>
          unit.actors.length > 0 ||
          unit.light ||
          unit.proper ||
          (WEATHER.test(text) && isOfWeather(text, unit.text)),
      ));

/** *How cold is it there?*: of the weather, and of nothing that somebody did. */
const WEATHER =
  /^how (\p{L}+) (?:is|was|will) it (?:be )?(?:in|at|over|out|up|down|there|right now|today)\b/iu;
const isOfWeather = (text: string, word: string): boolean =>
  word === WEATHER.exec(text)?.[1]?.toLowerCase() || word === 'right' || word === 'outside';
/** *Where was X?*: people have been somewhere. */
const isPerson = (actors: readonly string[], index: ActorIndex): boolean =>
  actors.some((ref) => index.get(ref)?.kind === 'person');

const MEASURE = /^how (?!many\b|much\b|often\b|come\b)\p{L}+ (?:is|are|was|were)\b/iu;
