import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import { withoutAdverbial } from './adverbials.ts';
import { behindObject, contactIn, describedBy } from './described-nouns.ts';
import { isSayingTail, lastComma, outerOf } from './insertions.ts';
import { isBare, jointIn } from './joints.ts';
import type { Tagged } from './tagging.ts';
import type { VerbGroup } from './verb-group.ts';
import { verbGroups } from './verb-groups.ts';
import { BINDING } from './verbs-of-happening.ts';

/**
 * How a clause hangs together with the rest of its sentence. `complement`: of a verb of saying, thinking, asking;
 * `conditional`: *if*; `subordinate`: *while*, *after*; `relative`: *who met*; `saying`: *…, the minister said*.
 */
type Link =
  | 'main'
  | 'coordinated'
  | 'complement'
  | 'conditional'
  | 'subordinate'
  | 'relative'
  | 'infinitive'
  | 'gerund'
  | 'reduced'
  | 'saying';

/** A verb with its subject and what follows, as token stretches of the document. */
export interface Clause {
  verb: VerbGroup;
  subject: Stretch;
  /** What follows the verb, up to the next clause. */
  after: Stretch;
  /** Adverbials before the subject: *On Friday,*. */
  before: Stretch;
  link: Link;
  /** The clause that it depends on. */
  governor: Clause | null;
  sentence: Stretch;
  /** The whole noun phrase that a relative clause or a participle describes. */
  outer: Stretch;
}

const NONE: Stretch = { from: 0, to: 0 };
/** Longer sentences, in tokens, are lists or tables. */
const LONGEST = 250;

/** The sentences of a document, overlong ones left out. */
export function sentencesOf({ tokens, sentenceOf }: Document): Stretch[] {
  const found: Stretch[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && sentenceOf[to] === sentenceOf[from]) to++;
    if (to - from <= LONGEST) found.push({ from, to });
    from = to;
  }
  return found;
}

/** The clauses of a sentence, in order. */
export function clausesOf(tagged: Tagged, sentence: Stretch): Clause[] {
  const clauses: Clause[] = [];
  const starts: number[] = [];
  for (const verb of verbGroups(tagged, sentence)) {
    const { clause, start } = clauseOf(tagged, sentence, clauses, verb);
    clauses.push(clause);
    starts.push(start);
  }
  control(tagged, clauses);
  clauses.forEach((clause, n) => {
    let next = n + 1;
    // *Spent the evening closeted with …*: its participles complete it.
    if (clause.verb.lemma === 'spend')
      while (/^(?:gerund|reduced|complement)$/.test(clauses[next]?.link ?? '')) next++;
    clause.after = { from: clause.verb.to, to: Math.max(clause.verb.to, starts[next] ?? sentence.to) };
  });
  return clauses;
}

/** *Arriving in Baku on Tuesday, Kallas went …*: who does what a participle in front tells is the subject behind it. */
function control({ tokens }: Tagged, clauses: Clause[]): void {
  const main = clauses.findIndex(({ verb }) => verb.kind === 'finite');
  const first = clauses[main];
  if (first === undefined || first.governor !== null || tokens[first.subject.from - 1]?.raw !== ',') return;
  for (const clause of clauses.slice(0, main))
    if (clause.verb.kind === 'gerund') {
      clause.subject = first.subject;
      clause.governor = first;
    }
}

interface Placed {
  clause: Clause;
  /** Where its own words begin. */
  start: number;
}

/** A verb with what stands before it since the verb before: `joint` is the word that joins them, `subject` what follows that. */
interface Joined {
  verb: VerbGroup;
  sentence: Stretch;
  region: Stretch;
  joint: number;
  subject: Stretch;
}

function clauseOf(tagged: Tagged, sentence: Stretch, earlier: readonly Clause[], verb: VerbGroup): Placed {
  const previous = earlier.at(-1) ?? null;
  const region = { from: previous?.verb.to ?? sentence.from, to: verb.from };
  const make = (
    link: Link,
    subject: Stretch,
    governor: Clause | null,
    start: number,
    before = NONE,
  ): Placed => ({
    clause: { verb, subject, after: NONE, before, link, governor, sentence, outer: outerOf(tagged, region) },
    start,
  });
  if (verb.kind === 'infinitive' || verb.kind === 'gerund')
    return make(verb.kind, controllerOf(tagged, verb, region, previous), previous, verb.from);
  if (verb.kind === 'reduced') return make('reduced', nounBefore(tagged, region), previous, verb.from);
  const joint = jointIn(tagged, region, previous?.verb ?? null);
  const subject = { from: joint === null ? region.from : joint + 1, to: verb.from };
  const bare = isBare(tagged, subject);
  if (joint === null)
    return bare ? resumed(tagged, earlier, make, region) : unjoined(tagged, region, previous, make);
  const word = tagged.tokens[joint]?.lower ?? '';
  if (bare && /^(?:who|which|that)$/.test(word))
    return make('relative', antecedent(tagged, region.from, joint), previous, joint);
  if (/^(?:who|which)$/.test(word)) return make('relative', subject, previous, joint);
  if (bare && /^(?:and|but|or|nor|yet|then)$/.test(word)) return shared(earlier, make, joint);
  if (word === ',' && (bare || isClosed(tagged, previous, verb, sentence)))
    return resumed(tagged, earlier, make, { from: joint, to: region.to });
  const described = describedBy(tagged, word, { region, joint, subject }, previous === null);
  if (described !== null) {
    const placed = make('relative', described.subject, previous, joint);
    placed.clause.outer = described.outer;
    return placed;
  }
  return joined(tagged, { verb, sentence, region, joint, subject }, previous, make);
}

/** *A dinner planned for Wednesday, with both sides at one table, | was scrapped*: commas close what describes the subject. */
const isClosed = (tagged: Tagged, previous: Clause | null, verb: VerbGroup, sentence: Stretch): boolean =>
  previous?.link === 'reduced' &&
  previous.governor === null &&
  tagged.tokens[verb.from - 1]?.raw === ',' &&
  !isSayingTail(tagged, verb, sentence);

/** A clause with a subject of its own behind a joint: *that*, *if*, *while*, *and*, a comma. */
function joined(
  tagged: Tagged,
  { verb, sentence, region, joint, subject }: Joined,
  previous: Clause | null,
  make: Make,
): Placed {
  const word = tagged.tokens[joint]?.lower ?? '';
  const [whole, before] = withoutAdverbial(tagged, subject);
  if (/^(?:that|whether|how|why|what|whatever|where|whose|whom)$/.test(word))
    return make(
      word === 'where' || word === 'whose' || word === 'whom' ? 'relative' : 'complement',
      whole,
      previous,
      joint,
      before,
    );
  if (/^(?:if|unless|should)$/.test(word)) return make('conditional', whole, previous, joint, before);
  if (/^(?:because|while|although|though|when|as|after|before|since|until|once|whereas|than|so)$/.test(word))
    return make('subordinate', whole, previous, joint, before);
  if (word === ',' && previous !== null) {
    const saying = finiteOf(previous) !== null && isSayingTail(tagged, verb, sentence);
    if (saying) {
      const last = lastComma(tagged, region);
      return make('saying', { from: last + 1, to: verb.from }, previous, last);
    }
    return make('main', whole, null, joint, before);
  }
  const inherits =
    previous !== null && previous.link === 'complement' && tagged.tokens[joint - 1]?.raw !== ',';
  return make(
    inherits ? 'complement' : 'coordinated',
    whole,
    inherits ? previous.governor : null,
    joint,
    before,
  );
}

type Make = (
  link: Link,
  subject: Stretch,
  governor: Clause | null,
  start: number,
  before?: Stretch,
) => Placed;

/** A verb right after *and*: its subject, and whose words it is in, are those of the verb before it. */
function shared(earlier: readonly Clause[], make: Make, joint: number): Placed {
  const from = finiteOf(earlier.at(-1) ?? null);
  if (from === null) return make('coordinated', NONE, null, joint);
  return make(
    from.link === 'main' ? 'coordinated' : from.link,
    from.subject,
    from.governor,
    joint,
    from.before,
  );
}

function finiteOf(clause: Clause | null): Clause | null {
  let at = clause;
  while (at !== null && at.verb.kind !== 'finite') at = at.governor;
  return at;
}

/** A verb right after what was put in between: *The pact, which lapses today, was extended*. */
function resumed(tagged: Tagged, earlier: readonly Clause[], make: Make, region: Stretch): Placed {
  const inserted = earlier.at(-1);
  if (inserted === undefined) return make('main', NONE, null, region.from);
  const outer = inserted.governor;
  const start = region.from;
  if (inserted.link === 'subordinate') return make('main', inserted.outer, null, start);
  if (!['relative', 'reduced', 'gerund', 'infinitive'].includes(inserted.link))
    return make('main', inserted.subject, null, start);
  const own = ['relative', 'reduced'].includes(inserted.link) || outer === null;
  const subject = own ? inserted.outer : inserted.subject;
  if (own && outer !== null && tagged.tokens[subject.from - 1]?.lower === 'that')
    return make('complement', subject, outer, start);
  return make(
    outer === null ? 'main' : outer.link === 'main' ? 'coordinated' : outer.link,
    subject,
    outer?.governor ?? null,
    start,
  );
}

/** No joint between two verbs: a fronted clause before its comma, speech without *that*, or what a participle adds. */
function unjoined(tagged: Tagged, region: Stretch, previous: Clause | null, make: Make): Placed {
  if (previous === null) {
    const [subject, before] = withoutAdverbial(tagged, region);
    const described = contactIn(tagged, subject);
    if (described !== null) {
      const placed = make('relative', described.subject, null, region.from, before);
      placed.clause.outer = described.outer;
      return placed;
    }
    return make('main', subject, null, region.from, before);
  }
  if (previous.link === 'reduced' || previous.link === 'relative') {
    const outer = previous.governor;
    const subject = { from: previous.outer.from, to: region.to };
    if (outer !== null && tagged.tokens[subject.from - 1]?.lower === 'that')
      return make('complement', subject, outer, region.from);
    const link = outer === null ? 'main' : outer.link;
    return make(link, subject, outer?.governor ?? null, region.from);
  }
  // *A plan to close the bridge was dropped*: what describes the noun that the sentence begins with.
  // *Talks on reviving the pact ended*: so does a gerund behind a preposition.
  const describes =
    previous.verb.kind === 'infinitive' ||
    (previous.verb.kind === 'gerund' &&
      /^(?:preposition|for)$/.test(tagged.classes[previous.verb.from - 1] ?? '') &&
      tagged.classes[previous.outer.from] !== 'preposition');
  if (describes && previous.governor === null)
    return make('main', { from: previous.outer.from, to: region.to }, null, region.from);
  const own = behindObject(tagged, region, previous.verb);
  if (own !== null) return make('subordinate', own, previous, own.from);
  return make('complement', region, previous, region.from);
}

/** The noun phrase that a relative clause describes. */
function antecedent({ tokens, classes }: Tagged, from: number, joint: number): Stretch {
  const to = tokens[joint - 1]?.raw === ',' ? joint - 1 : joint;
  let start = to;
  while (
    start > from &&
    !(classes[start - 1] === 'preposition' && tokens[start - 1]?.lower !== 'of') &&
    !/^(?:for|to|that|semicolon|colon|as)$/.test(classes[start - 1] ?? '')
  )
    start--;
  return { from: start, to };
}

const nounBefore = (tagged: Tagged, { from, to }: Stretch): Stretch => antecedent(tagged, from, to);

/** Who does what an infinitive or a gerund tells: the object before it, else the subject of the verb before it. */
function controllerOf(tagged: Tagged, verb: VerbGroup, region: Stretch, previous: Clause | null): Stretch {
  const object = { from: region.from, to: verb.from };
  if (verb.kind === 'infinitive' && previous !== null && !isBare(tagged, object))
    return previous.verb.lemma === 'be' || BINDING.has(previous.verb.lemma) ? previous.subject : object;
  return previous?.subject ?? object;
}
