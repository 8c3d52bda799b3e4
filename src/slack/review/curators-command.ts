import type { WebClient } from '@slack/web-api';
import { appoint, dismiss } from '../../curate/curators.ts';
import type { Message } from '../kit/message.ts';
import { sentenceMessage } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import type { Handling } from '../platform/handling.ts';

/** Lists the curators, or appoints and dismisses them: `curators add @anna`, `curators remove U024BE7LH`. */
export async function curatorsReply(handling: Handling, rest: string): Promise<Message> {
  const { context, store, caller, acting } = handling;
  const [, verb = '', whom = ''] = /^(add|remove)\b\s*(.*)$/i.exec(rest) ?? [];
  if (verb === '') return listing(await store.curators(), context.command);
  await handling.need('appoint');
  const { ids, unknown } = await idsOf(handling, whom);
  if (unknown.length > 0)
    return sentenceMessage(`Nobody here is called ${unknown.join(', ')}. Nothing was changed.`);
  if (ids.length === 0)
    return sentenceMessage(
      `Say who: ${context.command} curators ${verb.toLowerCase()} @name, or a member id such as U024BE7LH.`,
    );
  if (verb.toLowerCase() === 'remove') {
    await dismiss(store, ids, acting);
  } else {
    for (const id of ids) await requireMember(handling, id);
    // Whoever appoints the first curators stays one.
    const first = (await store.curators()).length === 0 ? [caller.user] : [];
    await appoint(store, [...new Set([...first, ...ids])], acting);
  }
  return listing(await store.curators(), context.command);
}

/** Guests and strangers cannot become curators: they could not act as such. */
const requireMember = ({ context, clients, store, caller }: Handling, user: string): Promise<void> =>
  context.standings.require(clients.lookUp, store, { ...caller, home: null, user }, 'add');

/** Slack sends names as they were typed unless the command escapes them; then as `<@U…|name>`. */
async function idsOf({ clients }: Handling, whom: string): Promise<{ ids: string[]; unknown: string[] }> {
  const words = whom.split(/[\s,]+/).filter((word) => word !== '');
  const ids: string[] = [];
  const unknown: string[] = [];
  for (const word of words) {
    const [, id] = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$|^$/.exec(word) ?? [];
    const plainId = /^[UW][A-Z0-9]{5,}$/.test(word) ? word : undefined;
    const found = id ?? plainId ?? (await byName(clients.tell, word.replace(/^@/, '')));
    if (found === undefined) unknown.push(word);
    else ids.push(found);
  }
  return { ids, unknown };
}

async function byName(client: WebClient, name: string): Promise<string | undefined> {
  for await (const page of client.paginate('users.list', { limit: 200 })) {
    const { members = [] } = page as { members?: { id?: string; name?: string }[] };
    const found = members.find((member) => member.name === name);
    if (found?.id !== undefined) return found.id;
  }
  return undefined;
}

function listing(curators: readonly string[], command: string): Message {
  const who =
    curators.length === 0
      ? 'No curators have been appointed yet. Until then, workspace admins and the people named in the app’s settings decide what is on the record.'
      : `Curators: ${curators.map((id) => `<@${id}>`).join(', ')}.`;
  const how = `\`${escapeMrkdwn(command)} curators add @name\` appoints one, \`curators remove @name\` dismisses one.`;
  return {
    blocks: [section(`${who}\n${how}`)],
    text: who,
  };
}
