import type { Relation } from '../relations/find-relations.ts';
import type { Document } from '../text/document.ts';

/** Auxiliaries and adverbs that may stand between a source and the word that carries its cue, in tokens. */
const BETWEEN = 3;

/**
 * A content that breaks off with the source of an attribution inside of it (*denies that it | plans to …*) goes on to
 * the end of that one's content: what is said of a speech or a thought is said with it.
 */
export function withNested(document: Document, relations: readonly Relation[]): Relation[] {
  const byAnchor = new Map(relations.map((relation) => [relation.anchor, relation]));
  return relations.map((relation) => {
    const last = relation.content.at(-1);
    if (last === undefined || last.from < relation.anchor) return relation;
    for (let anchor = last.to; anchor <= last.to + BETWEEN; anchor++) {
      const inner = byAnchor.get(anchor);
      const end = inner?.content.at(-1)?.to ?? 0;
      if (inner === undefined || inner === relation || end <= anchor) continue;
      if (!isWithin(inner, last) || document.sentenceOf[last.from] !== document.sentenceOf[end - 1]) break;
      return { ...relation, content: [...relation.content.slice(0, -1), { from: last.from, to: end }] };
    }
    return relation;
  });
}

/** Whether the source of `inner` ends the stretch. */
const isWithin = ({ source }: Relation, { from, to }: { from: number; to: number }): boolean => {
  const who = source.at(-1);
  return who !== undefined && who.from >= from && who.to === to;
};
