import type { DevelopmentItem, StatementItem } from '../recall/items.ts';
import type { ActorIndex } from '../record/actor-index.ts';
import { citedWords } from '../record/citation.ts';
import { stem } from '../words/stem.ts';
import { isStopword } from '../words/stopwords.ts';
import { nearStems } from '../words/thesaurus.ts';
import { tokenize } from '../words/tokens.ts';

/** Whether an entry is about something. */
export type About = (item: StatementItem | DevelopmentItem) => boolean;

const EVERYTHING: About = () => true;

/**
 * What a topic asks for: every word of it, or one near in meaning, among an entry's headline, topics and words; a
 * name of an actor also as one who is spoken to, or takes part. A topic without words is about everything.
 */
export function aboutTopic(topic: string | null, index: ActorIndex): About {
  if (topic === null) return EVERYTHING;
  const named = index.resolve(topic);
  const wanted = tokenize(topic)
    .map(({ word }) => word)
    .filter((word) => !isStopword(word))
    .map(stem);
  return (item) => {
    const parties = item.kind === 'statement' ? item.addressees : [...item.actors, ...item.recipients];
    if (parties.some(({ ref }) => named.includes(ref))) return true;
    const { all, common } = stemsOf(item);
    const holds = (one: string): boolean =>
      all.has(one) || [...nearStems(one).keys()].some((near) => common.has(near));
    return wanted.length > 0 && wanted.every(holds);
  };
}

/** The stems of an entry; those of names apart, since *United* is no unit. */
function stemsOf(item: StatementItem | DevelopmentItem) {
  const { headline, topics, citations } = item.kind === 'statement' ? item.statement : item.development;
  const tokens = tokenize([headline, ...topics, ...citations.map(citedWords)].join(' '));
  return {
    all: new Set(tokens.map(({ word }) => stem(word))),
    common: new Set(tokens.filter(({ raw }) => !/^\p{Lu}/u.test(raw)).map(({ word }) => stem(word))),
  };
}
