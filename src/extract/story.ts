import type { Cast } from './people/cast.ts';

/** So many of the record's parties are named in an article that is about the record's story. */
const OWN_STORY = 3;

/**
 * Whether an article is about the story of the record: it names several of its parties, otherwise than by an adjective.
 * In such an article what parties want, seek, back or do is their stand or background, and statements are what is said;
 * in others it is all that is known of their mind.
 */
export function isOwnStory({ nominals, entityOf }: Cast): boolean {
  const parties = new Set<string>();
  nominals.forEach((nominal, n) => {
    const entity = entityOf[n];
    const party = entity?.represents ?? entity?.ref ?? null;
    if (party !== null && nominal.bodies?.naming !== 'demonym') parties.add(party);
  });
  return parties.size >= OWN_STORY;
}
