import type { Button, KnownBlock } from '@slack/types';
import type { DevelopmentItem, StatementItem } from '../../ask/answer.ts';
import { sayDate } from '../../ask/say-date.ts';
import type { Candidate, Party } from '../../record/candidate.ts';
import type { Piece } from '../../record/passage.ts';
import type { CandidateRef, SourceRef } from '../../record/refs.ts';
import type { CitedSource, Progress } from '../../store/store.ts';
import { inContext } from './in-context.ts';
import { context, itemBlocks } from './items.ts';
import { clip, link, plain } from './mrkdwn.ts';
import { section } from './sections.ts';
import { saySource, statementFacts } from './wording.ts';

export const REVIEW = 'review';

/** A candidate with all that its card shows. */
export interface Card {
  candidate: Candidate;
  /** The version that a decision on this card is made on. */
  version: number;
  source: CitedSource;
  /** Its words where they stand in the source. */
  passage: readonly Piece[];
  progress: Progress;
  /** An entry of the record that may say the same. */
  same: StatementItem | DevelopmentItem | null;
  place: QueuePlace;
}

/** Where in the queue somebody is. */
export interface QueuePlace {
  /** The candidate behind which the queue goes on; null from its start on. */
  after: CandidateRef | null;
  /** The article whose candidates alone are reviewed; null for all. */
  source: SourceRef | null;
}

export const FROM_THE_START: QueuePlace = { after: null, source: null };

/** What a card's button carries. */
interface CardValue {
  ref: string;
  seen: number;
  same?: string;
  after?: CandidateRef;
  source?: SourceRef;
}

/** Longest words that a card shows, in UTF-16 units. */
const WORDS = 1_500;

/** One card of the queue: the words in their context, who said them, and what can be decided. */
export function cardBlocks(card: Card): KnownBlock[] {
  const { candidate, passage, source, progress, same } = card;
  const { ref } = candidate;
  return [
    context([
      `${plain(saySource(source))}: ${link(source.url, clip(source.title, 120))}`,
      `${progress.reviewed} of ${progress.total} reviewed`,
    ]),
    inContext(passage, WORDS),
    context([...factsOf(candidate), ref]),
    ...(same === null ? [] : sameBlocks(same)),
    { type: 'actions', block_id: `card ${ref}`, elements: buttonsOf(card) },
  ];
}

function factsOf({ proposal, confidence }: Candidate): string[] {
  const sure = confidence === null ? [] : [`${Math.floor(confidence * 100)} % sure`];
  if (proposal.of === 'statement') {
    const { speaker, addressees, eventType } = proposal;
    return [
      speaker === null ? '*Speaker not found*' : `*${partyText(speaker)}*`,
      ...(addressees.length === 0 ? [] : [`to ${addressees.map(partyText).join(', ')}`]),
      ...statementFacts(proposal).map(plain),
      ...(eventType === null ? [] : [eventType]),
      ...sure,
    ];
  }
  const { phase, date, place, actors, recipients, eventType } = proposal;
  return [
    `*Development*, ${phase}`,
    date === null ? 'date not given' : sayDate(date),
    ...(place === null ? [] : [plain(place)]),
    ...(eventType === null ? [] : [eventType]),
    ...(actors.length === 0 ? [] : [`by ${actors.map(partyText).join(', ')}`]),
    ...(recipients.length === 0 ? [] : [`to ${recipients.map(partyText).join(', ')}`]),
    ...sure,
  ];
}

const partyText = ({ ref, name, role }: Party): string =>
  `${plain(name)}${ref === null ? ` (new${role === null ? '' : `: ${plain(role)}`})` : ''}`;

const sameBlocks = (same: StatementItem | DevelopmentItem): KnownBlock[] => [
  section(':twisted_rightwards_arrows: *The record may have this already:*'),
  ...itemBlocks(same, 600),
];

function buttonsOf({ candidate: { ref }, version, same, place: { after, source } }: Card): Button[] {
  const value: CardValue = {
    ref,
    seen: version,
    ...(after !== null && { after }),
    ...(source !== null && { source }),
  };
  const sameRef =
    same === null ? null : same.kind === 'statement' ? same.statement.ref : same.development.ref;
  const publish = sameRef === null ? 'Publish' : 'Different: publish';
  return [
    ...(sameRef === null
      ? []
      : [button(`Same as ${sameRef}`, 'same', { ...value, same: sameRef }, 'Add it as another source')]),
    {
      ...button(publish, 'publish', value, 'Put it on the record'),
      ...(sameRef === null && { style: 'primary' as const }),
    },
    button('Edit', 'edit', value, 'Change its fields first'),
    button('Reject', 'reject', value, 'Keep it off the record'),
    button('Skip', 'skip', value, 'Leave it for later'),
  ];
}

const button = (text: string, name: string, value: CardValue, label: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: false },
  action_id: `${REVIEW}:${name}`,
  value: JSON.stringify(value),
  accessibility_label: label,
});
