import { revise } from '../../src/curate/acting.ts';
import { citationAt, UNATTRIBUTED } from '../../src/record/citation.ts';
import { spanAt } from '../../src/record/span.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';

/** Puts articles with candidates into the queue; `words` are those of a candidate, by its number. */
export async function fillQueue(
  store: WorkspaceStore,
  { articles, candidates }: { articles: number; candidates: number },
  words: (n: number) => string = (n) => `The words of candidate ${n}.`,
): Promise<void> {
  await store.write(async (writer) => {
    for (let article = 0; article < articles; article++) {
      const said = Array.from({ length: candidates }, (_, i) => words(article * candidates + i));
      const text = said
        .map((one, i) => `Speaker ${i} said on Monday: ${one} And more followed.`)
        .join('\n\n');
      const source = await writer.addSource({
        publisher: 'Agency',
        title: `Story ${article} ${'of a long evening '.repeat(20)}`,
        url: `https://example.org/${article}`,
        place: null,
        published: '2022-01-09',
        language: 'en',
        text,
      });
      let from = 0;
      const drafts = said.map((one, i) => {
        const start = text.indexOf(one, from);
        from = start + one.length;
        const citation = citationAt(source, text, [spanAt(text, start, from)], UNATTRIBUTED);
        return {
          source,
          confidence: 0.5 + (i % 5) / 10,
          attitude: 'speech' as const,
          proposal: {
            of: 'statement' as const,
            kind: 'direct' as const,
            polarity: 'said' as const,
            speaker: {
              ref: null,
              name: `Speaker ${i} of a rather long name`,
              kind: 'person' as const,
              anonymous: false,
              role: 'Minister',
              represents: null,
            },
            addressees: [],
            saidOn: '2022-01-09',
            saidBasis: 'stated' as const,
            eventType: null,
            headline: one.slice(0, 200),
            topics: [],
            citations: [citation],
          },
        };
      });
      const refs = await writer.addCandidates(drafts);
      const acting = { by: 'U0', at: '2022-01-09T12:00:00.000Z' };
      await writer.addRevisions(
        drafts.map((draft, i) =>
          revise(acting, 'submit', { ref: refs[i] ?? '', status: 'candidate', entry: null, ...draft }),
        ),
      );
    }
  });
}
