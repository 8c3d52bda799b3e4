import type { Attribution } from '../attribution.ts';
import type { Document } from '../text/document.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Cast } from './cast.ts';
import type { Entity } from './entity.ts';
import { Reference } from './refer.ts';
import { NOBODY, type Referent } from './referent.ts';
import { subjectOf } from './subjects.ts';

/** Who says it, and who is told. */
export interface Speaker extends Referent {
  told: Entity[];
}

/** Who says each attribution, in their order. */
export function speakersOf(document: Document, attributions: readonly Attribution[], cast: Cast): Speaker[] {
  const reference = new Reference(
    document,
    cast,
    attributions.map(({ anchor }) => anchor),
  );
  return attributions.map((attribution) => {
    const { told, anchor, contentTokens } = attribution;
    const called = [told, attribution.via].flatMap((one) =>
      one === null ? [] : reference.calledAt(one, anchor),
    );
    const meant = eachOf(referentOf(document, attribution, cast, reference, called));
    const referent = isPersonal(document, attribution) && meant.entities.every(isState) ? NOBODY : meant;
    const apart = { speakers: referent.entities, said: contentTokens };
    const hearers =
      told === null ? [] : eachOf({ ...NOBODY, entities: reference.toldAt(told, anchor, apart) }).entities;
    if (attribution.attitude === 'speech') reference.remember(anchor, referent.entities);
    return { ...referent, told: hearers.filter((one) => isHearer(one) && !referent.entities.includes(one)) };
  });
}

const isState = ({ kind }: Entity): boolean => kind === 'state';

/** *“What I heard …,” the Portuguese said*: no state says *I*. */
const isPersonal = ({ tokens }: Document, { kind, contentTokens }: Attribution): boolean =>
  kind === 'direct' &&
  contentTokens.some(({ from, to }) => tokens.slice(from, to).some(({ raw }) => raw === 'I'));

/** With those named in place of the phrase that means several of them. */
const eachOf = ({ entities, manner }: Referent): Referent => ({
  entities: entities.flatMap((one) => (one.members.length > 0 ? one.members : [one])),
  manner: entities.some(({ members }) => members.length > 0) ? 'description' : manner,
});

/** *Reporters* and *an audience* are told too, but nobody in particular. */
const isHearer = (one: Entity): boolean =>
  !one.anonymous && !(one.kind === 'organisation' && one.ref === null && !/\p{Lu}/u.test(one.name));

function referentOf(
  document: Document,
  attribution: Attribution,
  cast: Cast,
  reference: Reference,
  called: readonly Entity[],
): Referent {
  if (attribution.by !== null)
    return { entities: attribution.by, manner: attribution.by.length === 0 ? 'nobody' : 'name' };
  const nearest = nearestSource(attribution);
  const told =
    nearest === null ? null : reference.at(nearest, attribution.anchor, attribution.contentTokens, called);
  if (told !== null && told.entities.length > 0) return told;
  const subject = subjectOf(document, cast.nominals, attribution.anchor);
  return subject === null
    ? { entities: [], manner: 'nobody' }
    : reference.at(subject, attribution.anchor, attribution.contentTokens, called);
}

/** Of a source in several pieces, the one that stands next to the cue tells who speaks. */
function nearestSource({ sourceTokens, anchor }: Attribution): Stretch | null {
  const gap = ({ from, to }: Stretch): number => (to <= anchor ? anchor - to : from - anchor);
  return [...sourceTokens].sort((a, b) => gap(a) - gap(b))[0] ?? null;
}
