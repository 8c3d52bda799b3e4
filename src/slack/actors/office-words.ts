import { sayDate } from '../../recall/say-date.ts';
import { type Actor, type Role, roleOn } from '../../record/actor.ts';

/** Somebody's present or latest office with its term, or what kind of actor it is. */
export function whoHolds(actor: Actor): string {
  const role = roleOn(actor, null);
  if (role === null) return actor.anonymous ? 'unnamed source' : actor.kind;
  const term = sayTerm(role);
  return term === '' ? role.title : `${role.title}, ${term}`;
}

/** *2004 to May 2013*, *from 2019 on*; empty where nothing is known of it. */
function sayTerm({ from, to }: Role): string {
  if (from !== null && to !== null) return `${sayDate(from)} to ${sayDate(to)}`;
  if (from !== null) return `since ${sayDate(from)}`;
  return to === null ? '' : `until ${sayDate(to)}`;
}
