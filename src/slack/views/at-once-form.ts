import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { sayDate } from '../../ask/say-date.ts';
import { type AtOnce, publishAtOnce } from '../../curate/at-once.ts';
import { type Candidate, citationOf } from '../../record/candidate.ts';
import { citedWords } from '../../record/citation.ts';
import { CandidateRef } from '../../record/refs.ts';
import { context as facts } from '../blocks/items.ts';
import { clip, plain } from '../blocks/mrkdwn.ts';
import { inSections, section } from '../blocks/sections.ts';

import { statementFacts } from '../blocks/wording.ts';
import { Back, goOn } from '../go-on.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';

const AT_ONCE_FORM = 'at_once_form';

/** Longest words of one candidate in the list, in UTF-16 units. */
const WORDS = 200;

/** What was confirmed: the candidates that were listed, and the version of the record that the list was made of. */
const Confirmed = z.object({
  refs: z.array(CandidateRef),
  seen: z.int().nonnegative(),
  back: Back,
});

/** Lists what would be published at once, and asks. Nothing can be sent off when there is nothing. */
export function atOnceForm({ ready, same, incomplete, more, seen }: AtOnce, back: Back): ModalView {
  const confirmed: z.infer<typeof Confirmed> = { refs: ready.map(({ ref }) => ref), seen, back };
  const left = [
    ...(same === 0 ? [] : [`${same} may be on the record already`]),
    ...(incomplete === 0 ? [] : [`${incomplete} without a speaker, or of a day to come`]),
  ];
  return {
    type: 'modal',
    callback_id: AT_ONCE_FORM,
    private_metadata: JSON.stringify(confirmed),
    title: { type: 'plain_text', text: 'Publish at once' },
    ...(ready.length > 0 && { submit: { type: 'plain_text', text: `Publish ${ready.length}` } }),
    close: { type: 'plain_text', text: 'Not now' },
    blocks: [
      section(headOf(ready.length, more)),
      ...(left.length === 0 ? [] : [facts([`For a look of their own: ${left.join(', ')}`])]),
      ...inSections(ready.map(lineOf)).texts.map(section),
    ],
  };
}

function headOf(ready: number, more: boolean): string {
  if (ready === 0) return 'None of those above 90 % can be published without a look of its own.';
  const these = ready === 1 ? 'This is put' : `These ${ready} are put`;
  const others = more ? ' The others behind them can follow afterwards.' : '';
  return `*${these} on the record as ${ready === 1 ? 'it stands' : 'they stand'}.* \`undo\` takes all of it back.${others}`;
}

function lineOf({ ref, proposal }: Candidate): string {
  const words = plain(clip(citedWords(citationOf(proposal)).replace(/\s+/g, ' '), WORDS));
  const who = proposal.of === 'statement' ? (proposal.speaker?.name ?? '') : 'Development';
  const when =
    proposal.of === 'statement'
      ? statementFacts(proposal).join(', ')
      : proposal.date === null
        ? 'day not given'
        : sayDate(proposal.date);
  return `• *${plain(clip(who, 80))}* (${plain(when)}, ${ref}): ${words}`;
}

/** Publishes what was listed, and goes on in the queue. */
export function atOnceSubmitted(app: App, context: Context): void {
  onForm<z.infer<typeof Confirmed>>(app, context, {
    id: AT_ONCE_FORM,
    act: 'decide',
    check: ({ view }) => ({ value: Confirmed.parse(JSON.parse(view.private_metadata)) }),
    async work(handling, { refs, seen, back }) {
      const { length } = await publishAtOnce(handling.store, refs, seen, handling.acting);
      await goOn(handling, back, sayPublished(length, refs.length - length));
    },
  });
}

function sayPublished(published: number, left: number): string {
  const undone = published === 0 ? '' : ` \`undo\` takes ${published === 1 ? 'it' : 'all of them'} back.`;
  const others =
    left === 0
      ? ''
      : ` ${left} ${left === 1 ? 'was left: it was' : 'were left: they were'} decided on or changed meanwhile, or the record has what ${left === 1 ? 'it says' : 'they say'} by now.`;
  return `Published ${published}.${undone}${others}`;
}
