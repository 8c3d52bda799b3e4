// Words and chance: what the builder, the questions and the runner share.

/** A seeded source of choices (mulberry32). The same seed always makes the same choices. */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    shuffled: (list) => {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [out[i], out[j]] = [out[j], out[i]];
      }
      return out;
    },
  };
}

const STOP = new Set(
  "a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing down each even ever every few for from get go going got had has have having he her here him his how i i'm i've if in into is it it's its just know let like make many me more most much my no nor not now of off on once one only or other our out over own really said same say says see she should so some such than that that's the their them then there these they they're thing things think this those through to too under until up very want was way we we're well were what when where which while who whom why will with would year years you you're your don't doesn't didn't can't won't people".split(
    ' ',
  ),
);

export const fold = (s) => s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'");
export const wordsOf = (s) => fold(s).match(/[a-z0-9][a-z0-9']*/g) ?? [];
/** The words that say something. */
export const content = (s) => wordsOf(s).filter((w) => !STOP.has(w) && w.length > 2);
/** A crude stem, for deciding what counts as the same words; not what any search should use. */
export const stem = (w) =>
  w
    .replace(/'s$/, '')
    .replace(/(?:ational|ations?|ingly|ments?|ness|ings?|edly|ed|ies|es|s|ly)$/, '')
    .slice(0, 7);
export const stems = (s) => new Set(content(s).map(stem));
/** A text without marks, as texts are compared. */
export const plain = (s) =>
  String(s ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
/** The words of a statement without quotation marks and joints. */
export const bare = (s) =>
  s
    .replace(/[“”"]/g, '')
    .replace(/\s*\[…\]\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
/** How a row is named in files that outlive one build: its article and its first eight words. */
export const keyOf = (article, words) => `${article}#${wordsOf(words).slice(0, 8).join(' ')}`;

export function groupBy(list, keyed) {
  const out = new Map();
  for (const one of list) {
    const key = keyed(one);
    if (out.has(key)) out.get(key).push(one);
    else out.set(key, [one]);
  }
  return out;
}
