import { emptyFrame } from '../../ask/frame/frame.ts';
import { packFrame } from '../../ask/frame/pack.ts';
import { CITATION_FORMS, type CitationForm, cite } from '../../recall/cite.ts';
import { openDesk } from '../../recall/desk.ts';
import type { DevelopmentItem, StatementItem } from '../../recall/items.ts';
import { CodedError } from '../../record/errors.ts';
import { parseRef } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { actions, button } from '../kit/buttons.ts';
import { itemBlocks } from '../kit/item-blocks.ts';
import { itemSentence } from '../kit/item-text.ts';
import { type Message, sentenceMessage } from '../kit/message.ts';
import { bold, escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { onButton, onChoice } from '../platform/buttons.ts';
import type { Context } from '../platform/context.ts';
import type { Handling } from '../platform/handling.ts';
import { carried } from '../platform/values.ts';
import { correctionOf } from './corrections.ts';
import { ENTRY, ENTRY_MENU, type EntryAct, EntryValue } from './entry-buttons.ts';
import { makeMessage } from './make-message.ts';
import { marksOf } from './marks.ts';
import { OPEN } from './quotes-table.ts';
import { chosenForm } from './settings-command.ts';

const CITE_AS = 'cite_as';

/** What can be done with one entry: *Copy citation*, *Show context*, *More by …*, what its marks mean, *Share*; by button, menu, or a table's menu. */
export function entryActs(context: Context): void {
  onButton(context, { id: new RegExp(`^${ENTRY}:`), act: 'ask' }, (handling, { action }) =>
    actOn(handling, action.value),
  );
  onChoice(context, { id: ENTRY_MENU, act: 'ask' }, actOn);
  onChoice(context, { id: OPEN, act: 'ask' }, (handling, ref = '') => {
    const frame = packFrame({ ...emptyFrame(ref, 'show'), refs: [ref] });
    return show(handling, { how: 'ask', text: ref, ...(frame !== null && { frame }) });
  });
  onButton(context, { id: new RegExp(`^${CITE_AS}:`), act: 'ask' }, async (handling, { action }) => {
    const [, ref = ''] = (action.value ?? '').split(' ');
    const form = CITATION_FORMS.find((one) => action.value?.startsWith(`${one} `)) ?? 'plain';
    const message = citation(await publishedItem(handling.store, ref), form);
    await handling.respond({ replace_original: true, ...message });
  });
}

async function actOn(handling: Handling, value: string | undefined): Promise<void> {
  const { do: act, ref } = carried(EntryValue, value);
  await ACTS[act](handling, await publishedItem(handling.store, ref));
}

type Shown = StatementItem | DevelopmentItem;

const ACTS: Record<EntryAct, (handling: Handling, item: Shown) => Promise<void>> = {
  cite: async (handling, item) => handling.respond(citation(item, await chosenForm(handling.store))),
  context: (handling, item) => show(handling, { how: 'show', text: refOf(item) }),
  more: (handling, item) => {
    if (item.kind !== 'statement') throw new CodedError('button_stale');
    const { name, ref } = item.speaker;
    const frame = packFrame({
      ...emptyFrame(`quotes ${name}`, 'quotes'),
      speakers: [{ text: name, actors: [ref] }],
      speech: true,
    });
    return show(handling, { how: 'ask', text: `quotes ${name}`, ...(frame !== null && { frame }) });
  },
  marks: async (handling, item) => {
    const marks = marksOf(item, await correctionOf(handling.store, refOf(item)));
    const lines = marks.map(({ mark, meaning }) => [mark, meaning] as const);
    await handling.respond({
      blocks: [section(lines.map(([mark, meaning]) => `${bold(mark)}: ${plain(meaning)}`).join('\n'))],
      text: escapeMrkdwn(lines.map((line) => line.join(': ')).join(' ')),
    });
  },
  share: async (handling, item) => {
    const by = `Shared by <@${handling.caller.user}>`;
    await handling.respond({
      response_type: 'in_channel',
      blocks: [
        { type: 'context', elements: [{ type: 'mrkdwn', text: by }] },
        ...itemBlocks(item, { large: true }),
      ],
      text: escapeMrkdwn(itemSentence(item)),
    });
  },
};

const refOf = (item: Shown): string =>
  item.kind === 'statement' ? item.statement.ref : item.development.ref;

/** Shows the presser alone what `made` describes, with a button to share it. */
async function show(
  handling: Handling,
  made: { how: 'ask' | 'show'; text: string; frame?: string },
): Promise<void> {
  const again = { ...made, page: 0, at: handling.acting.at, zone: await handling.timeZone() };
  await handling.respond(await makeMessage(handling.store, again, true));
}

/** A published entry as it is shown. Throws `ref_unknown`. */
async function publishedItem(store: WorkspaceStore, ref: string): Promise<Shown> {
  const desk = await openDesk(store);
  const kind = parseRef(ref)?.kind;
  const [item] =
    kind === 'statement'
      ? await desk.statementItems(await store.statements([ref]))
      : kind === 'development'
        ? await desk.developmentItems(await store.developments([ref]))
        : [];
  const status = item?.kind === 'statement' ? item.statement.status : item?.development.status;
  if (item === undefined || status !== 'published') throw new CodedError('ref_unknown', ref);
  return item;
}

/** A citation where Slack lets it be copied whole, and the other forms to choose. */
function citation(item: Shown, form: CitationForm): Message {
  const text = cite(item, form);
  const others = CITATION_FORMS.filter((one) => one !== form);
  return {
    blocks: [
      section(`Citation, ${form}:`),
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
      },
      ...actions(others.map((one) => button(`As ${one}`, `${CITE_AS}:${one}`, `${one} ${refOf(item)}`))),
    ],
    text: sentenceMessage(text).text,
  };
}
