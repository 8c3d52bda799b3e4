import { openDesk } from '../recall/desk.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { roomOf } from './find/room.ts';

const ORDINARY = 10_000;

/** Makes a record of ordinary size ready to be searched, so that the first questions are as quick as the later ones. */
export async function warmRoom(store: WorkspaceStore): Promise<void> {
  const room = roomOf(await openDesk(store));
  for (const kind of ['statement', 'development'] as const) {
    const dated = await store.dated(kind, {});
    if (dated.length > ORDINARY) return;
    await room.prepared(
      kind,
      dated.map(({ number }) => number),
    );
  }
}
