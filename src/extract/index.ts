import type { ActorIndex } from '../record/actor-index.ts';
import type { Edtf } from '../record/edtf.ts';
import type { Extraction } from './candidate.ts';
import { publishedDay } from './dates/published.ts';
import { saidOn } from './dates/said-on.ts';
import { findDevelopments } from './developments/find-developments.ts';
import { positionsOf } from './developments/positions.ts';
import { readForms } from './forms/read-forms.ts';
import { loadTrained } from './model/load.ts';
import { castOf } from './people/cast.ts';
import { proposed } from './people/guess.ts';
import { NOBODY } from './people/referent.ts';
import { speakersOf } from './people/speakers.ts';
import { proposedStatements } from './proposed-statements.ts';
import { findStatements } from './statements/find-statements.ts';
import { isOfStates, isOwnStory } from './story.ts';
import { readDocument } from './text/document.ts';
import { type Chance, shippedChance, trustIn } from './trust/trust.ts';

/** What is known of an article beside its text. */
export interface ArticleContext {
  /** The day it came out; without it the dateline's is taken, if it has one. */
  published?: Edtf;
  /** The actors that speakers are looked for among. */
  actors: ActorIndex;
  /** The chance that a statement told with these features is right; the shipped weights where it is left out. */
  chance?: Chance;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/**
 * The statements and developments that an article holds, as candidates for a curator. Pure, and linear in the length
 * of `text`. Offsets are UTF-16 units of `text`; dates are EDTF; what the article does not tell is null.
 */
export function extract(
  text: string,
  { published, actors, chance = shippedChance }: ArticleContext,
): Extraction {
  const document = readDocument(text);
  const day = publishedDay(text, published);
  const cast = castOf(document, actors, day);
  const forms = readForms(document, cast);
  const attributions = findStatements(document, loadTrained(), cast, forms);
  const referents = speakersOf(document, attributions, cast);
  const told = referents.map(({ entities, told }) => ({
    speakers: entities.map((one) => proposed(one, actors, day)),
    addressees: told.map((one) => proposed(one, actors, day)),
  }));
  const speakers = told.map(({ speakers: [first] }) => first ?? null);
  const days = saidOn(
    document,
    attributions,
    referents.map(({ entities }) => entities),
    day,
    forms.opening,
  );
  const ownStory = isOwnStory(cast) || forms.opening !== null;
  const dealings =
    ownStory ||
    isOfStates(
      attributions.flatMap(({ attitude }, i) =>
        attitude === 'speech' ? (referents[i]?.entities ?? []) : [],
      ),
    );
  const { developments, verbs } = findDevelopments(document, {
    cast,
    attributions,
    speakers,
    saying: referents.map(({ entities }) => entities),
    index: actors,
    published: day,
  });
  if (ownStory) developments.push(...positionsOf(document, attributions, speakers, developments));
  const happened = new Set(verbs.flatMap(({ from, to }) => range(from, to)));
  const statements = attributions.flatMap((attribution, i) =>
    proposedStatements(document, attribution, {
      speakers: told[i]?.speakers ?? [],
      addressees: told[i]?.addressees ?? [],
      trust: trustIn(document, attribution, referents[i] ?? NOBODY, cast, chance),
      when: days[i],
      dealings,
      happened: happened.has(attribution.anchor),
    }),
  );
  return { statements, developments };
}
