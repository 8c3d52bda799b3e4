import type { CheckedItem } from '../../check/check.ts';
import type { Verdict } from '../../check/verdicts/ruling.ts';

/** A checked draft as its asker turns its pages. */
export interface Report {
  /** What the draft is called: its file, its address, or only that it is a draft. */
  name: string;
  items: readonly CheckedItem[];
}

/** A verdict as a heading, and what it means. */
export const SAID: Record<Verdict, { heading: string; means: string }> = {
  retracted: { heading: 'Retracted', means: 'The record had it and took it back.' },
  stitched: { heading: 'Stitched', means: 'Pieces of several statements are run together as one.' },
  misattributed: { heading: 'Another speaker', means: 'The words are on the record, said by somebody else.' },
  contradicted: { heading: 'Contradicted', means: 'The record has the speaker saying the opposite.' },
  altered: { heading: 'Altered', means: 'Words were changed, or a cut turns the meaning.' },
  'wrong day': { heading: 'Another day', means: 'The words and the speaker are right, the day is not.' },
  shortened: { heading: 'Shortened', means: 'Words were left out; the meaning is the same.' },
  verbatim: { heading: 'Verbatim', means: 'It stands on the record as it is.' },
  'not on the record': { heading: 'Not on the record', means: 'Nothing on the record fits.' },
};
