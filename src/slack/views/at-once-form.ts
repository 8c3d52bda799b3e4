import type { App } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { capital, sayDate } from '../../ask/say-date.ts';
import { type AtOnce, isSure, publishAtOnce, SAY_SURE } from '../../curate/at-once.ts';
import { type Candidate, citationOf } from '../../record/candidate.ts';
import { citedWords } from '../../record/citation.ts';
import { type ActorRef, CandidateRef } from '../../record/refs.ts';
import { asWritten, newcomer } from '../blocks/card.ts';
import { context as facts, PHASE } from '../blocks/items.ts';
import { clip, plain } from '../blocks/mrkdwn.ts';
import { placeOf } from '../blocks/queue-place.ts';
import { section } from '../blocks/sections.ts';
import { statementFacts } from '../blocks/wording.ts';
import { decided, told } from '../decided.ts';
import { Back, goOn } from '../go-on.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import { readTicks, TICK, tickedLine } from './ticks.ts';

const AT_ONCE_FORM = 'at_once_form';

/** Longest words of one candidate in the list, in UTF-16 units. */
const WORDS = 300;

/** The version of the record that the list was made of, and where it was opened. */
const Listed = z.object({ seen: z.int().nonnegative(), back: Back });

/** What was confirmed: those that were ticked, of how many. */
type Confirmed = z.infer<typeof Listed> & { refs: CandidateRef[]; of: number };

/**
 * Lists what can be published at once, with a tick at each that is sure, and asks. `nameOf` names actors of the
 * record. Nothing can be sent off when there is nothing.
 */
export function atOnceForm(
  { ready, same, incomplete, more, seen }: AtOnce,
  back: Back,
  nameOf: (ref: ActorRef) => string | null,
): ModalView {
  const listed: z.infer<typeof Listed> = { seen, back };
  const left = [
    ...(same === 0 ? [] : [`${same} may be on the record already`]),
    ...(incomplete === 0 ? [] : [`${incomplete} without a speaker, or of a day to come`]),
  ];
  return {
    type: 'modal',
    callback_id: AT_ONCE_FORM,
    private_metadata: JSON.stringify(listed),
    title: { type: 'plain_text', text: 'Publish at once' },
    ...(ready.length > 0 && { submit: { type: 'plain_text', text: 'Publish what is ticked' } }),
    close: { type: 'plain_text', text: 'Not now' },
    blocks: [
      section(headOf(ready, more)),
      ...(left.length === 0 ? [] : [facts([`For a look of their own: ${left.join(', ')}`])]),
      ...ready.map((candidate) => lineOf(candidate, nameOf)),
    ],
  };
}

function headOf(ready: readonly Candidate[], more: boolean): string {
  if (ready.length === 0) return 'Nothing can be published without a look of its own.';
  const sure = ready.filter(isSure).length;
  const ticked =
    sure === ready.length
      ? 'All are'
      : sure === 0
        ? 'None is'
        : `The ${sure} that ${sure === 1 ? 'is' : 'are'}`;
  const others = more ? ' More of them can follow afterwards.' : '';
  return `*What is ticked is put on the record as it stands.* ${ticked} at least ${SAY_SURE} sure${sure > 0 && sure < ready.length ? ' are ticked' : ''}; tick what is right, and untick what is not.${others}`;
}

function lineOf(candidate: Candidate, nameOf: (ref: ActorRef) => string | null): KnownBlock {
  const { ref, proposal, confidence } = candidate;
  const sure = confidence === null ? [] : [`${Math.floor(confidence * 100)} %`];
  const words = plain(clip(citedWords(citationOf(proposal)).replace(/\s+/g, ' '), WORDS));
  if (proposal.of === 'development') {
    const { headline, phase, date, place, actors, recipients } = proposal;
    const when = date === null ? 'date not given' : sayDate(date);
    const who = [...actors, ...recipients].map(({ name }) => name).join(', ');
    const about = [PHASE[phase], when, place, who, ...sure, ref].filter(Boolean).join(' · ');
    return tickedLine(
      ref,
      `*${plain(clip(headline, 200))}*\n${words}\n_${plain(about)}_`,
      'Publish',
      isSure(candidate),
    );
  }
  const { speaker, addressees } = proposal;
  const represents = speaker?.represents == null ? null : nameOf(speaker.represents);
  const who = [
    `*${plain(clip(capital(speaker?.name ?? ''), 80))}*`,
    ...(speaker === null ? [] : newcomer(speaker, represents)),
    ...asWritten(proposal).map(plain),
  ];
  const to = addressees.length === 0 ? [] : [`to ${addressees.map(({ name }) => name).join(', ')}`];
  const about = [...statementFacts(proposal), ...to, ...sure, ref].join(' · ');
  return tickedLine(ref, `${who.join(' · ')}\n${words}\n_${plain(about)}_`, 'Publish', isSure(candidate));
}

/** Publishes what was ticked, and goes on in the queue. */
export function atOnceSubmitted(app: App, context: Context): void {
  onForm<Confirmed>(app, context, {
    id: AT_ONCE_FORM,
    act: 'decide',
    check({ view }) {
      const { lines, ticked } = readTicks(view);
      const refs = z.array(CandidateRef).parse(ticked);
      return { value: { ...Listed.parse(JSON.parse(view.private_metadata)), refs, of: lines.length } };
    },
    async work(handling, { refs, of, seen, back }) {
      const published = await publishAtOnce(handling.store, refs, seen, handling.acting);
      const text = sayPublished(published.length, refs.length, of);
      const [first] = published;
      const place = placeOf(back);
      await goOn(
        handling,
        back,
        first === undefined ? told(text) : await decided(handling, first, text, place),
      );
    },
  });
  onButton(app, context, { id: TICK, act: 'ask' }, async ({ answered }) => answered());
}

function sayPublished(published: number, ticked: number, listed: number): string {
  if (ticked === 0) return 'Nothing was ticked, and nothing published.';
  const left = ticked - published;
  const changed =
    left === 0
      ? ''
      : ` ${left} ${left === 1 ? 'was left: it was' : 'were left: they were'} decided on or changed meanwhile, or the record has what ${left === 1 ? 'it says' : 'they say'} by now.`;
  const waiting = listed - ticked;
  const others = waiting === 0 ? '' : ` ${waiting} not ticked ${waiting === 1 ? 'waits' : 'wait'} still.`;
  return `Published ${published}.${changed}${others}`;
}
