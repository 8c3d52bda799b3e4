import { openEncoder } from '../../encoder/index.ts';
import { sentenceFor } from '../../wording/errors.ts';
import type { Finding } from './finding.ts';

/** Whether what is alike in sense is found; without an encoder words alone are looked for, which is no failure. */
export async function checkEncoder(on: boolean): Promise<Finding> {
  const what = 'finding by sense';
  if (!on) return { what, ok: true, say: 'is off (ENCODER=off), so words alone are looked for' };
  const encoder = openEncoder({ onError: () => undefined });
  if (encoder === null)
    return {
      what,
      ok: true,
      say: 'is not installed (onnxruntime-node, @huggingface/tokenizers), so words alone are looked for. Run npm ci without --omit=optional, or set ENCODER=off.',
    };
  try {
    await encoder.probe();
    return { what, ok: true, say: 'its model loads and reads' };
  } catch (error) {
    return { what, ok: false, say: sentenceFor(error) };
  } finally {
    await encoder.close();
  }
}
