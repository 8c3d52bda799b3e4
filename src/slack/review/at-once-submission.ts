import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { publishAtOnce } from '../../curate/at-once.ts';
import { dayToCountFrom } from '../../curate/editing.ts';
import { giveOneDay } from '../../curate/one-day.ts';
import type { Edtf } from '../../record/edtf.ts';
import { CandidateRef } from '../../record/refs.ts';
import { dateTyped, pastDateProblem } from '../kit/dates.ts';
import { chosen, typed } from '../kit/inputs.ts';
import { problemAt } from '../kit/problems.ts';
import { readTicks, TICK } from '../kit/ticks.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import type { Handling } from '../platform/handling.ts';
import { placeOf } from '../queue/queue-place.ts';
import { tellSubmitters } from '../submitters/tell-submitters.ts';
import { AT_ONCE_FORM, Listed } from './at-once-form.ts';
import { showQueueAgain } from './back-to-queue.ts';
import { decided, told } from './decided.ts';

/** What was confirmed: those that were ticked, and the others; the day of those that need one; what becomes of the others. */
interface Confirmed extends Listed {
  ticked: CandidateRef[];
  unticked: CandidateRef[];
  day: Edtf | null;
  rejects: boolean;
}

/** Publishes what was ticked, and goes on in the queue. */
export function atOnceSubmitted(context: Context): void {
  onForm<Confirmed>(context, {
    id: AT_ONCE_FORM,
    act: 'decide',
    check({ view, at }) {
      const listed = Listed.parse(JSON.parse(view.private_metadata));
      const written = typed(view, 'day');
      const today = dayToCountFrom(listed.published, at);
      const problem = written === '' ? null : pastDateProblem(written, today, at);
      if (problem !== null) return { errors: problemAt('day', problem) };
      const day = dateTyped(written, today);
      return { value: { ...listed, ...ticksOf(view), day, rejects: chosen(view, 'rejects').length > 0 } };
    },
    work: publishTicked,
  });
  onButton(context, { id: TICK, act: 'ask' }, async ({ answered }) => answered());
}

function ticksOf(view: ViewOutput): Pick<Confirmed, 'ticked' | 'unticked'> {
  const { lines, ticked } = readTicks(view);
  const refs = z.array(CandidateRef);
  return {
    ticked: refs.parse(ticked),
    unticked: refs.parse(lines.filter((line) => !ticked.includes(line))),
  };
}

async function publishTicked(handling: Handling, confirmed: Confirmed): Promise<void> {
  const { store, acting } = handling;
  const { source, day, ticked, unticked, rejects, seen, back } = confirmed;
  if (source !== null && day !== null) await giveOneDay(store, source, day, acting);
  const rejecting = rejects ? unticked : [];
  const published = await publishAtOnce(store, ticked, seen, acting, rejecting);
  const rejected = (await store.candidates(rejecting)).filter(({ status }) => status === 'rejected');
  const [first = rejected[0]?.ref] = published;
  const text = sayPublished(
    { published: published.length, rejected: rejected.length },
    { ticked: ticked.length, waiting: unticked.length - rejected.length },
  );
  await showQueueAgain(
    handling,
    back,
    first === undefined ? told(text) : await decided(handling, first, text, placeOf(back)),
  );
  await tellSubmitters(handling, [...ticked, ...rejecting]);
}

function sayPublished(
  { published, rejected }: { published: number; rejected: number },
  { ticked, waiting }: { ticked: number; waiting: number },
): string {
  if (ticked === 0 && rejected === 0) return 'Nothing was ticked, so nothing was published.';
  const left = ticked - published;
  const changed =
    left === 0
      ? ''
      : ` ${left} ${left === 1 ? 'was' : 'were'} skipped: decided or changed in the meantime, already on the record, or for other curators to decide.`;
  const others =
    waiting === 0
      ? ''
      : ` ${waiting} unticked ${waiting === 1 ? 'candidate is' : 'candidates are'} still waiting.`;
  const refused = rejected === 0 ? '' : `, rejected ${rejected}`;
  return `Published ${published}${refused}.${changed}${others}`;
}
