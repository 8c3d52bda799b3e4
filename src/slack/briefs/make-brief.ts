import { briefDocument } from '../../brief/brief-document.ts';
import { type Brief, briefOf, latestWeek, type Scope } from '../../brief/gather-brief.ts';
import type { Document } from '../../document/document.ts';
import { unmarked } from '../../document/quoted.ts';
import type { Desk } from '../../recall/desk.ts';
import { dayIn, plusDays, sayRange } from '../../record/days.ts';
import { STOPWORDS } from '../../words/stopwords.ts';
import { tokenize } from '../../words/tokens.ts';
import { type Days, daysIn, topicIn } from '../compare/read-request.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';

/** What a brief is asked for with: a period, *on* a topic, both or nothing. */
export interface BriefAsked {
  text: string;
  /** Where they were read before. */
  days: Days | undefined;
  now: Date;
  timeZone: string;
}

/** Days of a period that only its end is told of. */
const WEEK = 7;

/** The brief that is asked for: of its period, else of the latest week on the record. */
export const makeBrief = async (desk: Desk, asked: BriefAsked): Promise<Document> =>
  briefDocument(await readBrief(desk, asked));

/** What it says, before it is a document. */
export const readBrief = async (desk: Desk, asked: BriefAsked): Promise<Brief> =>
  briefOf(desk, await scopeOf(desk, asked), asked.now.toISOString());

/** Where a brief has nothing new, nothing said and nothing to come: that, and what has something; null for any other. */
export function nothingToBrief({ scope, happened, said, next }: Brief): Message | null {
  if (happened.length + said.length + next.length > 0) return null;
  const { from, to, topic } = scope;
  const about = topic === null ? '' : ` about ${unmarked(topic)}`;
  const text = `Nothing on the record${about} ${sayRange(from, to)}.`;
  const others = [
    ...(topic === null ? [] : [{ label: `Timeline${about}`, words: `timeline${about}` }]),
    { label: 'Brief of the latest week', words: 'brief' },
  ];
  return {
    blocks: [section(plain(text)), ...actions(commandButtons(others))],
    text: escapeMrkdwn(`${text} Press ${others.map(({ label }) => label).join(', or ')}.`),
  };
}

async function scopeOf(desk: Desk, { text, days: told, now, timeZone }: BriefAsked): Promise<Scope> {
  const today = dayIn(now, timeZone);
  const { days, rest } = daysIn(text, { days: told, today });
  const topic = topicOf(rest);
  if (days === null) return { ...(await latestWeek(desk, today)), topic };
  const to = days.to ?? today;
  return { from: days.from ?? plusDays(to, 1 - WEEK), to, topic };
}

/** What is named behind *on*, or by all that is left of the words: *brief sanctions*. */
function topicOf(words: string): string | null {
  const { topic, before } = topicIn(words);
  const left = before.trim();
  return topic ?? (tokenize(left).some(({ word }) => !STOPWORDS.has(word)) ? left : null);
}

/** *brief edit*: the state of play is to be signed. */
export const isBriefEdit = (rest: string): boolean => /^(?:edit|sign)$/i.test(rest.trim());
