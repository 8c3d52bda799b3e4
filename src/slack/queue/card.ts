import type { Button, KnownBlock } from '@slack/types';
import type { Card } from '../../curate/review-queue.ts';
import { clip } from '../../recall/clip.ts';
import type { DevelopmentItem, StatementItem } from '../../recall/items.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import type { Candidate, Party, Proposal } from '../../record/candidate.ts';
import type { SourceRef } from '../../record/refs.ts';
import type { SourceVersion } from '../../store/news.ts';
import { inContext } from '../kit/cited-passage.ts';
import { sayEventType } from '../kit/event-types.ts';
import { context, itemBlocks } from '../kit/item-blocks.ts';
import { PHASE } from '../kit/item-text.ts';
import { LIMITS } from '../kit/limits.ts';
import { link, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { saySource, statementFacts } from '../kit/statement-wording.ts';
import { type PlaceValue, placeValue } from './queue-place.ts';

export const REVIEW = 'review';

/** What a card's button carries. */
interface CardValue extends PlaceValue {
  ref: string;
  seen: number;
  same?: string;
}

/** Longest words that a card shows, in UTF-16 units. */
const WORDS = 1_500;

/** One card of the queue: who, large; the words in their context; and what can be decided. */
export function cardBlocks(card: Card): KnownBlock[] {
  const { candidate, passage, source, progress, same, feed, corrects, wordsGone } = card;
  const { ref } = candidate;
  return [
    context([
      `${plain(saySource(source))}: ${link(source.url, clip(source.title, 120))}`,
      ...(feed === null
        ? []
        : [feed === source.publisher ? 'from its feed' : `from the feed *${plain(clip(feed, 100))}*`]),
      `${progress.reviewed} of ${progress.total} reviewed`,
    ]),
    ...(corrects === null ? [] : [changesBlock(corrects, source.publisher)]),
    {
      type: 'header',
      text: { type: 'plain_text', text: clip(headOf(candidate), LIMITS.headerText), emoji: false },
    },
    inContext(passage, WORDS),
    context([...factsOf(card), ref]),
    ...(wordsGone === null ? [] : [section(sayGone(wordsGone))]),
    ...(same === null ? [] : sameBlocks(same)),
    { type: 'actions', block_id: `card ${ref}`, elements: buttonsOf(card) },
  ];
}

/** In UTF-16 units; and how many sentences of a change a card shows. */
const SENTENCE = 220;
const SENTENCES = 3;

/** What a corrected version of an article changed, by whoever publishes that version. */
export function changesBlock(
  { corrects, changes: { gone, added } }: SourceVersion,
  publisher: string,
): KnownBlock {
  const some = (sentences: readonly string[], mark: (words: string) => string): string[] =>
    sentences.slice(0, SENTENCES).map((sentence) => `• ${mark(plain(clip(sentence, SENTENCE)))}`);
  const rest = Math.max(0, gone.length - SENTENCES) + Math.max(0, added.length - SENTENCES);
  return section(
    [
      `:pencil2: *Corrected by ${plain(publisher)} since ${corrects}:*`,
      ...some(gone, (words) => `gone: ~${words}~`),
      ...some(added, (words) => `new: ${words}`),
      ...(rest === 0 ? [] : [`…and ${rest} more.`]),
    ].join('\n'),
  );
}

const sayGone = (version: SourceRef): string =>
  `:warning: The article was corrected since, as ${version}, and these words are gone from it.`;

function headOf({ proposal }: Candidate): string {
  if (proposal.of === 'development') return proposal.headline;
  return proposal.speaker === null ? 'Speaker not found' : capital(proposal.speaker.name);
}

function factsOf({ candidate: { proposal, confidence }, represents }: Card): string[] {
  const sure = confidence === null ? [] : [`${Math.floor(confidence * 100)} % sure`];
  if (proposal.of === 'statement') {
    const { speaker, addressees, eventType } = proposal;
    return [
      ...(speaker === null ? [] : newcomer(speaker, represents)),
      ...asWritten(proposal).map(plain),
      ...(addressees.length === 0 ? [] : [`to ${addressees.map(partyText).join(', ')}`]),
      ...statementFacts(proposal).map(plain),
      ...(eventType === null ? [] : [sayEventType(eventType)]),
      ...sure,
    ];
  }
  const { phase, date, place, actors, recipients, eventType } = proposal;
  return [
    `*Development*, ${PHASE[phase]}`,
    date === null ? 'date not given' : sayDate(date),
    ...(place === null ? [] : [plain(place)]),
    ...(eventType === null ? [] : [sayEventType(eventType)]),
    ...(actors.length === 0 ? [] : [`by ${actors.map(partyText).join(', ')}`]),
    ...(recipients.length === 0 ? [] : [`to ${recipients.map(partyText).join(', ')}`]),
    ...sure,
  ];
}

/** That somebody is new to the record, and as what: *new: person, Dutch Prime Minister, for Netherlands*; mrkdwn. */
export function newcomer(
  { ref, kind, anonymous, role, maybe = [] }: Party,
  represents: string | null,
): string[] {
  if (ref !== null) return [];
  if (maybe.length > 0) return [`*may be* ${plain(maybe.join(' or '))}: choose with Edit`];
  const what = [
    anonymous ? 'unnamed source' : kind,
    ...(role === null ? [] : [role]),
    ...(represents === null ? [] : [`for ${represents}`]),
  ];
  return [`*new:* ${plain(what.join(', '))}`];
}

/** The speaker and the cue as the article has them: *article: “the minister”, “warned”*. */
export function asWritten({ citations: [citation] }: Pick<Proposal, 'citations'>): string[] {
  const words = [citation?.attributedTo, citation?.cue].flatMap((span) => span?.text ?? []);
  const short = words.map((one) => `“${clip(one.replace(/\s+/g, ' '), AS_WRITTEN)}”`);
  return short.length === 0 ? [] : [`article: ${short.join(', ')}`];
}

/** In UTF-16 units. */
const AS_WRITTEN = 80;

export const partyText = ({ ref, name, role }: Party): string =>
  `${plain(name)}${ref === null ? ` (new${role === null ? '' : `: ${plain(role)}`})` : ''}`;

const sameBlocks = (same: StatementItem | DevelopmentItem): KnownBlock[] => [
  section(':twisted_rightwards_arrows: *The record may have this already:*'),
  ...itemBlocks(same, { longest: 600 }),
];

function buttonsOf({ candidate: { ref, proposal }, version, same, place }: Card): Button[] {
  const value: CardValue = { ref, seen: version, ...placeValue(place) };
  const sameRef =
    same === null ? null : same.kind === 'statement' ? same.statement.ref : same.development.ref;
  if (proposal.of === 'statement' && proposal.speaker === null)
    return [
      {
        ...button('Name the speaker…', 'edit', value),
        style: 'primary',
      },
      ...leftButtons(value),
    ];
  const publish = sameRef === null ? 'Publish' : 'Different: publish';
  return [
    ...(sameRef === null ? [] : [button(`Same as ${sameRef}`, 'same', { ...value, same: sameRef })]),
    {
      ...button(publish, 'publish', value),
      ...(sameRef === null && { style: 'primary' as const }),
    },
    button('Edit', 'edit', value),
    ...leftButtons(value),
  ];
}

const leftButtons = (value: CardValue): Button[] => [
  button('Reject', 'reject', value),
  button('Skip', 'skip', value),
];

const button = (text: string, name: string, value: CardValue): Button => ({
  type: 'button',
  text: { type: 'plain_text', text, emoji: false },
  action_id: `${REVIEW}:${name}`,
  value: JSON.stringify(value),
});
