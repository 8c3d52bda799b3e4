import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { dayToCountFrom } from '../../curate/editing.ts';
import { giveOneDay, waitingForDay } from '../../curate/one-day.ts';
import { sayDate } from '../../recall/say-date.ts';
import { Day, type Edtf } from '../../record/edtf.ts';
import { SourceRef } from '../../record/refs.ts';
import type { CitedSource } from '../../store/store.ts';
import { DATE_HINT, dateShown, dateTyped, pastDateProblem } from '../kit/dates.ts';
import { textInput, typed } from '../kit/inputs.ts';
import { plain } from '../kit/mrkdwn.ts';
import { problemAt } from '../kit/problems.ts';
import { section } from '../kit/sections.ts';
import { saySource } from '../kit/statement-wording.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import { placeOf } from '../queue/queue-place.ts';
import { Back, showQueueAgain } from './back-to-queue.ts';
import { decided, told } from './decided.ts';

const ONE_DAY_FORM = 'one_day_form';

const About = z.object({ source: SourceRef, published: Day.nullable(), back: Back });
type Asked = z.infer<typeof About> & { day: Edtf };

/** Asks once for the day of all statements of an article that have none (null) or an inferred one: `days`. */
export function oneDayForm(source: CitedSource, days: readonly (Edtf | null)[], back: Back): ModalView {
  const inferred = days.filter((day) => day !== null);
  const [only, ...others] = new Set(inferred);
  const published = source.published === null ? null : dayToCountFrom(source.published, '');
  const about: z.infer<typeof About> = { source: source.ref, published, back };
  return {
    type: 'modal',
    callback_id: ONE_DAY_FORM,
    private_metadata: JSON.stringify(about),
    title: { type: 'plain_text', text: `One day for ${source.ref}` },
    submit: { type: 'plain_text', text: 'Give this day' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      section(sayWhich(source, days.length - inferred.length, inferred.length)),
      textInput('day', {
        label: 'Day on which all of this was said',
        hint: DATE_HINT,
        value: only !== undefined && others.length === 0 ? dateShown(only) : '',
        max: 64,
      }),
    ],
  };
}

function sayWhich(source: CitedSource, undated: number, inferred: number): string {
  const which = [
    ...(undated === 0 ? [] : [`${undated} without a day`]),
    ...(inferred === 0 ? [] : [`${inferred} whose day is inferred`]),
  ];
  return `${plain(saySource(source))}, ${source.ref}: the day is given to the waiting statements of this article that need one: ${which.join(', ') || 'none any more'}. Those with a stated day keep it.`;
}

/** Gives the day, and goes on in the queue. */
export function oneDaySubmitted(context: Context): void {
  onForm<Asked>(context, {
    id: ONE_DAY_FORM,
    act: 'edit',
    check({ view, at }) {
      const about = About.parse(JSON.parse(view.private_metadata));
      const today = dayToCountFrom(about.published, at);
      const written = typed(view, 'day');
      const problem = written === '' ? 'Give the day.' : pastDateProblem(written, today, at);
      const day = dateTyped(written, today);
      return problem === null && day !== null
        ? { value: { ...about, day } }
        : { errors: problemAt('day', problem ?? 'Give the day.') };
    },
    async work(handling, { source, day, back }) {
      const [first] = await waitingForDay(handling.store, source);
      const given = await giveOneDay(handling.store, source, day, handling.acting);
      const text = `${given} ${given === 1 ? 'statement' : 'statements'} of ${source}: said ${sayDate(day)}.`;
      const lead = first === undefined ? told(text) : await decided(handling, first.ref, text, placeOf(back));
      await showQueueAgain(handling, back, lead);
    },
  });
}
