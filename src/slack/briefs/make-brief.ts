import { briefDocument } from '../../brief/brief-document.ts';
import { briefOf, latestWeek, type Scope } from '../../brief/gather-brief.ts';
import type { Document } from '../../document/document.ts';
import type { Desk } from '../../recall/desk.ts';
import { dayIn, plusDays } from '../../record/days.ts';
import { type Days, daysIn, topicIn } from '../compare/read-request.ts';

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
export async function makeBrief(desk: Desk, asked: BriefAsked): Promise<Document> {
  const scope = await scopeOf(desk, asked);
  return briefDocument(await briefOf(desk, scope, asked.now.toISOString()));
}

async function scopeOf(desk: Desk, { text, days: told, now, timeZone }: BriefAsked): Promise<Scope> {
  const today = dayIn(now, timeZone);
  const { days, rest } = daysIn(text, { days: told, today });
  const { topic } = topicIn(rest);
  if (days === null) return { ...(await latestWeek(desk, today)), topic };
  const to = days.to ?? today;
  return { from: days.from ?? plusDays(to, 1 - WEEK), to, topic };
}

/** *brief edit*: the state of play is to be signed. */
export const isBriefEdit = (rest: string): boolean => /^(?:edit|sign)$/i.test(rest.trim());
