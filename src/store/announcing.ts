/** What the parts of one process tell each other, by topic. */
interface Announcing {
  announce(topic: string): void;
  listen(topic: string, hear: () => void): () => Promise<void>;
}

/** Nobody listens at first. */
export function inProcess(): Announcing {
  const hearing = new Map<string, Set<() => void>>();
  return {
    announce(topic) {
      for (const hear of hearing.get(topic) ?? []) hear();
    },
    listen(topic, hear) {
      const all = hearing.get(topic) ?? new Set();
      hearing.set(topic, all.add(hear));
      return async () => void all.delete(hear);
    },
  };
}
