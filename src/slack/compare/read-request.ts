import { takePeriod } from '../../ask/frame/period.ts';
import { type Party, partyOf } from '../../compare/compared-party.ts';
import type { Desk } from '../../recall/desk.ts';
import type { Day } from '../../record/edtf.ts';
import { STOPWORDS } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';

/** What a comparison is of: *Russia and the United States on NATO since January*. */
export interface Request {
  parties: Party[];
  topic: string | null;
  from: Day | null;
  to: Day | null;
}

const TOPIC = /(?:^|\s)(?:on|about|over|regarding|concerning)\s+(.+)$/is;

/** A stretch of days; null leaves an end open. */
export interface Days {
  from: Day | null;
  to: Day | null;
}

/** The days that words name, and the words without them; `days` where they were read before. */
export function daysIn(
  words: string,
  { days, today }: { days: Days | undefined; today: Day },
): { days: Days | null; rest: string } {
  if (days !== undefined) return { days, rest: words };
  const { period, rest } = takePeriod(words, today);
  return { days: period, rest };
}

/** Reads a comparison's words against the record; `today` is the asker's day. */
export function readRequest(
  desk: Desk,
  words: string,
  told: { days: Days | undefined; today: Day },
): Request {
  const { days, rest } = daysIn(words, told);
  const { topic, before } = topicIn(rest);
  return {
    parties: partiesIn(desk, before),
    topic,
    from: days?.from ?? null,
    to: days?.to ?? null,
  };
}

/** The one party that words name, and nothing else beside a topic and days; null for any other words. */
export function loneParty(
  desk: Desk,
  words: string,
  told: { days: Days | undefined; today: Day },
): { party: Party; topic: string | null } | null {
  const { topic, before } = topicIn(daysIn(words, told).rest);
  const tokens = tokenize(before);
  const [only, second] = desk.index.mentions(tokens, { mend: true });
  if (only === undefined || second !== undefined) return null;
  const isNamed = tokens.every(({ word }, at) => (at >= only.from && at < only.to) || STOPWORDS.has(word));
  const [party] = partiesIn(desk, before);
  return isNamed && party !== undefined ? { party, topic } : null;
}

/** What *on …* names at the end of words, and the words before it; null where nothing is named. */
export function topicIn(words: string): { topic: string | null; before: string } {
  const [said = '', topic = ''] = TOPIC.exec(words) ?? [];
  return {
    topic: topic.replace(/^(?:the|an?)\s+|[\s.?!]+$/gi, '') || null,
    before: words.slice(0, words.length - said.length),
  };
}

/** Each party once, in the order in which they are named. */
function partiesIn(desk: Desk, names: string): Party[] {
  const tokens = tokenize(names);
  const parties = desk.index.mentions(tokens, { mend: true }).flatMap(({ from, to }) => {
    const name = names.slice(tokens[from]?.start, tokens[to - 1]?.end);
    return partyOf(desk, name) ?? [];
  });
  return [...new Map(parties.map((party) => [party.ref, party])).values()];
}
