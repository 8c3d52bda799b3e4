/** Where one sentence ends and another begins, quotation marks behind a stop included. */
const END = /(?<=[.!?…]["”’»)\]]*)\s+(?=["“‘«([]*[\p{Lu}\p{N}])/u;

/** The sentences of an article, paragraph by paragraph. */
const sentencesOf = (text: string): string[] =>
  text.split(/\n+/).flatMap((paragraph) =>
    paragraph
      .split(END)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ''),
  );

/** A text in the form in which marks, dashes and white space do not count. */
export const bareWords = (text: string): string =>
  text
    .replace(/[“”„‟«»"]/g, '')
    .replace(/[‘’‚‛`]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** What two versions of an article have apart, in the order of their texts. */
export function changedSentences(
  before: string,
  after: string,
): { gone: readonly string[]; added: readonly string[] } {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  const [had, has] = [new Set(old.map(bareWords)), new Set(fresh.map(bareWords))];
  return {
    gone: old.filter((sentence) => !has.has(bareWords(sentence))),
    added: fresh.filter((sentence) => !had.has(bareWords(sentence))),
  };
}
