import type { ModalView } from '@slack/types';
import { MOST, signState, unquotableIn } from '../../brief/sign.ts';
import { sayDate } from '../../recall/say-date.ts';
import { choiceInput, chosen, option, type Submission, textInput, typed } from '../kit/inputs.ts';
import { plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import type { Context } from '../platform/context.ts';
import { onForm } from '../platform/forms.ts';
import type { Handling } from '../platform/handling.ts';

/** The action id of the button that opens the form. */
export const EDIT = 'brief_edit';
const STATE_FORM = 'state_form';

interface Signing {
  text: string;
  days: number;
}

const DAYS = [1, 2, 3, 7, 14, 30, 90];
const A_WEEK = 7;

/** The form in which a curator signs the state of play that stands at the head of every brief. */
const stateForm = ({ text, days }: Signing, note: string | null): ModalView => ({
  type: 'modal',
  callback_id: STATE_FORM,
  title: { type: 'plain_text', text: 'State of play' },
  submit: { type: 'plain_text', text: 'Sign' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    section(
      'Where it stands, in your own words. They stand at the head of every brief under your name until they expire; then a curator is asked for new ones. What you put between quotation marks has to be on the record.',
    ),
    ...(note === null ? [] : [section(plain(note))]),
    textInput('text', { label: 'State of play', multiline: true, value: text, max: 3_000 }),
    choiceInput('days', {
      label: 'It holds for',
      options: DAYS.map((count) => option(count === 1 ? '1 day' : `${count} days`, String(count))),
      value: String(days),
    }),
  ],
});

/** Opens the form with what was signed last. */
export async function openStateForm(handling: Handling): Promise<void> {
  const signed = await handling.store.stateOfPlay();
  const note =
    signed === null
      ? null
      : `Signed by ${signed.by} on ${sayDate(signed.at.slice(0, 10))}; ${signed.expiresAt > handling.acting.at ? 'expires' : 'expired'} on ${sayDate(signed.expiresAt.slice(0, 10))}.`;
  await handling.open(stateForm({ text: signed?.text ?? '', days: A_WEEK }, note));
}

const readForm = (view: Submission): Signing => ({
  text: typed(view, 'text'),
  days: Number(chosen(view, 'days')[0]?.value ?? A_WEEK),
});

/** The form sent: what it quotes must stand on the record. */
export function stateSigned(context: Context): void {
  onForm<Signing>(context, {
    id: STATE_FORM,
    act: 'sign_state',
    async check({ view, record }) {
      const value = readForm(view);
      if (value.text === '') return { errors: { text: 'Say in a few sentences where it stands.' } };
      if (value.text.length > MOST.text) return { errors: { text: `At most ${MOST.text} characters.` } };
      const unquotable = await unquotableIn(await record(), value.text);
      if (unquotable.length === 0) return { value };
      return { errors: { text: `Not on the record, so it cannot be quoted: ${unquotable.join(' · ')}` } };
    },
    async work(handling, { text, days }) {
      const by = await nameOf(handling);
      const signed = await signState(handling.store, { text, by, days, now: new Date(handling.acting.at) });
      if (!signed.ok) return;
      const until = sayDate(signed.state.expiresAt.slice(0, 10));
      await handling.tell(
        `The state of play is signed. It stands at the head of every brief until ${until}.`,
      );
    },
    refilled: (value, problem) => stateForm(value, problem),
  });
}

/** As the person is called in Slack; it stands in files too, where no mention does. */
async function nameOf({ clients, caller, context }: Handling): Promise<string> {
  try {
    const { user } = await clients.lookUp.users.info({ user: caller.user });
    return user?.profile?.real_name || user?.real_name || user?.name || caller.user;
  } catch (error) {
    context.log.warn({ err: error }, 'Slack did not tell what somebody is called');
    return caller.user;
  }
}
