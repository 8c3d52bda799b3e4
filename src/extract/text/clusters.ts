/** Groups of words that stand in like company: a group for each word's hash. */
export interface Clusters {
  hashes: Int32Array;
  groups: Uint8Array;
}

const tables = new WeakMap<Clusters, Map<number, number>>();

/** Looks up a word's group by its hash; 255 for a word that has none. */
export function groupOf(clusters: Clusters): (hash: number) => number {
  const groups = tables.get(clusters) ?? tableOf(clusters);
  return (hash) => groups.get(hash) ?? 255;
}

function tableOf(clusters: Clusters): Map<number, number> {
  const groups = new Map<number, number>();
  clusters.hashes.forEach((hash, i) => {
    groups.set(hash, clusters.groups[i] ?? 255);
  });
  tables.set(clusters, groups);
  return groups;
}
