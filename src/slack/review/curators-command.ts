import { appoint, dismiss } from '../../curate/curators.ts';
import { commandButtons } from '../kit/ask-buttons.ts';
import { actions } from '../kit/buttons.ts';
import type { Message } from '../kit/message.ts';
import { sentenceMessage } from '../kit/message.ts';
import { escapeMrkdwn, plain } from '../kit/mrkdwn.ts';
import { section } from '../kit/sections.ts';
import { spokenList } from '../kit/spoken.ts';
import type { Handling } from '../platform/handling.ts';
import { type Colleague, type NamedPerson, namedPeople } from './named-people.ts';

/** Lists the curators, or appoints and dismisses them: `curators add James Okafor`, `@anna` or `U024BE7LH`. */
export async function curatorsReply(handling: Handling, rest: string): Promise<Message> {
  const { context, clients, store } = handling;
  const [, verb = '', whom = ''] = /^(add|remove)\b\s*(.*)$/i.exec(rest) ?? [];
  if (verb === '') return listing(await store.curators(), context.command);
  await handling.need('appoint');
  const isAdding = verb.toLowerCase() === 'add';
  if (whom === '') return sentenceMessage(sayWho(context.command, verb.toLowerCase()));
  const curators = await store.curators();
  const named = await namedPeople(clients.tell, whom, (id) => isAdding || curators.includes(id));
  const unknown = named.filter(({ fitting }) => fitting.length === 0).map(({ words }) => words);
  if (unknown.length > 0) return sentenceMessage(sayUnknown(unknown, isAdding));
  const unclear = named.find(({ fitting }) => fitting.length > 1);
  if (unclear !== undefined) return whoIsMeant(unclear, named, isAdding ? 'add' : 'remove');
  const ids = named.flatMap(({ fitting }) => fitting.map(({ id }) => id));
  await (isAdding ? appointMembers(handling, ids, curators) : dismiss(store, ids, handling.acting));
  return listing(await store.curators(), context.command);
}

const sayWho = (command: string, verb: string): string =>
  `Say who: ${command} curators ${verb} and a name, such as Anna Kovalenko, @anna, or a member id such as U024BE7LH.`;

const sayUnknown = (unknown: readonly string[], isAdding: boolean): string =>
  `${isAdding ? 'Nobody here' : 'No curator'} is called ${unknown.join(' or ')}. Nothing was changed.`;

async function appointMembers(
  handling: Handling,
  ids: readonly string[],
  curators: readonly string[],
): Promise<void> {
  const { store, caller, acting } = handling;
  for (const id of ids) await requireMember(handling, id);
  // Whoever appoints the first curators stays one.
  const first = curators.length === 0 ? [caller.user] : [];
  await appoint(store, [...new Set([...first, ...ids])], acting);
}

/** So many who are called alike are offered. */
const MOST_OFFERED = 10;

/** Asks which of several is meant by words, with a button for each; those who are clear are done with it. */
function whoIsMeant({ words, fitting }: NamedPerson, named: readonly NamedPerson[], verb: string): Message {
  const others = named.filter((one) => one.words !== words).map((one) => idOrWords(one));
  const head = `${fitting.length} people here could be ${words.replace(/^@/, '')}. Who is meant? Nothing was changed yet.`;
  const shown = fitting.slice(0, MOST_OFFERED);
  const more = fitting.length - shown.length;
  const buttons = shown.map((one) => ({
    label: sayColleague(one),
    words: `curators ${verb} ${[one.id, ...others].join(', ')}`,
  }));
  const hint = more === 0 ? [] : [section(`…and ${more} more: type more of the name.`)];
  return {
    blocks: [section(plain(head)), ...actions(commandButtons(buttons)), ...hint],
    text: spokenList({ lead: head, entries: fitting.map(sayColleague) }),
  };
}

const sayColleague = ({ name, handle }: Colleague): string => `${name} (@${handle})`;

const idOrWords = ({ words, fitting: [one, ...more] }: NamedPerson): string =>
  one === undefined || more.length > 0 ? words : one.id;

/** Guests and strangers cannot become curators: they could not act as such. */
const requireMember = ({ context, clients, store, caller }: Handling, user: string): Promise<void> =>
  context.standings.require(clients.lookUp, store, { ...caller, home: null, user }, 'add');

function listing(curators: readonly string[], command: string): Message {
  const who =
    curators.length === 0
      ? 'No curators have been appointed yet. Until then, workspace admins and the people named in the app’s settings decide what is on the record.'
      : `Curators: ${curators.map((id) => `<@${id}>`).join(', ')}.`;
  const how = `\`${escapeMrkdwn(command)} curators add\` with a name, @name or mention appoints one, \`curators remove\` dismisses one.`;
  return {
    blocks: [section(`${who}\n${how}`)],
    text: who,
  };
}
