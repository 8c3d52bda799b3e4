import type { ModalView } from '@slack/types';
import { type Actor, ActorDraft, Alias, Role } from '../../record/actor.ts';
import type { Day } from '../../record/edtf.ts';
import { choiceInput, chosen, option, type Submission, textInput, typed } from '../kit/inputs.ts';
import { section } from '../kit/sections.ts';
import { OFFICE_HINT, officeLine, readOffices, type WhoIs } from './office-lines.ts';

export const ACTOR_FORM = 'actor_form';

const KINDS = ['person', 'organisation', 'state'] as const;
const ALIAS_KINDS = Alias.shape.kind.options;

/** What the form of an actor shows. */
export interface ActorShown {
  /** Null for a new one. */
  ref: string | null;
  seen: number;
  actor: ActorDraft;
  /** Of an actor's ref: its name, or the ref where another has that name too. */
  nameOf: (ref: string) => string;
}

/** The form of an actor. */
export const actorForm = (
  { ref, seen, actor, nameOf }: ActorShown,
  notice: string | null = null,
): ModalView => ({
  type: 'modal',
  callback_id: ACTOR_FORM,
  private_metadata: JSON.stringify({ ref, seen }),
  title: { type: 'plain_text', text: ref === null ? 'New actor' : `Edit ${ref}` },
  submit: { type: 'plain_text', text: 'Save' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    ...(notice === null ? [] : [section(notice)]),
    textInput('name', { label: 'Name', value: actor.name, max: 200 }),
    choiceInput('kind', {
      label: 'Kind',
      options: KINDS.map((kind) => option(kind, kind)),
      value: actor.kind,
    }),
    textInput('aliases', {
      label: 'Other names, one a line',
      hint: 'Spellings and scripts as they are; “description: the head of US diplomacy”; “metonym: the Kremlin”.',
      optional: true,
      multiline: true,
      value: actor.aliases.map(({ kind, text }) => (kind === 'name' ? text : `${kind}: ${text}`)).join('\n'),
    }),
    textInput('roles', {
      label: 'Offices',
      hint: OFFICE_HINT,
      optional: true,
      multiline: true,
      value: actor.roles.map((role) => officeLine(role, nameOf)).join('\n'),
    }),
    textInput('represents', {
      label: 'Speaks for',
      hint: 'A state or body of the record, by name, for a ministry or spokesman.',
      optional: true,
      value: actor.represents === null ? '' : nameOf(actor.represents),
      max: 200,
    }),
    textInput('wikidata', {
      label: 'Wikidata item',
      placeholder: 'Q…',
      optional: true,
      value: actor.wikidata ?? '',
      max: 20,
    }),
  ],
});

/** What was typed into the form, as far as it can be read, or what is wrong with it, by input. */
type Read<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

/** The actor of a form that is submitted on the day `today`, or what is wrong with it. `anonymous` cannot be changed here. */
export function readActorForm(
  view: Submission,
  anonymous: boolean,
  whoIs: WhoIs,
  today: Day,
): Read<ActorDraft> {
  const aliases = linesOf(view, 'aliases').map(readAlias);
  const offices = readOffices(linesOf(view, 'roles'), whoIs, today);
  const wanted = typed(view, 'represents');
  const represents = wanted === '' ? { ref: null } : whoIs(wanted);
  const roles = 'roles' in offices ? offices.roles : [];
  const errors = {
    ...(!Alias.array().max(100).safeParse(aliases).success && {
      aliases: 'At most 100 names of at most 200 characters.',
    }),
    ...('problem' in offices && { roles: offices.problem }),
    ...(!Role.array().max(50).safeParse(roles).success && {
      roles: 'At most 50 offices, each of at most 200 characters.',
    }),
    ...('problem' in represents && { represents: represents.problem }),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return asDraft({
    kind: chosen(view, 'kind')[0]?.value,
    name: typed(view, 'name'),
    anonymous,
    aliases,
    roles,
    represents: 'ref' in represents ? represents.ref : null,
    wikidata: typed(view, 'wikidata') || null,
  });
}

const linesOf = (view: Submission, name: string): string[] =>
  typed(view, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function readAlias(line: string): Alias {
  const kind = ALIAS_KINDS.find((one) => line.toLowerCase().startsWith(`${one}:`));
  return kind === undefined
    ? { kind: 'name', text: line }
    : { kind, text: line.slice(kind.length + 1).trim() };
}

function asDraft(fields: unknown): Read<ActorDraft> {
  const draft = ActorDraft.safeParse(fields);
  if (draft.success) return { ok: true, value: draft.data };
  const wikidata = draft.error.issues.some(({ path }) => path[0] === 'wikidata');
  return {
    ok: false,
    errors: wikidata
      ? { wikidata: 'A Wikidata item is Q and a number, such as Q7747.' }
      : { name: 'A name has 1 to 200 characters.' },
  };
}

/** An actor of whom nothing is known yet. */
export const newActor = (name: string): ActorDraft => ({
  kind: 'person',
  name,
  anonymous: false,
  aliases: [],
  roles: [],
  represents: null,
  wikidata: null,
});

/** The actor as its form shows it. */
export const draftOf = ({ ref, ...draft }: Actor): ActorDraft => draft;
