import type { ActorIndex } from '../../record/actor-index.ts';
import { fold } from '../../words/fold.ts';
import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import type { Frame, Named } from './frame.ts';
import { SAYING } from './lexicon.ts';

/** What the words that questions are made of mean, in the languages that are read beside English. */
const MEANINGS: Record<string, string> = {
  what: "was que qu'a qu'est-ce quoi що шо что чого",
  who: 'wer qui хто кто',
  when: 'wann quand коли когда',
  where: 'wo où де где',
  said: 'sagte gesagt sagt sagen erklärte erklärt äußerte meinte meint warnte gewarnt dit déclaré affirmé averti parlé сказав сказала сказали сказал казав заявив заявила заявил заявили говорив говорил говорила попередив предупредил',
  about: 'über zu zum zur sur про о об щодо насчет по concernant',
  quotes: 'zitate zitat citations citation цитати цитата цитаты цитату',
  '': 'hat haben ein eine einer einem einen der die das den dem des von vom mit im auf und als ist a une un le la les de du à au aux et dans та і й и в на з із с від от не чи ли же',
};

const meanings = new Map(
  Object.entries(MEANINGS).flatMap(([english, words]) =>
    words.split(' ').map((word) => [tokenize(word)[0]?.word ?? fold(word), english] as const),
  ),
);

/** Words of these languages that English has not. */
const TELLING = new Set(
  "sagte gesagt erklärte erklärt äußerte über zitate zitat wer qui wann dit déclaré qu'a quand quoi"
    .split(' ')
    .map((word) => tokenize(word)[0]?.word ?? word)
    .filter((word) => !SAYING.has(word)),
);

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LETTERS = /\p{L}/gu;

/** Whether a question is in German, French, Ukrainian or Russian, as far as its small words tell. */
export function isForeign(text: string): boolean {
  const letters = text.match(LETTERS)?.length ?? 0;
  if ((text.match(CYRILLIC)?.length ?? 0) > letters / 2) return true;
  const words = tokenize(text).map((token) => token.word);
  return words.some((word) => TELLING.has(word)) && !words.some((word) => word === 'the' || word === 'did');
}

/**
 * Reads a question in one of these languages as far as it names somebody of the record and asks for their words. Fills
 * the slots; words that no English text holds are left out.
 */
export function readForeign(
  text: string,
  index: ActorIndex,
  slots: Frame,
  isKnown: (word: string) => boolean,
): Frame {
  const tokens = tokenize(text);
  const mentions = index.mentions(tokens, { mend: true });
  const asked = new Set(tokens.map((token) => meanings.get(token.word) ?? ''));
  const about = tokens
    .filter(
      (token, at) =>
        !meanings.has(token.word) &&
        !isStopword(token.word) &&
        !mentions.some((one) => at >= one.from && at < one.to),
    )
    .filter((token) => isKnown(token.word))
    .map((token) => token.raw);
  const speakers: Named[] = mentions.slice(0, 1).map((one) => ({
    text: tokens
      .slice(one.from, one.to)
      .map((token) => token.raw)
      .join(' '),
    actors: one.actors,
  }));
  const bare = about.length === 0 && asked.size <= 1;
  if (speakers.length === 0) return { ...slots, act: 'languages' };
  if (about.length === 0 && asked.has('who') && !asked.has('said'))
    return { ...slots, act: 'who-is', speakers };
  return {
    ...slots,
    act: bare || asked.has('quotes') ? 'quotes' : asked.has('when') ? 'when' : 'what-said',
    speakers,
    speech: true,
    matter: about.join(' '),
  };
}
