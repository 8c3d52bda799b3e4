import { genderOfOffice } from '../../words/office-nouns.ts';
import type { Document } from '../text/document.ts';
import { headingAbove, paragraphTokens } from '../text/paragraph-text.ts';
import type { Entity, Office } from './entity.ts';
import { isSeat, mayBeCalled } from './lexicon.ts';
import { type Met, NEAR } from './met.ts';
import type { Nominal } from './nominals/nominal.ts';
import type { Offices } from './offices.ts';

/**
 * *Lind told reporters … . The US president said …*: those named by whatever part of a name, of whom this paragraph, its
 * heading or the sentences right before were, and of whom nothing is told that is against it. A curator chooses.
 */
export function perhapsMeant(
  document: Document,
  met: Met,
  offices: Offices,
  nominal: Nominal,
  office: Office,
): Entity[] {
  if (nominal.determiner !== 'definite' || nominal.plural || nominal.quoted) return [];
  if (office.of === null || !(isSeat(office.noun) || office.noun === 'leader')) return [];
  const { sentenceOf, paragraphOf } = document;
  const here = sentenceOf[nominal.from] ?? 0;
  const paragraph = paragraphOf[nominal.from] ?? 0;
  const heading = headingAbove(document, paragraph);
  const opens = paragraphTokens(document)[heading === paragraph - 1 ? heading : paragraph];
  const since = Math.min(here - NEAR, sentenceOf[opens?.from ?? nominal.from] ?? here);
  const gender = genderOfOffice(office.noun);
  const state = (one: Entity): string | null => offices.stateOf(one);
  return met.all.filter(
    (one) =>
      one.kind === 'person' &&
      !one.anonymous &&
      !one.plural &&
      met.subjectIn(one) >= since &&
      met.toldIn(one) !== here &&
      (gender === null || one.gender === null || one.gender === gender) &&
      (state(one) === null || state(one) === office.of) &&
      offices.officesOf(one).every((held) => !isSeat(held.noun) || mayBeCalled(held.noun, office.noun)),
  );
}
