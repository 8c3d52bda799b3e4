import type { ActorIndex } from '../../record/actor-index.ts';
import { ActorRef, refTyped } from '../../record/refs.ts';
import type { WhoIs } from './office-lines.ts';

/** So many are named of several of one name. */
const NAMED = 3;

/** Finds whom a ref or a name means that was typed into a form. */
export const whoIsIn =
  (index: ActorIndex): WhoIs =>
  (typed) => {
    const ref = /^a[-–\s]?\d+$/i.test(typed) ? refTyped(typed) : null;
    if (ref !== null)
      return index.get(ref) === undefined
        ? { problem: `There is no ${ref} on the record.` }
        : { ref: ActorRef.parse(ref) };
    const [found, ...others] = index.exactly(typed);
    if (found === undefined)
      return { problem: `Nobody on the record is called ${typed}. Find the name with the actors command.` };
    if (others.length === 0) return { ref: found };
    const all = [found, ...others.slice(0, NAMED - 1)].map((one) => `${index.get(one)?.name ?? ''} (${one})`);
    return { problem: `${typed} can be ${all.join(' or ')}: give the ref.` };
  };

/** A name that {@link whoIsIn} reads back as this ref, or the ref itself. */
export const nameIn =
  (index: ActorIndex) =>
  (ref: string): string => {
    const name = index.get(ref)?.name ?? ref;
    const [only, ...others] = index.exactly(name);
    return only === ref && others.length === 0 && !/[;\n]/.test(name) ? name : ref;
  };
