import { extract } from '../../../src/extract/index.ts';
import { TRUST_FEATURES } from '../../../src/extract/trust/trust-features.ts';
import { openIntake } from '../../../src/intake/index.ts';
import { indexActors } from '../../../src/record/actor-index.ts';
import { ACTORS } from '../../../src/starter/actors.ts';
import { goldOf, isSpeaker, storiesIn } from '../../extract/gold-stories.ts';
import type { FirstSight } from './first-sight.ts';

/** What the extractor makes of the stories of `folder`, and whether it is right. */
export async function seeStories(folder: string, generation: number): Promise<FirstSight[]> {
  if (!Number.isInteger(generation)) throw new Error('--generation N: which state of the extractor this is');
  const actors = indexActors(ACTORS);
  const intake = openIntake();
  const rows: FirstSight[] = [];
  for (const { name, text, story } of storiesIn(folder)) {
    const article = await intake.readArticle(new TextEncoder().encode(text), { name });
    const published = story.givePublished === false ? article.published : story.published;
    const seen: (readonly number[])[] = [];
    // The place in `seen` takes the confidence's place.
    const { statements } = extract([article.title, article.text].join('\n\n'), {
      actors,
      ...(published !== null && { published }),
      chance: (features) => -seen.push(features),
    });
    const golds = goldOf(story.statements, statements);
    statements.forEach((one, n) => {
      const gold = golds[n];
      if (gold?.optional === true) return;
      rows.push({
        story: name.replace(/\.\w+$/, ''),
        generation,
        right: gold !== undefined && isSpeaker(gold, one),
        told: sparse(seen[-one.confidence - 1] ?? []),
      });
    });
  }
  await intake.close();
  return rows;
}

const sparse = (features: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    features.flatMap((value, i): [string, number][] => {
      const name = TRUST_FEATURES[i];
      return name === undefined || value === 0 || name === 'always' ? [] : [[name, Number(value.toFixed(3))]];
    }),
  );
