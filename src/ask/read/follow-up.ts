import { z } from 'zod';
import type { indexActors } from '../../record/actor-index.ts';
import { ActorRef } from '../../record/refs.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import type { Moment } from '../answers/overview.ts';
import { openDesk } from '../desk.ts';
import { normalize } from './normalize.ts';
import { parseQuery } from './parse.ts';
import type { Query } from './query.ts';

/** What a thread is about after an answer. */
const State = z.object({
  /** The question that was answered, as asked. */
  text: z.string(),
  /** Whom it was about: the first speaker, actor or party of the answer. */
  focus: ActorRef.nullable(),
  /** What the first item of the answer says, for *when was that?* */
  about: z.string().nullable(),
});

const LONGEST = 600;

/** The state of a thread after `answer`, as a string for the store. */
export function threadState({ query, items }: Answer): string {
  const [first] = items;
  const state: z.infer<typeof State> = {
    text: query.text.slice(0, LONGEST),
    focus: query.speaker?.actors[0] ?? null,
    about: null,
  };
  if (first?.kind === 'statement') {
    state.focus = first.statement.speaker;
    state.about = `${first.speaker.name} said ${first.statement.headline}`;
  } else if (first?.kind === 'development') {
    state.focus ??= first.development.actors[0] ?? null;
    state.about = first.development.headline;
  } else if (first?.kind === 'actor') state.focus = first.actor.ref;
  return JSON.stringify(state);
}

const ABOUT_ELSE =
  /^(?:and |but |ok(?:ay)?,? |so )*(?:what about|how about|and|about|and about|same for|and on|on)\b(?: (?:about|on|regarding))? (?<rest>.+?)[?.! ]*$/i;
/** What follows *and* may be a question that stands by itself. */
const QUESTION =
  /^(?:who|whom|whose|what|when|where|which|why|how|did|does|do|is|are|was|were|has|have|will)\b/i;
const PRONOUN = /\b(?:he|she|they|him|her|them)\b/i;
const POSSESSIVE = /\b(?:his|hers|their|theirs)\b/i;
const THAT = /\b(?:that|this|it|those|these)\b/i;
const WHAT_ELSE = /^(?:and )?(?:what|anything|something) (?:else|more)\b(?<rest>.*)$/i;

/**
 * Reads a question in the light of what its thread is about: *and about sanctions?*, *when was that?*, *who is he?*.
 * Without a state, or for a question that stands by itself, it is read as it is.
 */
export async function readFollowUp(
  store: WorkspaceStore,
  text: string,
  before: string | null,
  moment: Moment,
): Promise<Query> {
  const desk = await openDesk(store);
  const reading = { index: desk.index, ...moment };
  const state = before === null ? null : State.safeParse(JSON.parse(before)).data;
  const whole = state == null ? text : complete(text, state, desk.index, reading);
  return parseQuery(whole, reading);
}

type Index = ReturnType<typeof indexActors>;

function complete(
  text: string,
  state: z.infer<typeof State>,
  index: Index,
  reading: Parameters<typeof parseQuery>[1],
): string {
  const asked = normalize(text);
  const name = state.focus === null ? null : (index.get(state.focus)?.name ?? null);
  const previous = parseQuery(state.text, reading);

  const else_ = WHAT_ELSE.exec(asked);
  if (else_ !== null && name !== null) return `quotes from ${name}`;

  const about = ABOUT_ELSE.exec(text.trim());
  const rest = about?.groups?.rest;
  if (rest !== undefined && !QUESTION.test(rest)) {
    const actors = index.resolve(rest);
    const topic = previous.about.map((unit) => unit.text).join(' ');
    if (actors.length > 0 && previous.speaker !== null)
      return `what did ${rest} say${topic === '' ? '' : ` about ${topic}`}`;
    if (actors.length > 0) return previous.intent === 'who-is' ? `who is ${rest}` : `quotes from ${rest}`;
    if (name !== null && previous.intent !== 'summary') return `what did ${name} say about ${rest}`;
    return rest;
  }
  let whole = asked;
  if (name !== null) whole = whole.replace(POSSESSIVE, `${name}'s`).replace(PRONOUN, name);
  const alone = parseQuery(whole.replace(THAT, ' '), reading);
  const pointsBack = THAT.test(whole) && !alone.about.some((unit) => !unit.light) && alone.phrase === null;
  if (pointsBack && state.about !== null) {
    if (/^(?:and )?who\b/i.test(whole)) return `who said ${state.about}`;
    if (/^(?:and )?where\b/i.test(whole)) return `where ${state.about}`;
    if (/^(?:and )?(?:when|what day|which day)\b/i.test(whole)) return `when ${state.about}`;
  }
  if (/^(?:and )?(?:when|where|who|why)\s*[?!.]*$/i.test(whole) && state.about !== null) {
    return `${whole.replace(/[^a-z]/gi, '')} ${state.about}`;
  }
  return whole;
}
