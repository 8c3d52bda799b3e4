import type { Edtf } from '../../record/edtf.ts';
import type { EventType } from '../../record/plover.ts';
import type { Stretch } from '../text/stretch.ts';
import type { Clause } from './clauses.ts';
import type { Happening } from './happening.ts';
import { coreOf, type Reading } from './noun-phrases.ts';
import { isSame } from './parties.ts';
import type { FoundDevelopment } from './same-event.ts';
import type { Sides } from './sides.ts';

/** What the text tells to be appointed, or to have been: *had been due to meet …*. */
export interface Plan {
  sides: Sides;
  place: string | null;
  day: Edtf | null;
  /** The kind of event, as `mannerOf` has it. */
  manner: string;
  paragraph: number;
  type: EventType | null;
  /** Its noun, where it is told by one. */
  noun: string | null;
  /** The candidate that tells it, where it is one. */
  candidate: FoundDevelopment | null;
}

/** So many plans are kept in mind, and so many paragraphs far. */
const IN_MIND = 6;
const REACH = 3;

/** The plans of a story, for what is later said to be off: *the trip has been shelved*. */
export class Plans {
  private readonly known: Plan[] = [];

  add(plan: Plan): void {
    // Some day of a week is no day that it was planned for.
    this.known.push(plan.day?.includes('/') ? { ...plan, day: null } : plan);
    if (this.known.length > IN_MIND) this.known.shift();
  }

  /** The plan that is off: the last of its kind, where its noun points back and names nobody else. */
  meantBy(reading: Reading, clause: Clause, happening: Happening, { sides, paragraph }: Plan): Plan | null {
    if (happening.turn !== 'off' || happening.noun === null || !pointsBack(reading, clause, happening))
      return null;
    const head = headOf(reading, happening.noun);
    const named = [...sides.actors, ...sides.recipients];
    return (
      this.known.findLast(
        (plan) =>
          paragraph - plan.paragraph <= REACH &&
          fits(head, plan) &&
          (partiesOf(plan).length === 0 ||
            named.every((one) => partiesOf(plan).some((other) => isSame(one, other)))),
      ) ?? null
    );
  }
}

const partiesOf = ({ sides: { actors, recipients } }: Plan) => [...actors, ...recipients];

/** The noun of an event; null for a pronoun, and for none. */
export function headOf(reading: Reading, noun: Stretch | null): string | null {
  const core = noun === null ? null : coreOf(reading, noun);
  return core === null ? null : (reading.tokens[core.to - 1]?.lower ?? null);
}

/** *The trip*, *that visit*, *it*: told of before; *a trip* is another. */
function pointsBack(reading: Reading, { verb, subject }: Clause, { noun, passive }: Happening): boolean {
  const { tokens } = reading;
  if (noun === null) return false;
  const end = coreOf(reading, noun)?.to ?? noun.to;
  // *The dinner that was to have followed*, *the summit of Arab states*: told of here first.
  if (end < noun.to && /^(?:that|which|who|of|to|planned|scheduled|due|set)$/.test(tokens[end]?.lower ?? ''))
    return false;
  const first = passive ? subject.from : verb.to;
  for (let i = first; i <= noun.from; i++)
    if (/^(?:the|that|this|it|both|his|her|their|its)$/.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** Whether what is off is only meant by a pronoun. */
export const isPronoun = ({ tokens }: Reading, noun: Stretch | null): boolean =>
  noun !== null && noun.to - noun.from <= 1 && /^(?:it|that|this)$/.test(tokens[noun.from]?.lower ?? '');

/** What an event told of before may be called when it is called off, whatever it was called when it was told. */
const GENERIC: Record<string, RegExp> = {
  visit: /^(?:visit|trip|journey|tour|stop|stopover|mission|event|plan)s?$/,
  call: /^(?:call|conversation|talk|discussion|event|plan)s?$/,
  '': /^(?:meeting|talk|negotiation|consultation|discussion|encounter|gathering|session|event|plan)s?$/,
};

function fits(head: string | null, { manner, noun, sides: { actors, recipients } }: Plan): boolean {
  if (head === null || head === noun) return true;
  // *Was to have received Borrell. The audience …*: a verb gives no noun to hold to.
  if (noun === null && manner === '') return true;
  if (GENERIC[manner]?.test(head)) return true;
  return manner === 'visit' && actors.length + recipients.length > 1 && (GENERIC['']?.test(head) ?? false);
}
