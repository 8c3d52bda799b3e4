import { existsSync } from 'node:fs';
import { CHROMIUM, PAGE } from '../local-workspace/browser.ts';
import { raise } from './raise.ts';
import type { Surface } from './surface.ts';
import { PLAYS } from './surfaces/index.ts';

/** A surface that is there to be seen, or why it is not. */
export interface Performed {
  surface: Surface;
  /** Where the page shows it. */
  address: string;
  click: string | undefined;
}

/** Why nothing can be seen here, or null. */
export function whatIsMissing(): string | null {
  if (!existsSync(CHROMIUM))
    return `There is no ${CHROMIUM}: install Chromium, or name another by CHROMIUM_PATH.`;
  return existsSync(PAGE) ? null : `There is no ${PAGE}: npm run build makes it.`;
}

/** Brings the wanted surfaces about, one after the other, and hands each on; `failed` hears of one that cannot be. */
export async function perform(
  isWanted: (name: string) => boolean,
  seen: (performed: Performed) => Promise<void>,
  failed: (surface: Surface, why: string) => void,
): Promise<void> {
  for (const play of PLAYS) {
    if (!play.surfaces.some(({ name }) => isWanted(name))) continue;
    const { stage, stop } = await raise(play);
    try {
      for (const surface of play.surfaces) {
        const wanted = isWanted(surface.name);
        if (!wanted && !play.inOrder) continue;
        stage.clear();
        try {
          const { as = 'olena', place = '#desk', thread, click } = (await surface.show(stage)) ?? {};
          const at = new URLSearchParams({ as, in: place, ...(thread !== undefined && { thread }) });
          if (wanted) await seen({ surface, address: `${stage.running.local.url}/#${at}`, click });
        } catch (error) {
          failed(surface, error instanceof Error ? error.message : String(error));
        }
      }
    } finally {
      await stop();
    }
  }
}
