import { CodedError } from '../record/errors.ts';

/** The paragraphs of a Word file, parted by blank lines. Throws `file_not_text`. */
export async function wordText(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.trim();
  } catch (cause) {
    throw new CodedError('file_not_text', 'a damaged Word document', { cause });
  }
}
