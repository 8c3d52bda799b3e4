import { takePeriod } from '../../ask/frame/period.ts';
import { type Party, partyOf } from '../../compare/party.ts';
import type { Desk } from '../../recall/desk.ts';
import type { Day } from '../../record/edtf.ts';
import { tokenize } from '../../words/tokens.ts';

/** What a comparison is of: *Russia and the United States on NATO since January*. */
export interface Request {
  parties: Party[];
  topic: string | null;
  from: Day | null;
  to: Day | null;
}

const TOPIC = /(?:^|\s)(?:on|about|over|regarding|concerning)\s+(.+)$/is;

/** Reads a comparison's words against the record; `today` is the asker's day. */
export function readRequest(desk: Desk, words: string, today: Day): Request {
  const { period, rest } = takePeriod(words, today);
  const [said = '', topic = ''] = TOPIC.exec(rest) ?? [];
  return {
    parties: partiesIn(desk, said === '' ? rest : rest.slice(0, rest.length - said.length)),
    topic: topic.replace(/^(?:the|an?)\s+|[\s.?!]+$/gi, '') || null,
    from: period?.from ?? null,
    to: period?.to ?? null,
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
