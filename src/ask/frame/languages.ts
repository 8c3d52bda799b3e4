import type { ActorIndex, Mention } from '../../record/actor-index.ts';
import { isStopword } from '../../words/stopwords.ts';
import { type Token, tokenize } from '../../words/tokens.ts';
import { withoutCaseEndings } from './case-endings.ts';
import { inEnglish, isDenying } from './foreign-words.ts';
import type { Frame, Named } from './frame.ts';
import { AUXILIARY, SAYING, UTTERANCE } from './lexicon.ts';

/** What the words that questions are made of mean, in the languages that are read beside English. */
const MEANINGS: Record<string, string> = {
  what: "was que qu'a qu'est-ce quoi quel quelle quels quelles welche welcher welches welchen що шо что чого чего чём чому чем чим какие какой какое які який яке wovor worüber wofür woran womit wozu worauf wonach wogegen warum weshalb wieso pourquoi чому почему",
  who: 'wer wen wem qui хто кто кого кому ком ким кем',
  when: 'wann quand коли когда',
  where: 'wo wohin où де где куда куди',
  many: 'viele vieler wieviel wieviele oft combien скільки сколько',
  said: `sagte sagten gesagt sagt sagen erklärte erklärten erklärt äußerte geäußert meinte gemeint meint warnte warnten gewarnt
    sprach gesprochen spricht drohte gedroht behauptet behauptete versprochen betonte betont dit dits disait déclaré affirmé averti parlé prévenu
    menacé promis annoncé сказав сказала сказали сказал сказала казав казала заявив заявила заявили заявил говорив говорила говорил говорила
    попередив попередила попередили предупредил предупредила предупредили пообіцяв пообещал погрожував угрожал`,
  about: 'über zu zum zur bezüglich sur concernant про щодо стосовно насчет насчёт по об о',
  according: 'selon laut',
  quotes: `zitate zitat zitaten aussage aussagen äußerung äußerungen erklärung erklärungen worte citations citation déclaration
    déclarations propos цитати цитата цитат цитаты цитату заява заяви заяв заявы заявление заявления заявлений заявлення
    висловлювання высказывание высказывания высказываний слова слів слов`,
  besides: 'außer ausser ausgenommen sauf excepté hormis крім окрім кроме помимо',
  '': `hat haben hatte habe ist sind war waren wird wurde wurden gibt gab es er sie wir ihr man wie will so also um nach bei aus ein eine einer einem einen
    eines der die das den dem des von vom vor mit im in auf an am bei für gegen und oder als auch alles alle gemacht machte a ont
    avait est sont était fait faite il elle on ils y t'il t-il a-t-il a-t-elle ont-ils un une le la les l de du d au aux en et ou dans par pour
    avec contre tout та і й и в на з із зі с со від от до не чи ли же у є есть був была было були всі все все робив зробив зробила
    зробили сделал сделала сделали`,
};

const meanings = new Map(
  Object.entries(MEANINGS).flatMap(([english, words]) =>
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => tokenize(word).map((token) => [token.word, english] as const)),
  ),
);

/** Of one of these languages, but in English names and words too. */
const PARTICLES = new Set('zu zum zur oft sur wo de que propos'.split(' '));

const isEnglish = (word: string): boolean =>
  [SAYING, UTTERANCE, AUXILIARY].some((set) => set.has(word)) || isStopword(word);

/** Words that ask or tell in one of the languages that have Latin letters, and are none of English. */
const TELLING = new Set(
  Object.entries(MEANINGS)
    .filter(([english]) => english !== '')
    .flatMap(([, words]) => tokenize(words))
    .filter(({ raw, word }) => /\p{Script=Latin}/u.test(raw) && !PARTICLES.has(word) && !isEnglish(word))
    .map(({ word }) => word),
);

const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LETTERS = /\p{L}/gu;

/** Whether a question is in German, French, Ukrainian or Russian, as far as its small words tell. */
export function isForeign(text: string): boolean {
  const cyrillic = text.match(CYRILLIC)?.length ?? 0;
  if (cyrillic > 0 && cyrillic > (text.match(LETTERS)?.length ?? 0) / 2) return true;
  const words = tokenize(text).map((token) => token.word);
  // *Citations de X*: a word of both, beside one of theirs.
  const isOfBoth =
    words.some((word) => meanings.get(word) === 'quotes') &&
    words.some((word) => meanings.get(word) === '' && !isEnglish(word));
  return (
    (isOfBoth || words.some((word) => TELLING.has(word))) &&
    !words.some((word) => isEnglish(word) && !meanings.has(word))
  );
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
  const tokens = tokenize(withoutCaseEndings(text.replace(ELISION, '$1 '), index));
  const mentions = index.mentions(tokens, { mend: true }).filter((one) => !isSmallWord(tokens, one));
  // *Où* is written as *ou* where marks are folded away.
  const meant = tokens.map(({ word, raw }) => (/^où$/iu.test(raw) ? 'where' : (meanings.get(word) ?? '')));
  const asked = new Set(meant);
  const left = mentions.filter((one) => meant[one.from - 1] === 'besides');
  const about = tokens
    .filter(
      (token, at) =>
        !meanings.has(token.word) &&
        !isStopword(token.word) &&
        !mentions.some((one) => at >= one.from && at < one.to),
    )
    .flatMap((token) => inEnglish(token.word) ?? (isKnown(token.word) ? token.raw : []));
  const teller = mentions.find((one) => meant[one.from - 1] === 'according');
  const speakers: Named[] = [teller, ...mentions]
    .filter((one) => one !== undefined)
    .filter((one) => !left.includes(one))
    .slice(0, 1)
    .map((one) => ({ text: nameOf(tokens, one), actors: one.actors }));
  const besides = left.flatMap(({ actors }) => actors);
  const bare = about.length === 0 && asked.size <= 1;
  const denies = tokens.some(({ word }) => isDenying(word));
  const isWho = WHO_DID.has(tokens[0]?.word ?? '') && besides.length === 0;
  if (isWho && about.length > 0 && !(mentions.length > 0 && (denies || saysThat(tokens)))) {
    const names = mentions.map((one) => nameOf(tokens, one));
    return denies ? { ...slots, act: 'languages' } : whoSaid(slots, [...names, ...about]);
  }
  const isTold = about.length === 0 && !saysThat(tokens);
  if (isWho && asked.has('said') && speakers.length > 0 && (isTold || !asksWhoSaid(meant, mentions)))
    return { ...slots, act: 'who-said', speech: true, addressees: speakers };
  if (speakers.length === 0 && besides.length === 0) return { ...slots, act: 'languages' };
  if (about.length === 0 && asked.has('who') && !asked.has('said'))
    return { ...slots, act: 'who-is', speakers };
  if (WHO_DID.has(tokens[0]?.word ?? '') && asksWhoSaid(meant, mentions)) {
    const names = mentions.flatMap(({ actors: [ref = ''] }) => index.get(ref)?.name ?? []);
    return { ...whoSaid(slots, [...names, ...(denies ? [] : about)]), claim: true };
  }
  if (asked.has('where') && !asked.has('said'))
    return {
      ...slots,
      act: 'where',
      matter: [...mentions.map((one) => nameOf(tokens, one)), ...about].join(' '),
    };
  // *Selon X, que …?*: what is asked stands behind whom it is asked of.
  if (teller === undefined && claimsIn(text, meant))
    return { ...slots, act: 'verify', claim: true, unread: true, speakers, besides, speech: true };
  return {
    ...slots,
    act:
      asked.has('many') && asked.has('quotes')
        ? 'count'
        : bare || asked.has('quotes')
          ? 'quotes'
          : asked.has('when')
            ? 'when'
            : 'what-said',
    speakers,
    besides,
    speech: true,
    matter: about.join(' '),
  };
}

/** *Who* as the one that did or said it, and not whom. */
const WHO_DID = new Set(tokenize('wer qui хто кто').map(({ word }) => word));

/** *Wer sprach von …?*: the names and the words of the field in it tell what to look for; what is said of them is not read. */
const whoSaid = (slots: Frame, about: readonly string[]): Frame => ({
  ...slots,
  act: 'who-said',
  unread: true,
  speech: true,
  matter: about.join(' '),
});

/** *…, dass X …*: a clause in which something is told of whoever is named. */
const THAT = new Set(tokenize('dass daß que qu що что').map(({ word }) => word));
const saysThat = (tokens: readonly Token[]): boolean =>
  tokens.some(({ word }, at) => at > 0 && THAT.has(word));

/** *L’Ukraine*, *d’un*. */
const ELISION = /(?<!\p{L})([dln])['’](?=\p{L})/giu;

const nameOf = (tokens: readonly Token[], { from, to }: Mention): string =>
  tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(' ');

/** *Wer hat gesagt, dass X …?*: whoever is named behind that is spoken of. */
const asksWhoSaid = (meant: readonly string[], mentions: readonly Mention[]): boolean => {
  const said = meant.indexOf('said');
  return meant[0] === 'who' && said > 0 && mentions.every(({ from }) => from > said);
};

const ASKS = new Set(['what', 'who', 'when', 'where', 'many']);

/** *Hat X gesagt, dass …?*: yes or no is asked for, since it begins with no word that asks for anything else. */
const claimsIn = (text: string, meant: readonly string[]): boolean =>
  /\?\s*$/.test(text) &&
  meant.length > 2 &&
  !meant.includes('quotes') &&
  (/^est-ce\b/i.test(text.trim()) || !meant.slice(0, 2).some((one) => ASKS.has(one)));

/** *Es*, *la*: a name that is written like a small word of these languages is told by its capital. */
const isSmallWord = (tokens: readonly Token[], { from, to }: Mention): boolean =>
  tokens
    .slice(from, to)
    .every(({ word, raw }, i) => meanings.has(word) && (from + i === 0 || !/^\p{Lu}/u.test(raw)));
