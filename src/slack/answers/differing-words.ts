import type { KnownBlock } from '@slack/types';
import type { Answer } from '../../ask/answer.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

type Stretch = NonNullable<Answer['differences']>['asked'][number];

const ASKED = 'As asked:';
const RECORDED = 'On the record:';

/** A quotation as asked for, what the record has not struck out, and the record's words, what differs in bold. */
export const differingBlocks = ({ differences }: Pick<Answer, 'differences'>): KnownBlock[] =>
  differences === null
    ? []
    : [
        section(
          `${ASKED} ${marked(differences.asked, '~', true)}\n${RECORDED} ${marked(differences.recorded, '*', false)}`,
        ),
      ];

/** The same in plain text, what differs in square brackets. */
export const differingText = ({ differences }: Pick<Answer, 'differences'>): string[] =>
  differences === null
    ? []
    : [
        `${ASKED} ${bracketed(differences.asked, true)}`,
        `${RECORDED} ${bracketed(differences.recorded, false)}`,
      ];

/** Of what was asked for all counts; of the record only what stands among the words that both have. */
const isMarked = ({ kind }: Stretch, all: boolean): boolean =>
  kind === 'differs' || (all && kind === 'around');

/** Slack reads a mark only at the edges of words: spaces and stops stay outside. */
const around = (text: string, open: string, close: string): string =>
  text.replace(
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su,
    (_, before: string, words: string, after: string) =>
      words === '' ? `${before}${after}` : `${before}${open}${words}${close}${after}`,
  );

const marked = (stretches: readonly Stretch[], mark: string, all: boolean): string =>
  stretches
    .map((one) => (isMarked(one, all) ? around(plain(one.text), mark, mark) : plain(one.text)))
    .join('');

const bracketed = (stretches: readonly Stretch[], all: boolean): string =>
  stretches.map((one) => (isMarked(one, all) ? around(one.text, '[', ']') : one.text)).join('');
