import type { ActorIndex } from '../../record/actor-index.ts';
import { type Block, blocksOf } from './draft-blocks.ts';
import type { Mention } from './draft-party.ts';
import { type People, peopleOf } from './draft-people.ts';
import { type Sentence, sentencesIn } from './draft-sentences.ts';
import { type Quote, quotesIn } from './quotation-marks.ts';

/** A paragraph with its quotations, sentences and whom it speaks of. */
export interface Passage {
  block: Block;
  quotes: Quote[];
  sentences: Sentence[];
  /** Outside of quotations. */
  mentions: Mention[];
  /** The heading that it stands under. */
  heading: Block | null;
  /** Its place among the passages. */
  number: number;
}

/** A draft, cut up. */
export interface Reading {
  text: string;
  /** The text with what is quoted blanked out; offsets stay. */
  masked: string;
  passages: Passage[];
  people: People;
}

/** What stands in place of quoted words. */
export const BLANK = '\u0001';

/** Cuts up `text`. Linear in its length. */
export function readDraft(text: string, actors: ActorIndex): Reading {
  const blocks = blocksOf(text);
  const quotes = blocks.map(({ start, end }) => quotesIn(text, start, end));
  const masked = blanked(text, quotes.flat());
  const people = peopleOf(withoutLabels(masked, blocks), actors);
  let at = 0;
  let heading: Block | null = null;
  const passages = blocks.map((block, i): Passage => {
    const mine = quotes[i] ?? [];
    while (at < people.mentions.length && (people.mentions[at]?.end ?? 0) <= block.start) at++;
    const mentions: Mention[] = [];
    const end = block.signature?.end ?? block.end;
    for (let k = at; k < people.mentions.length && (people.mentions[k]?.start ?? 0) < end; k++) {
      const mention = people.mentions[k];
      if (mention !== undefined) mentions.push(mention);
    }
    const above = heading;
    if (block.kind === 'heading') heading = block;
    return {
      block,
      quotes: mine,
      sentences: sentencesIn(text, block.start, block.end, mine),
      mentions,
      heading: above,
      number: i,
    };
  });
  return { text, masked, passages, people };
}

function blanked(text: string, quotes: readonly Quote[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, depth } of quotes) {
    if (depth > 0 || start < at) continue;
    masked += text.slice(at, start) + BLANK.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}

/** Who has a turn is not spoken of by it. */
function withoutLabels(text: string, blocks: readonly Block[]): string {
  const turns = blocks.filter(({ kind, start, outerStart }) => kind === 'turn' && start > outerStart);
  let plain = '';
  let at = 0;
  for (const { outerStart, start } of turns) {
    plain += text.slice(at, outerStart) + ' '.repeat(start - outerStart);
    at = start;
  }
  return plain + text.slice(at);
}
