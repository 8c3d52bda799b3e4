import type { Button, SectionBlock } from '@slack/types';
import type { Undone } from '../../curate/undo.ts';
import { clip } from '../../recall/clip.ts';
import { LIMITS } from '../kit/limits.ts';
import { plain } from '../kit/mrkdwn.ts';

/** The action id of *Undo* beside something that was done outside of the queue. */
export const UNDO = 'undo_change';

/** What was done, in mrkdwn, with the button that takes it back; without `value` there is none. */
export function undoBlock(text: string, actionId: string, value: string | null): SectionBlock {
  const said: SectionBlock = {
    type: 'section',
    block_id: 'decided',
    text: { type: 'mrkdwn', text: clip(text, LIMITS.sectionText) },
  };
  return value === null ? said : { ...said, accessory: undoButton(actionId, value) };
}

/** That an entry is off the record, in mrkdwn. */
export const sayRetracted = (ref: string, reason: string): string =>
  `Retracted ${ref} (${plain(reason)}). It will not be quoted again; undo takes this back.`;

const undoButton = (action_id: string, value: string): Button => ({
  type: 'button',
  text: { type: 'plain_text', text: 'Undo', emoji: false },
  action_id,
  value,
});

/** How many of the things that were taken back are named. */
const NAMED = 20;

const NOUNS: Partial<Record<Undone['action'], string>> = {
  publish: 'publication',
  reject: 'rejection',
  retract: 'retraction',
};

/** What was taken back, in a sentence. */
export function sayUndone({ action, subjects, kept }: Undone): string {
  const actor = kept.find((ref) => ref.startsWith('A'));
  if (subjects.length === 0) {
    const mend = actor === undefined ? '' : `; edit ${actor} changes it, and merge joins it with another`;
    return `${kept.slice(0, NAMED).join(', ')} ${kept.length === 1 ? 'stays' : 'stay'} in the directory${mend}. The next undo takes back what you did before.`;
  }
  const more = subjects.length <= NAMED ? '' : ` and ${subjects.length - NAMED} more`;
  return `Took back your last ${NOUNS[action] ?? action}: ${subjects.slice(0, NAMED).join(', ')}${more}.`;
}

/** What the last decision came to, in mrkdwn, and what the button that takes it back carries. */
export interface Lead {
  text: string;
  undo: string | null;
}
