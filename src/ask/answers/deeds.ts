import type { Desk } from '../../recall/desk.ts';
import { isStatement } from '../../record/entry.ts';
import type { Answer } from '../answer.ts';
import { isOthersDeed } from '../decide/doing.ts';
import { related } from '../decide/roles.ts';
import { ofType, partiesOf, withBest, within } from '../decide/topical.ts';
import type { Hunt } from '../find/hunt.ts';
import { dateOf } from '../find/prepare.ts';
import type { Scored } from '../find/rank.ts';
import type { Frame } from '../frame/frame.ts';
import { happened, wholeOf } from './happened.ts';
import { judged } from './judged.ts';
import type { Match } from './match.ts';
import { onAnotherDay } from './topics.ts';

/** What is answered with a development, and how well that fits the claim. */
interface Deed {
  answer: Answer;
  score: number;
}

/** Something that those who are named did, which a claim may be about. */
export async function deed(
  desk: Desk,
  frame: Frame,
  found: Hunt,
  named: readonly string[],
): Promise<Deed | null> {
  if (frame.speech || frame.quoted !== null || isOnlyBeing(frame)) return null;
  const developments = (await found.best('development')).filter(
    (one) => ofType(frame)(one) && frame.speakers.every(({ actors }) => isPartyTo(desk, one, actors)),
  );
  const match = wholeOf(happened(desk, frame, found, developments.filter(within(frame.period))));
  if (match === null) return deedOnAnotherDay(desk, frame, happened(desk, frame, found, developments));
  // Done to them, not by them.
  const { entry } = match.entry;
  const suffered =
    !isStatement(entry) &&
    ((entry.actors.length > 0 && !entry.actors.some((ref) => related([ref], named, desk.index))) ||
      isOthersDeed(frame, found.query, match.entry, named, desk.index));
  // What others want of them, or hold against them, tells nothing of what they did.
  if (suffered && !isStatement(entry) && entry.phase === 'position') return null;
  const answer = await judged(desk, frame, found, suffered ? { ...match, conflict: 'roles' } : match);
  return { answer, score: match.entry.score };
}

/** *Is X in Y?*: of names alone nothing tells that one is in, or with, the other. */
const isOnlyBeing = ({ text, about }: Frame): boolean =>
  /^(?:and |so |but )?(?:is|are|was|were)(?:n['’]?t)? /i.test(text) &&
  about.every(({ actors }) => actors.length > 0);

/** Whether one of these took part, or, for a state or body, somebody who speaks for it. */
const isPartyTo = ({ index }: Desk, told: Scored, actors: readonly string[]): boolean =>
  partiesOf(told).some(
    (ref) =>
      actors.includes(ref) ||
      actors.some((one) => index.get(one)?.kind !== 'person' && index.spokenForBy(one).includes(ref)),
  );

/** What a claim means, though not on the day that it gives; null where it has none, or where more is otherwise. */
export async function deedOnAnotherDay(desk: Desk, frame: Frame, match: Match | null): Promise<Deed | null> {
  if (frame.period === null || match === null || match.conflict !== null) return null;
  if (within(frame.period)(match.entry)) return null;
  const answer = await onAnotherDay(desk, frame, frame.period, withBest(match.ranked));
  return { answer, score: match.entry.score };
}

/** *Is the dinner on Saturday?*: what has a day of its own tells of it sooner than who spoke of it. */
export async function doneOnAnotherDay(desk: Desk, frame: Frame, found: Hunt): Promise<Answer | null> {
  if (frame.speech || frame.quoted !== null) return null;
  const developments = (await found.best('development')).filter(ofType(frame));
  const dated = developments.filter((one) => dateOf(one) !== null);
  return (await deedOnAnotherDay(desk, frame, happened(desk, frame, found, dated)))?.answer ?? null;
}
