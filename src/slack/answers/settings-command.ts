import { CITATION_FORMS, type CitationForm, citationForm } from '../../recall/cite.ts';
import { CodedError } from '../../record/errors.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { actions, button } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { onButton } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';

const FORM = 'settings_citation';

/** The form that a workspace cites in; plain until somebody chooses. */
export async function chosenForm(store: WorkspaceStore): Promise<CitationForm> {
  const chosen = await store.setting('citation');
  return citationForm(chosen?.value ?? '') ?? 'plain';
}

/** The reply to `settings`, and to `settings AP`. Throws `setting_unknown`. */
export async function settingsReply(handling: Handling, words: string): Promise<Message> {
  if (words === '') return settingsMessage(await chosenForm(handling.store), null);
  const form = citationForm(words.replace(/^(?:cite|citations?)\s+/i, ''));
  if (form === null) throw new CodedError('setting_unknown', words.slice(0, 80));
  return choose(handling, form);
}

async function choose(handling: Handling, form: CitationForm): Promise<Message> {
  await handling.need('change_settings');
  await handling.store.putSetting('citation', { value: form, ...handling.acting });
  return settingsMessage(form, `Copy citation uses ${SAID[form]} from now on.`);
}

const SAID: Record<CitationForm, string> = {
  plain: 'plain style',
  AP: 'AP style',
  Chicago: 'Chicago style',
};

const EXAMPLES: Record<CitationForm, string> = {
  plain: '“…” – Name, office, 9 January 2022. Source: Agency, 10 January 2022, https://…',
  AP: 'Name, office, said on Jan. 9, 2022: “…” (Agency, Jan. 10, 2022)',
  Chicago: '“…” Name, office, January 9, 2022, quoted in “Title,” Agency, January 10, 2022, https://…',
};

/** What this workspace has chosen, with a button for each other choice. */
function settingsMessage(form: CitationForm, lead: string | null): Message {
  const text = `Citations are copied in ${SAID[form]}.`;
  const others = CITATION_FORMS.filter((one) => one !== form);
  return {
    blocks: [
      section(`*${lead ?? text}*\n${escapeMrkdwn(EXAMPLES[form])}`),
      ...actions(others.map((one) => button(`Use ${one} style`, `${FORM}:${one}`, one))),
    ],
    text: lead ?? text,
  };
}

/** The buttons of what `settings` shows. */
export function settingsButtons(context: Context): void {
  onButton(context, { id: new RegExp(`^${FORM}:`), act: 'change_settings' }, async (handling, { action }) => {
    const form = citationForm(action.value ?? '');
    if (form === null) throw new CodedError('button_stale');
    await handling.respond({ replace_original: true, ...(await choose(handling, form)) });
  });
}
