import type { App, ViewOutput } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { capital, sayDate } from '../../ask/say-date.ts';
import { type AtOnce, isSure, publishAtOnce, SAY_SURE } from '../../curate/at-once.ts';
import { giveOneDay } from '../../curate/one-day.ts';
import { type Candidate, citationOf } from '../../record/candidate.ts';
import { citedWords } from '../../record/citation.ts';
import { Day, type Edtf } from '../../record/edtf.ts';
import { type ActorRef, CandidateRef, SourceRef } from '../../record/refs.ts';
import type { CitedSource } from '../../store/store.ts';
import { asWritten, newcomer, partyText } from '../blocks/card.ts';
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
import type { Handling } from '../platform/handling.ts';
import { DATE_HINT, dateTyped, dayToCountFrom, pastDateProblem } from './dates.ts';
import { chosen, option, textInput, ticksInput, typed } from './inputs.ts';
import { problemAt } from './problems.ts';
import { readTicks, TICK, tickedLine } from './ticks.ts';

const AT_ONCE_FORM = 'at_once_form';

/** Longest words of one candidate in the list, in UTF-16 units. */
const WORDS = 300;

/** What the list is of: the version of the record, the article (null for all) with its day, and where it was opened. */
const Listed = z.object({
  seen: z.int().nonnegative(),
  source: SourceRef.nullable(),
  published: Day.nullable(),
  back: Back,
});
type Listed = z.infer<typeof Listed>;

/** What was confirmed: those that were ticked, and the others; the day of those that need one; what becomes of the others. */
interface Confirmed extends Listed {
  ticked: CandidateRef[];
  unticked: CandidateRef[];
  day: Edtf | null;
  rejects: boolean;
}

/** The article that a list is of. */
interface OfArticle {
  source: CitedSource;
  /** How many of its waiting statements have no day, or an inferred one. */
  undated: number;
}

/**
 * Lists what can be published at once, with a tick at each that is sure, and asks. `nameOf` names actors of the
 * record. Nothing can be sent off when there is nothing.
 */
export function atOnceForm(
  { ready, same, incomplete, more, seen }: AtOnce,
  article: OfArticle | null,
  back: Back,
  nameOf: (ref: ActorRef) => string | null,
): ModalView {
  const out = article?.source.published ?? null;
  const listed: Listed = {
    seen,
    source: article?.source.ref ?? null,
    published: out === null ? null : dayToCountFrom(out, ''),
    back,
  };
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
      ...(article === null || article.undated === 0 || ready.length === 0 ? [] : [dayInput(article.undated)]),
      ...ready.map((candidate) => lineOf(candidate, nameOf)),
      ...(ready.length === 0 ? [] : [rejectsInput]),
    ],
  };
}

const dayInput = (undated: number): KnownBlock =>
  textInput('day', {
    label: `One day for the ${undated} without a day, or with an inferred one`,
    hint: `${DATE_HINT} Left empty, they stay as they are.`,
    optional: true,
    max: 64,
  });

const rejectsInput: KnownBlock = ticksInput('rejects', {
  label: 'What is not ticked',
  optional: true,
  options: [option('Reject it; otherwise it stays in the queue', 'rejects')],
});

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
    const who = [...actors, ...recipients].map(partyText).join(', ');
    const about = [PHASE[phase], when, plain(place ?? ''), who, ...sure, ref].filter(Boolean).join(' · ');
    return tickedLine(
      ref,
      `*${plain(clip(headline, 200))}*\n${words}\n_${about}_`,
      `Publish ${ref}`,
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
  return tickedLine(
    ref,
    `${who.join(' · ')}\n${words}\n_${plain(about)}_`,
    `Publish ${ref}`,
    isSure(candidate),
  );
}

/** Publishes what was ticked, and goes on in the queue. */
export function atOnceSubmitted(app: App, context: Context): void {
  onForm<Confirmed>(app, context, {
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
  onButton(app, context, { id: TICK, act: 'ask' }, async ({ answered }) => answered());
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
  await goOn(
    handling,
    back,
    first === undefined ? told(text) : await decided(handling, first, text, placeOf(back)),
  );
}

function sayPublished(
  { published, rejected }: { published: number; rejected: number },
  { ticked, waiting }: { ticked: number; waiting: number },
): string {
  if (ticked === 0 && rejected === 0) return 'Nothing was ticked, and nothing published.';
  const left = ticked - published;
  const changed =
    left === 0
      ? ''
      : ` ${left} ${left === 1 ? 'was left: it was' : 'were left: they were'} decided on or changed meanwhile, or the record has what ${left === 1 ? 'it says' : 'they say'} by now.`;
  const others = waiting === 0 ? '' : ` ${waiting} not ticked ${waiting === 1 ? 'waits' : 'wait'} still.`;
  const refused = rejected === 0 ? '' : `, rejected ${rejected}`;
  return `Published ${published}${refused}.${changed}${others}`;
}
