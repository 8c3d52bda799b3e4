import type { Desk } from '../../recall/desk.ts';
import type { Answer } from '../answer.ts';
import type { Frame } from '../frame/frame.ts';
import { claimAnswer } from './claims.ts';
import { positionAnswer } from './position.ts';

/** *How does X see T?*: where no words of theirs are on it, what they want of it. */
export async function stanceOf(desk: Desk, frame: Frame): Promise<Answer | null> {
  if (frame.act !== 'what-said' || frame.about.length === 0 || !SEEN.test(frame.text)) return null;
  const answer = await positionAnswer(desk, frame);
  return answer.onRecord && (answer.items[0]?.score ?? 0) >= ON_TOPIC ? answer : null;
}
/** So well must what they want fit what it is asked on. */
const ON_TOPIC = 0.35;
const SEEN =
  /\b(?:how (?:do|does|did) .+ (?:see|view|regard|feel)|what (?:do|does|did) .+ (?:think|make|feel|reckon) (?:of|about))\b/iu;

/** *Why did X say T?* where it was Y: what a question takes for granted is put right. */
export async function presumed(desk: Desk, frame: Frame): Promise<Answer | null> {
  if (frame.amount?.kind !== 'reason' || !frame.speech || frame.speakers.length === 0) return null;
  const answer = await claimAnswer(desk, { ...frame, act: 'verify', claim: true, amount: null });
  return answer.verdict === 'misattributed' ? { ...answer, frame } : null;
}
