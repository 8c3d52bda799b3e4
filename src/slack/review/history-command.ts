import { historyOf } from '../../curate/history.ts';
import { openDesk } from '../../recall/desk.ts';
import { parseRef, refTyped } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Message } from '../kit/message.ts';
import type { Handling } from '../platform/handling.ts';
import { historyMessage } from './history-message.ts';

/** `history S-3`: to curators with what stood there before, to others with which fields were changed. */
export async function historyReply(handling: Handling, rest: string): Promise<Message> {
  const [, text = rest, first = '1'] = /^(\S[-–\s]?\d+)(?:\s+(\d+))?$/.exec(rest) ?? [];
  const ref = refTyped(text);
  await needPublished(handling, ref);
  const isCurator = await handling.may('read_unpublished');
  const { index } = await openDesk(handling.store);
  const nameOf = (actor: string) => index.get(actor)?.name ?? actor;
  return historyMessage(ref, await historyOf(handling.store, ref), {
    first: Number(first),
    isCurator,
    nameOf,
  });
}

/** Throws `not_a_curator` for others than curators where nothing published stands behind a ref. */
export async function needPublished(
  { store, need }: Pick<Handling, 'store' | 'need'>,
  text: string,
): Promise<void> {
  const parsed = parseRef(text);
  if (parsed === null) return;
  const { kind, ref } = parsed;
  const hidden =
    kind === 'candidate' || kind === 'feedback' || (kind === 'source' && !(await isCited(store, ref)));
  if (hidden) await need('read_unpublished');
}

/** So many sources are looked through, the latest first. */
const MOST = 10_000;

/** Whether something published cites a source, or there is no such source at all. */
async function isCited(store: WorkspaceStore, ref: string): Promise<boolean> {
  if ((await store.latestSources(MOST)).some((source) => source.ref === ref)) return true;
  return (await store.sourcesCited([ref])).length === 0;
}
