import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { ENTRY_TERM, speakerTerm, topicStems } from '../../record/search-terms.ts';
import type { Searched, WorkspaceStore } from '../../store/store.ts';
import { allowedEdits, similarity } from '../../words/distance.ts';
import { nearStems } from '../../words/thesaurus.ts';
import type { Unit } from '../read/query.ts';
import {
  type Candidate,
  developmentCandidate,
  rank,
  type Scored,
  statementCandidate,
  type Wanted,
} from './rank.ts';

/** How many index entries one question may look at, and how many of them are loaded and ranked in full. */
const LOOKED_AT = 4_000;
const LOADED = 60;

const LIGHT_WEIGHT = 0.22;
const ACTOR_WEIGHT = 0.75;
/** Nearness of a word that was mended from a typing error. */
const MENDED = 0.95;

interface Clause {
  terms: string[];
  entries: number;
  weight: number;
}

/** Reads the units of a question against what one workspace has indexed. */
export interface Retrieval {
  wanted: Wanted[];
  /** Ranked published entries of a kind, best first; of these speakers only, when some are given. */
  candidates(kind: Searched, speakers?: readonly ActorRef[]): Promise<Scored[]>;
}

/**
 * Prepares a search: each unit gets the stems that count for it (its own; its family and near-synonyms by the
 * thesaurus; for a stem that the record does not hold, those a typing error away) and a weight by rarity.
 */
export async function retrieval(
  store: WorkspaceStore,
  index: ActorIndex,
  units: readonly Unit[],
): Promise<Retrieval> {
  const nearByUnit = await Promise.all(units.map((unit) => nearOf(store, index, unit)));
  const terms = [...new Set([ENTRY_TERM, ...nearByUnit.flatMap((near) => [...near.keys()])])];
  const frequencies = {
    statement: await store.frequencies('statement', terms),
    development: await store.frequencies('development', terms),
  };
  const all = (frequencies.statement.get(ENTRY_TERM) ?? 0) + (frequencies.development.get(ENTRY_TERM) ?? 0);
  const wanted = units.map((unit, i) => {
    const near = nearByUnit[i] ?? new Map<string, number>();
    const entries = [...near].reduce(
      (sum, [term, nearness]) =>
        nearness < 0.9
          ? sum
          : sum + (frequencies.statement.get(term) ?? 0) + (frequencies.development.get(term) ?? 0),
      0,
    );
    return { unit, near, weight: weightOf(unit, entries, all) };
  });

  return {
    wanted,
    async candidates(kind, speakers) {
      const clauses = wanted
        .map(({ near, weight }) => {
          const known = [...near.keys()].filter((term) => frequencies[kind].has(term));
          return {
            terms: known,
            entries: known.reduce((sum, term) => sum + (frequencies[kind].get(term) ?? 0), 0),
            weight,
          };
        })
        .filter((clause) => clause.entries > 0)
        .sort((a, b) => a.entries - b.entries);
      const by = speakers === undefined ? [] : [speakers.map(speakerTerm)];
      const refs = await bestRefs(store, kind, clauses, by);
      const found: Candidate[] =
        kind === 'statement'
          ? (await store.statements(refs)).map((entry) => statementCandidate(entry, index))
          : (await store.developments(refs)).map((entry) => developmentCandidate(entry, index));
      return rank(found, wanted);
    },
  };
}

async function nearOf(store: WorkspaceStore, index: ActorIndex, unit: Unit): Promise<Map<string, number>> {
  if (unit.actors.length > 0) {
    const names = unit.actors.flatMap((ref) => {
      const actor = index.get(ref);
      return actor === undefined
        ? []
        : [actor.name, ...actor.aliases.filter((one) => one.kind !== 'description').map((one) => one.text)];
    });
    return new Map(names.flatMap((name) => topicStems(name).slice(-1)).map((one) => [one, 1]));
  }
  const near = new Map([[unit.stem, 1], ...nearStems(unit.stem)]);
  const known = await Promise.all(
    (['statement', 'development'] as const).map((kind) => store.frequencies(kind, [unit.stem])),
  );
  if (known.every((one) => one.size === 0)) {
    for (const [mended, likeness] of await mend(store, [unit.stem, unit.text])) {
      near.set(mended, MENDED * likeness);
      for (const [other, nearness] of nearStems(mended))
        if (!near.has(other)) near.set(other, nearness * likeness);
    }
  }
  return near;
}

/** Stems of the record that a typing error could have made into a word, by its stem or itself; nearest only. */
async function mend(store: WorkspaceStore, [stemmed, word]: [string, string]): Promise<[string, number][]> {
  const edits = allowedEdits(word.length);
  if (edits === 0 || /\d/.test(word)) return [];
  const like = await Promise.all(
    (['statement', 'development'] as const).map((kind) =>
      store.termsLike(
        kind,
        word.slice(0, 1),
        Math.min(stemmed.length, word.length) - edits,
        word.length + edits,
      ),
    ),
  );
  const alike = [...new Set(like.flat())].map((term): [string, number] => [
    term,
    Math.max(similarity(stemmed, term), similarity(word, term)),
  ]);
  const best = Math.max(0, ...alike.map(([, likeness]) => likeness));
  return best === 0 ? [] : alike.filter(([, likeness]) => likeness === best);
}

/** Rare words weigh most; a word that the record does not hold weighs as the rarest. */
function weightOf(unit: Unit, entries: number, all: number): number {
  const rarity = 0.4 + 0.6 * (Math.log((all + 2) / (entries + 1)) / Math.log(all + 2));
  if (unit.light) return LIGHT_WEIGHT * rarity;
  return unit.actors.length > 0 ? ACTOR_WEIGHT * Math.max(rarity, 0.6) : Math.max(rarity, 0.35);
}

/**
 * The refs that hold most of the weight, by the rarest clauses that fit into what may be looked at; clauses of
 * words too common for that count only together with the others.
 */
async function bestRefs(
  store: WorkspaceStore,
  kind: Searched,
  clauses: readonly Clause[],
  constraint: string[][],
): Promise<string[]> {
  const held = new Map<string, number>();
  const look = async (together: readonly Clause[], limit: number): Promise<void> => {
    const weight = together.reduce((sum, clause) => sum + clause.weight, 0);
    const refs = await store.find(kind, [...constraint, ...together.map((clause) => clause.terms)], limit);
    for (const ref of refs) held.set(ref, (held.get(ref) ?? 0) + weight);
  };
  let budget = LOOKED_AT;
  const common: Clause[] = [];
  for (const clause of clauses) {
    if (clause.entries <= budget) {
      await look([clause], clause.entries);
      budget -= clause.entries;
    } else common.push(clause);
  }
  if (common.length > 0) {
    // One word of what people remember is often wrong: all of them together, then all but one.
    await look(clauses, LOADED);
    if (clauses.length > 2)
      for (const left of clauses)
        await look(
          clauses.filter((one) => one !== left),
          LOADED,
        );
  }
  return [...held]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LOADED)
    .map(([ref]) => ref);
}
