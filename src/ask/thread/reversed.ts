import { tokenize } from '../../words/tokens.ts';
import type { Answer } from '../answer.ts';
import { type Frame, topicsOf } from '../frame/frame.ts';
import { readFrame } from '../frame/read.ts';
import { CLAIMED, wordsShown } from './same.ts';
import { answered, type Turn, type TurnReader } from './turn.ts';

const REVERSED =
  /^(?:(?:and|or|but|so|what about|how about|was it|is it|did it go)\s+)*(?:the )?(?:other way (?:a?round|about)|reverse|vice versa|conversely)(?: then)?[\s?.!]*$/i;

/** *And the other way round?*: what was asked or shown, with those who did it and those whom they did it to changed about. */
export const reversed: TurnReader = (turn) => (REVERSED.test(turn.text) ? changedAbout(turn) : null);

async function changedAbout(turn: Turn): Promise<Answer | null> {
  const { desk, state } = turn;
  const asked = swapped(turn);
  if (asked !== null) return answered(turn, readFrame(asked, turn.reading));
  const [ref = ''] = state.shown;
  const [said] = ref.startsWith('S-') ? await desk.store.statements([ref]) : [];
  const [hearer, another] = said?.addressees ?? [];
  if (said === undefined || hearer === undefined || another !== undefined) return null;
  const named = (one: string): Frame['speakers'][number] => ({
    text: desk.index.get(one)?.name ?? '',
    actors: [one],
  });
  const words = await wordsShown(turn);
  const topics = topicsOf(state.frame).filter(({ actors }) => actors.length === 0);
  const of = topics.length > 0 ? { about: topics, matter: state.frame.matter } : words;
  return answered(turn, {
    ...state.frame,
    ...CLAIMED,
    ...of,
    text: turn.text,
    speakers: [named(hearer)],
    addressees: [named(said.speaker)],
  });
}

/** A question of yes or no about two, each in the place of the other. */
function swapped({ desk, state }: Turn): string | null {
  const { text, claim } = state.frame;
  const tokens = tokenize(text);
  const [one, two, another] = desk.index.mentions(tokens);
  const places = [one, two].map((name) => [
    tokens[name?.from ?? -1]?.start,
    tokens[(name?.to ?? 0) - 1]?.end,
  ]);
  const [[from, end] = [], [start, to] = []] = places;
  if (
    !claim ||
    another !== undefined ||
    from === undefined ||
    end === undefined ||
    start === undefined ||
    to === undefined
  )
    return null;
  return (
    text.slice(0, from) +
    text.slice(start, to) +
    text.slice(end, start) +
    text.slice(from, end) +
    text.slice(to)
  );
}
