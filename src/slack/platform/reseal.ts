import type { Installations } from '../../store/installations.ts';
import { seal, sealedWith, type TokenKeys, unseal } from '../../vault/token-keys.ts';

/** Seals with the first key what older ones sealed; resolves with how many there were. Throws what opening throws. */
export async function resealAll(installations: Installations, keys: TokenKeys): Promise<number> {
  let resealed = 0;
  for (const { key, sealed } of await installations.list()) {
    if (sealed === null || sealedWith(sealed) === keys[0]?.id) continue;
    if (await installations.reseal(key, seal(keys, unseal(keys, sealed, key), key), sealed)) resealed++;
  }
  return resealed;
}
