import type { HomeView } from '@slack/types';
import type { Queue } from '../../curate/review-queue.ts';
import { clip } from '../../recall/clip.ts';
import type { CitedSource, Counts } from '../../store/store.ts';
import { commandsMessage } from '../answers/help.ts';
import { LIMITS } from '../kit/limits.ts';
import { link, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { saySource } from '../kit/wording.ts';
import { leadBlocks, queueBlocks } from '../queue/queue-message.ts';
import type { Lead } from '../undo/undo-block.ts';

/** What stands over the sources, in UTF-16 units. */
const HEADING = 20;

/** What the Home tab shows. */
export interface HomeModel {
  counts: Counts;
  latest: readonly CitedSource[];
  command: string;
  /** What waits for review; null for who may not decide on it. */
  queue: Queue | null;
  /** What the last decision came to. */
  lead: Lead | null;
}

/** The app's Home tab: what the record holds and how to ask it. */
export function homeView({ counts, latest, command, queue, lead }: HomeModel): HomeView {
  const sources = latest
    .map((source) => `• ${plain(clip(saySource(source), 120))}: ${link(source.url, clip(source.title, 120))}`)
    .reduce(
      (text, line) => (text.length + line.length < LIMITS.sectionText - HEADING ? `${text}\n${line}` : text),
      '',
    )
    .trim();
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: 'The record of the Ukraine talks', emoji: false } },
      {
        type: 'section',
        fields: [
          { type: 'mrkdwn', text: `*Statements*\n${counts.statements}` },
          { type: 'mrkdwn', text: `*Developments*\n${counts.developments}` },
          { type: 'mrkdwn', text: `*Actors*\n${counts.actors}` },
          { type: 'mrkdwn', text: `*Sources*\n${counts.sources}` },
        ],
      },
      ...(sources === '' ? [] : [section(`*Latest sources*\n${sources}`)]),
      ...(queue === null ? [] : [{ type: 'divider' as const }, ...leadBlocks(lead), ...queueBlocks(queue)]),
      { type: 'divider' },
      ...commandsMessage(command).blocks,
    ],
  };
}
