import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { type AtOnce, isSure, SAY_SURE } from '../../curate/at-once.ts';
import { dayToCountFrom } from '../../curate/editing.ts';
import { clip } from '../../recall/clip.ts';
import { capital, sayDate } from '../../recall/say-date.ts';
import { type Candidate, citationOf } from '../../record/candidate.ts';
import { citedWords } from '../../record/citation.ts';
import { Day } from '../../record/edtf.ts';
import { type ActorRef, SourceRef } from '../../record/refs.ts';
import type { CitedSource } from '../../store/store.ts';
import { DATE_HINT } from '../kit/dates.ts';
import { option, textInput, ticksInput } from '../kit/inputs.ts';
import { context as facts } from '../kit/item-blocks.ts';
import { PHASE } from '../kit/item-text.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { statementFacts } from '../kit/statement-wording.ts';
import { tickedLine } from '../kit/ticks.ts';
import { asWritten, newcomer, partyText } from '../queue/card.ts';
import { Back } from './back-to-queue.ts';

export const AT_ONCE_FORM = 'at_once_form';

/** Longest words of one candidate in the list, in UTF-16 units. */
const WORDS = 300;

/** What the list is of: the version of the record, the article (null for all) with its day, and where it was opened. */
export const Listed = z.object({
  seen: z.int().nonnegative(),
  source: SourceRef.nullable(),
  published: Day.nullable(),
  back: Back,
});
export type Listed = z.infer<typeof Listed>;

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
    ...(incomplete === 0 ? [] : [`${incomplete} without a speaker, or dated in the future`]),
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
      ...(left.length === 0 ? [] : [facts([`To be reviewed one by one: ${left.join(', ')}`])]),
      ...(article === null || article.undated === 0 || ready.length === 0 ? [] : [dayInput(article.undated)]),
      ...ready.map((candidate) => lineOf(candidate, nameOf)),
      ...(ready.length === 0 ? [] : [rejectsInput]),
    ],
  };
}

const dayInput = (undated: number): KnownBlock =>
  textInput('day', {
    label: `One day for the ${undated} with no day or an inferred one`,
    hint: `${DATE_HINT} Leave it empty to change nothing.`,
    optional: true,
    max: 64,
  });

const rejectsInput: KnownBlock = ticksInput('rejects', {
  label: 'Unticked candidates',
  optional: true,
  options: [option('Reject them; otherwise they stay in the queue', 'rejects')],
});

function headOf(ready: readonly Candidate[], more: boolean): string {
  if (ready.length === 0) return 'Everything here has to be reviewed one by one.';
  const sure = ready.filter(isSure).length;
  const ticked =
    sure === ready.length
      ? 'All are'
      : sure === 0
        ? 'None is'
        : `The ${sure} that ${sure === 1 ? 'is' : 'are'}`;
  const others = more ? ' You can publish more afterwards.' : '';
  return `*Everything ticked goes on the record as it stands.* ${ticked} at least ${SAY_SURE} sure${sure > 0 && sure < ready.length ? ' are ticked' : ''}; tick what is right, and untick what is not.${others}`;
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
