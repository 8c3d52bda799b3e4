import type { HistoryStep } from '../../curate/history.ts';
import { clip } from '../../recall/clip.ts';
import { sayDate } from '../../recall/say-date.ts';
import { Edtf } from '../../record/edtf.ts';
import { ActorRef } from '../../record/refs.ts';
import type { Revision } from '../../record/revision.ts';
import { sayEventType } from '../kit/event-types.ts';
import { instant } from '../kit/instant.ts';
import { context } from '../kit/item-blocks.ts';
import { LIMITS } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { plain } from '../kit/mrkdwn.ts';
import { fitting, section } from '../kit/sections.ts';

const MOST_STEPS = 20;
const FIELD = 200;
/** What the blocks before and after the steps may be long. */
const AROUND = 500;

/** How a history is shown. */
interface HistoryShowing {
  /** The step to begin with, from 1 for the latest on. */
  first: number;
  /** Curators see what stood there before. */
  isCurator: boolean;
  /** Of an actor's ref. */
  nameOf: (ref: string) => string;
}

/**
 * What was done to one thing: who, when, what changed; latest first, from the `first` (1 for the latest) on as many
 * as fit into one message. What stood there before is for curators: others are told which fields were changed.
 */
export function historyMessage(
  ref: string,
  steps: readonly HistoryStep[],
  { first, isCurator, nameOf }: HistoryShowing,
): Message {
  const from = Math.min(Math.max(first, 1), steps.length) - 1;
  const latest = [...steps].reverse().slice(from, from + MOST_STEPS);
  const shown = fitting(latest.map((step) => stepText(step, isCurator, nameOf)).map(section), AROUND);
  const next = from + shown.length;
  const head = `History of ${ref}: ${steps.length} ${steps.length === 1 ? 'change' : 'changes'}${shown.length === steps.length ? '' : `; latest first, ${from + 1} to ${next}`}.`;
  const rest = `\`history ${ref} ${next + 1}\` shows the older ones.`;
  return {
    blocks: [section(`*${head}*`), ...shown, ...(next < steps.length ? [context([rest])] : [])],
    text: next < steps.length ? `${head} ${rest}` : head,
  };
}

const stepText = (
  { revision: { by, at, action, reason }, changed }: HistoryStep,
  isCurator: boolean,
  nameOf: HistoryShowing['nameOf'],
): string => {
  const who = /^[UW][A-Z0-9]+$/.test(by) ? `<@${by}>` : plain(by);
  const lines = changed.map((change) =>
    isCurator ? changeText(change, nameOf) : `• ${plain(nameOfField(change.field))}`,
  );
  const text = [
    `*${DONE[action]}* by ${who}, ${instant(at)}${reason === null ? '' : `: ${plain(reason)}`}`,
    ...lines,
  ].join('\n');
  return clip(text, LIMITS.sectionText);
};

const DONE: Record<Revision['action'], string> = {
  submit: 'handed in',
  publish: 'published',
  reject: 'rejected',
  retract: 'retracted',
  reopen: 'reopened',
  edit: 'edited',
  merge: 'merged',
  import: 'imported',
  appoint: 'appointed',
  dismiss: 'dismissed',
  close: 'closed',
};

const changeText = (
  { field, before, after }: HistoryStep['changed'][number],
  nameOf: HistoryShowing['nameOf'],
): string => {
  const say = (value: string) =>
    value === '' ? '_nothing_' : plain(clip(sayValue(field, value, nameOf), FIELD));
  return `• ${plain(nameOfField(field))}: ${say(before)} → ${say(after)}`;
};

/** Fields whose names in the record are no words of a person. */
const FIELDS: Record<string, string> = {
  saidOn: 'day',
  saidBasis: 'how the day is known',
  eventType: 'event type',
  addressees: 'said to',
  actors: 'who',
  recipients: 'to whom',
  citations: 'words',
  aliases: 'other names',
  roles: 'offices',
  represents: 'speaks for',
  url: 'address',
};

const nameOfField = (field: string): string => FIELDS[field] ?? field;

const DATES = new Set(['saidOn', 'date', 'published']);

/** A value as a person reads it: dates in words, actors by their names. */
function sayValue(field: string, value: string, nameOf: HistoryShowing['nameOf']): string {
  if (DATES.has(field)) return Edtf.safeParse(value).success ? sayDate(value) : value;
  if (field === 'eventType') return sayEventType(value);
  const refs = value.split(', ');
  return refs.every((ref) => ActorRef.safeParse(ref).success) ? refs.map(nameOf).join(', ') : value;
}
