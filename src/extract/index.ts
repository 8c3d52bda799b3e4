import type { ActorIndex } from '../record/actor-index.ts';
import type { Edtf } from '../record/edtf.ts';
import type { Extraction, StatementCandidate } from './candidate.ts';
import { publishedDay } from './dates/published.ts';
import { saidOn } from './dates/said-on.ts';
import { findDevelopments } from './developments/find-developments.ts';
import { isNews, isOwnStory, positionOf } from './developments/positions.ts';
import { eventTypeOf } from './events/event-type.ts';
import { loadTrained } from './model/load.ts';
import { speakersOf } from './speakers/speakers.ts';
import { findStatements } from './statements/find-statements.ts';
import { readDocument } from './text/document.ts';

/** What is known of an article beside its text. */
export interface ArticleContext {
  /** The day it came out; without it the dateline's is taken, if it has one. */
  published?: Edtf;
  /** The actors that speakers are looked for among. */
  actors: ActorIndex;
}

/**
 * The statements and developments that an article holds, as candidates for a curator. Pure, and linear in the length
 * of `text`. Offsets are UTF-16 units of `text`; dates are EDTF; what the article does not tell is null.
 */
export function extract(text: string, { published, actors }: ArticleContext): Extraction {
  const document = readDocument(text);
  const day = publishedDay(text, published);
  const attributions = findStatements(document, loadTrained());
  const speakers = speakersOf(document, attributions, actors);
  const days = saidOn(document, attributions, speakers, day);
  const ownStory = isOwnStory(attributions, speakers);
  const statements: StatementCandidate[] = [];
  const developments = findDevelopments(document, actors, day);
  attributions.forEach((attribution, i) => {
    const speaker = speakers[i] ?? null;
    if (ownStory && attribution.attitude === 'thought') {
      const position = speaker?.ref == null ? null : positionOf(document, attribution, speaker);
      if (position !== null && isNews(position, developments)) developments.push(position);
      return;
    }
    const { kind, attitude, content, source, cue, confidence } = attribution;
    const words = content.map((span) => span.text).join(' ');
    const eventType = eventTypeOf((cue ?? []).map((span) => span.text).join(' '), words.slice(0, 2000));
    statements.push({
      kind,
      attitude,
      content,
      source,
      cue,
      speaker,
      saidOn: days[i] ?? null,
      eventType,
      confidence,
    });
  });
  return { statements, developments };
}
