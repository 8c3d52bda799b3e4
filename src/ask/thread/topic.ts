import { isStopword } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { topicsOf } from '../frame/frame.ts';
import { PERFORMING, SAYING } from '../frame/lexicon.ts';
import { unitsIn } from '../frame/units.ts';
import { isResponse } from './cues.ts';
import { thingShown } from './shown.ts';
import type { Turn } from './turn.ts';

const ITS_TOPIC =
  /\b(?:it|them|one|that|this)(?= *(?:too|as well|then|again|yet|either|now|already|though)?[\s?.!]*$)/i;
const PREPOSITION = /^(?:to|on|about|with|at|for|over|against|of|in)$/;
/** *How does X see that?*, *what does X think of this?* */
const OPINING = /^(?:see|sees|view|views|regard|regards|judge|judges|think|thinks|make|makes)$/;
/** With so many words a topic is put in the place of a pronoun. */
const SHORT = 3;

/**
 * *So he accepted them?*, *have they agreed to that?*: what the thread asks about or was shown, where a turn has no topic
 * of its own and does not ask what was said.
 */
export async function withTopic(turn: Turn, text: string): Promise<string> {
  // *Who’s against?*
  if (/^(?:who|which)\b.* against[\s?.!]*$/i.test(text))
    return withTopic(turn, text.replace(/[\s?.!]*$/, ' that?'));
  const words = tokenize(text).map(({ word }) => word);
  const at = words.findLastIndex((word) => /^(?:it|them|one|that|this)$/.test(word));
  const before = words[at - 1] ?? '';
  const verb = PREPOSITION.test(before) ? (words[at - 2] ?? '') : before;
  const isOwn = topicsOf({ about: unitsIn(text, turn.desk.index) }).some(
    ({ actors, text: own }) => actors.length === 0 && own !== verb && own !== 'against',
  );
  // *The latest one* leans on what was shown.
  const isVerb =
    OPINING.test(verb) ||
    (!isStopword(verb) &&
      (PERFORMING.has(verb) || /(?:ed|ing|en)$/.test(verb) || /(?:it|them)\W*$/i.test(text)));
  // *Who’s against that?*
  const isAgainst = before === 'against' && /^(?:who|which)/i.test(text);
  // *Has X said anything about it?*
  const isOfWords = /^(?:about|on)$/.test(before) && words.some((word) => SAYING.has(word));
  // *Has he responded to that?* asks for what was said since.
  if (!ITS_TOPIC.test(text) || !(isVerb || isAgainst || isOfWords) || isOwn || isResponse(verb)) return text;
  const [thing, topic] = [await thingShown(turn), topicIn(turn)];
  // One thing that was shown is *it*, before all that was asked about.
  const put = words[at] === 'it' ? (thing ?? topic) : (topic ?? thing);
  return put === null ? text : text.replace(ITS_TOPIC, put);
}

/** The words for what the thread asks about; null where they are many or none. */
export function topicIn({ state }: Pick<Turn, 'state'>): string | null {
  const topics = topicsOf(state.frame).filter(({ actors, text }) => actors.length === 0 && !isDone(text));
  return topics.length === 0 || topics.length > SHORT ? null : topics.map(({ text }) => text).join(' ');
}

/** What was done is no thing: *what was agreed?* … *who heads it?* */
const isDone = (word: string): boolean => /ed$/.test(word) || PERFORMING.has(word);
