// What a plain full-text index would answer: SQLite FTS5, porter stems, OR of the words of a question, bm25.
import { createRequire } from 'node:module';

const ASKING = new Set(
  'a about an and any are as at be been but by can could did do does for from had has have he her him his how i if in is it its like me my no not of on or our said say says she so some somebody someone something that the their them they think this to was we were what when where which who whom whose will with would you your quotes statements comment talked'.split(
    ' ',
  ),
);

/** `app` lends its better-sqlite3. Returns a function from a question to {ids, score, ms}. */
export function fullText(app, rows) {
  const Database = createRequire(`${app}/package.json`)('better-sqlite3');
  const db = new Database(':memory:');
  db.exec("create virtual table t using fts5(speaker, words, tokenize='porter unicode61')");
  const insert = db.prepare('insert into t(rowid, speaker, words) values (?, ?, ?)');
  db.transaction(() => {
    for (const row of rows) insert.run(row.id + 1, row.speaker, row.words);
  })();
  const select = db.prepare(
    'select rowid as id, bm25(t, 0.7, 1) as score from t where t match ? order by score limit 10',
  );
  return (question) => {
    const start = performance.now();
    const words = new Set(
      (
        question
          .toLowerCase()
          .normalize('NFKD')
          .match(/[a-z0-9]+/g) ?? []
      ).filter((w) => !ASKING.has(w)),
    );
    const hits = words.size > 0 ? select.all([...words].map((w) => `"${w}"`).join(' OR ')) : [];
    return {
      ids: hits.map((hit) => hit.id - 1),
      score: -(hits[0]?.score ?? 0) / Math.max(1, words.size),
      ms: performance.now() - start,
    };
  };
}

/** The score a word under which refusing gets most questions right. */
export function tuneThreshold(search, questions) {
  const asked = questions.map((q) => [q, search(q.q)]);
  let best = [0, -1];
  for (let threshold = 0; threshold < 8; threshold += 0.1) {
    const right = asked.filter(([q, { ids, score }]) =>
      q.gold.length > 0 ? score >= threshold && q.gold.includes(ids[0]) : score < threshold,
    ).length;
    if (right > best[1]) best = [threshold, right];
  }
  return best[0];
}
