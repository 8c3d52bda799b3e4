import { canonicalUrl, type Fingerprint, fingerprint, NEARLY_SAME, textOverlap } from '../intake/index.ts';
import type { SourceRef } from '../record/refs.ts';
import type { DerivedKind } from '../store/derived/derived-kind.ts';
import type { RecordReading, SourceMarks, Store } from '../store/store.ts';

/** Bands of a fingerprint: two texts at {@link NEARLY_SAME} share one of 42 bands of 3 in 99.6 of 100 cases. */
const BAND = 3;
/** How many sources that share a mark are compared. */
const COMPARED = 5;

/** Of the marks below: raise it when they change. */
const MARKS_VERSION = '1';

/** What tells an article from others: its address, and bands of its text's fingerprint (locality-sensitive hashing). */
export function markArticle(article: { text: string; url: string | null }): SourceMarks {
  const print = fingerprint(article.text);
  return {
    version: MARKS_VERSION,
    marks: [...(article.url === null ? [] : [urlMark(article.url)]), ...bands(print)],
  };
}

/** The source that is this article already: of the same address, or with nearly the same text. */
export async function sameArticle(
  read: RecordReading,
  article: { text: string; url: string | null },
): Promise<SourceRef | null> {
  if (article.url !== null) {
    const [known] = await read.sourcesMarked([urlMark(article.url)], 1);
    if (known !== undefined) return known.ref;
  }
  const print = fingerprint(article.text);
  for (const { ref } of await read.sourcesMarked(bands(print), COMPARED)) {
    const source = await read.source(ref);
    if (source !== null && textOverlap(print, fingerprint(source.text)) >= NEARLY_SAME) return ref;
  }
  return null;
}

/** The sources of an address, in whatever form it is written. */
export const sourcesAt = async (read: RecordReading, url: string): Promise<SourceRef[]> =>
  (await read.sourcesMarked([urlMark(url)], SAME_ADDRESS)).map(({ ref }) => ref);

/** How many sources of one address are looked at. */
const SAME_ADDRESS = 50;

/** An address in the form that all its spellings have. */
export const addressKey = (url: string): string => canonicalUrl(url);

const urlMark = (url: string): string => `u ${canonicalUrl(url)}`;

const bands = (print: Fingerprint): string[] =>
  Array.from({ length: Math.floor(print.length / BAND) }, (_, i) => {
    const band = print.slice(i * BAND, (i + 1) * BAND);
    return `t${i} ${band.map((hash) => hash.toString(36)).join('.')}`;
  });

/** Articles whose marks are computed without a break: a few milliseconds each. */
const AT_ONCE = 10;

/** The marks of articles, as data that a change of {@link markArticle} makes anew. */
export const articleMarks = ({ marks }: Pick<Store, 'marks'>): DerivedKind => ({
  name: 'marks of articles',
  version: MARKS_VERSION,
  outdated: () => marks.outdated(MARKS_VERSION),
  async rebuild(limit) {
    const due = await marks.due(MARKS_VERSION, Math.min(limit, AT_ONCE));
    await marks.put(
      MARKS_VERSION,
      due.map((source) => ({ source, marks: markArticle(source).marks })),
    );
    return due.length;
  },
});
