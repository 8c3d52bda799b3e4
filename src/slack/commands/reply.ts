import { openDesk } from '../../ask/desk.ts';
import { CodedError } from '../../record/errors.ts';
import { parseRef } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { answerAgain, showAnswer } from '../answering.ts';
import { helpMessage } from '../blocks/help.ts';
import type { Message } from '../blocks/message.ts';
import { entryMessage, sentenceMessage, sourcesMessage } from '../blocks/record.ts';
import { questionOf, type Subcommand } from './subcommands.ts';

/** Who asks, where, and when. */
export interface Asking {
  store: WorkspaceStore;
  now: Date;
  zone: string;
  command: string;
}

const SOURCES = 100;

/** Longer questions are cut here: a button carries them, and no question needs more. In UTF-16 units. */
const LONGEST = 600;

/** The reply to a slash command. Throws a CodedError for what the asker can mend. */
export async function replyTo(subcommand: Subcommand, asking: Asking): Promise<Message> {
  const { store, command } = asking;
  switch (subcommand.name) {
    case 'help':
      return helpMessage(command);
    case 'sources':
      return sourcesMessage(await store.latestSources(SOURCES), await store.counts());
    case 'show':
      return entry(subcommand.rest, asking);
    case 'who':
    case 'whois':
      if (subcommand.rest === '')
        return sentenceMessage(`Tell me what to look for, such as ${command} ${HINT[subcommand.name]}`);
  }
  const again = {
    how: subcommand.name === 'timeline' ? ('timeline' as const) : ('ask' as const),
    text: (subcommand.name === 'timeline' ? subcommand.rest : questionOf(subcommand)).slice(0, LONGEST),
    page: 0,
    at: asking.now.toISOString(),
    zone: asking.zone,
  };
  return showAnswer(await answerAgain(store, again), again, true);
}

const HINT = { who: 'who will not accept concessions', whois: 'whois Riabkov' };

async function entry(text: string, { store, now, zone }: Asking): Promise<Message> {
  const parsed = parseRef(text);
  if (parsed === null) throw new CodedError('ref_malformed');
  const desk = await openDesk(store);
  if (parsed.kind === 'actor') {
    const actor = desk.index.get(parsed.ref);
    if (actor === undefined) throw new CodedError('ref_unknown', parsed.ref);
    const again = { how: 'ask' as const, text: `who is ${actor.name}`, page: 0, at: now.toISOString(), zone };
    return showAnswer(await answerAgain(store, again), again, true);
  }
  if (parsed.kind === 'source') {
    const sources = await store.sourcesCited([parsed.ref]);
    if (sources.length === 0) throw new CodedError('ref_unknown', parsed.ref);
    return sourcesMessage(sources, await store.counts());
  }
  const [item] =
    parsed.kind === 'statement'
      ? await desk.statementItems(await store.statements([parsed.ref]))
      : await desk.developmentItems(await store.developments([parsed.ref]));
  if (item === undefined) throw new CodedError('ref_unknown', parsed.ref);
  const { status } = item.kind === 'statement' ? item.statement : item.development;
  if (status === 'retracted')
    return sentenceMessage(`${parsed.ref} was retracted and is no longer on the record.`);
  if (status !== 'published') throw new CodedError('ref_unknown', parsed.ref);
  return entryMessage(item, await store.revisions(parsed.ref));
}
