import type { ActorIndex } from '../record/actor-index.ts';
import type { Edtf } from '../record/edtf.ts';
import type { Extraction, StatementCandidate } from './candidate.ts';
import { publishedDay } from './dates/published.ts';
import { saidOn } from './dates/said-on.ts';
import { findDevelopments } from './developments/find-developments.ts';
import { positionsOf } from './developments/positions.ts';
import { eventTypeOf } from './events/event-type.ts';
import { readForms } from './forms/read-forms.ts';
import { loadTrained } from './model/load.ts';
import { castOf } from './people/cast.ts';
import { proposed } from './people/guess.ts';
import { TRUST } from './people/referent.ts';
import { speakersOf } from './people/speakers.ts';
import { findStatements } from './statements/find-statements.ts';
import { spansOf } from './statements/spans.ts';
import { isOfStates, isOwnStory } from './story.ts';
import { readDocument } from './text/document.ts';

/** What is known of an article beside its text. */
export interface ArticleContext {
  /** The day it came out; without it the dateline's is taken, if it has one. */
  published?: Edtf;
  /** The actors that speakers are looked for among. */
  actors: ActorIndex;
}

/** How much of a content is read for its event type. */
const HEAD = 2000;

/** What somebody is told to think, want or do is less often worth a curator's time than not, if less likely. */
const LIKELY_THOUGHT = 0.3;

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n);

/**
 * The statements and developments that an article holds, as candidates for a curator. Pure, and linear in the length
 * of `text`. Offsets are UTF-16 units of `text`; dates are EDTF; what the article does not tell is null.
 */
export function extract(text: string, { published, actors }: ArticleContext): Extraction {
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
    index: actors,
    published: day,
  });
  if (ownStory) developments.push(...positionsOf(document, attributions, speakers, developments));
  const happened = new Set(verbs.flatMap(({ from, to }) => range(from, to)));
  const statements = attributions.flatMap((attribution, i): StatementCandidate[] => {
    const { kind, attitude, content, source, cue } = attribution;
    const confidence = attribution.confidence * TRUST[referents[i]?.manner ?? 'nobody'];
    const words = content.map((span) => span.text).join(' ');
    if (
      attitude === 'thought' &&
      ((dealings && !/^that\b/.test(words)) ||
        confidence < LIKELY_THOUGHT ||
        (kind === 'indirect' && happened.has(attribution.anchor)))
    )
      return [];
    const eventType = eventTypeOf((cue ?? []).map((span) => span.text).join(' '), words.slice(0, HEAD));
    const when = days[i];
    const said = {
      addressees: told[i]?.addressees ?? [],
      via: attribution.via === null ? null : spansOf(document, [attribution.via]),
      polarity: attribution.polarity,
      saidOn: when?.day ?? null,
      saidOnBasis: when?.basis ?? null,
      eventType,
    };
    const by = told[i]?.speakers ?? [];
    return (by.length === 0 ? [null] : by).map((speaker) => ({
      kind,
      attitude,
      content,
      source,
      cue,
      speaker,
      ...said,
      confidence,
    }));
  });
  return { statements, developments };
}
