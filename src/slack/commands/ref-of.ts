import { CodedError } from '../../record/errors.ts';
import { parseRef } from '../../record/refs.ts';

/** The ref that a person typed. Throws `ref_malformed`. */
export function refOf(text: string): string {
  const parsed = parseRef(text);
  if (parsed === null) throw new CodedError('ref_malformed');
  return parsed.ref;
}
