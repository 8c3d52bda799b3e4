import type { ModalView } from '@slack/types';
import { type Actor, ActorDraft, Alias, Role } from '../../record/actor.ts';
import type { Day } from '../../record/edtf.ts';
import { ActorRef } from '../../record/refs.ts';
import { dateProblem, dateShown, dateTyped } from '../kit/dates.ts';
import { choiceInput, chosen, option, type Submission, textInput, typed } from '../kit/inputs.ts';
import { section } from '../kit/sections.ts';

export const ACTOR_FORM = 'actor_form';

const KINDS = ['person', 'organisation', 'state'] as const;
const ALIAS_KINDS = Alias.shape.kind.options;

/** The form of an actor: a new one where `ref` is null. */
export const actorForm = (
  ref: string | null,
  seen: number,
  actor: ActorDraft,
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
      label: 'Offices, one a line',
      hint: 'Title; whom it represents (A-…); from; to; other wordings with | between them. Such as: President; A-2; 20 Jan 2021; January 2025; US President | US leader',
      optional: true,
      multiline: true,
      value: actor.roles
        .map(({ title, represents, from, to, wordings }) =>
          [title, represents ?? '', dateShown(from), dateShown(to), wordings.join(' | ')].join('; '),
        )
        .join('\n'),
    }),
    textInput('represents', {
      label: 'Speaks for',
      hint: 'The ref of a state or body, such as A-1, for a ministry or spokesman.',
      optional: true,
      value: actor.represents ?? '',
      max: 20,
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

/** The actor of a form that is submitted on the day `today`, or what is wrong with it, by input. `anonymous` cannot be changed here. */
export function readActorForm(
  view: Submission,
  anonymous: boolean,
  known: (ref: string) => boolean,
  today: Day,
): { ok: true; actor: ActorDraft } | { ok: false; errors: Record<string, string> } {
  const lines = (name: string) =>
    typed(view, name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const aliases = lines('aliases').map((line) => {
    const kind = ALIAS_KINDS.find((one) => line.toLowerCase().startsWith(`${one}:`));
    return kind === undefined
      ? { kind: 'name' as const, text: line }
      : { kind, text: line.slice(kind.length + 1).trim() };
  });
  const roles = lines('roles').map((line) => {
    const [title = '', represents = '', from = '', to = '', also = ''] = line
      .split(';')
      .map((part) => part.trim());
    const wordings = also
      .split('|')
      .map((wording) => wording.trim())
      .filter((wording) => wording !== '');
    return {
      title,
      wordings,
      represents: represents || null,
      from: termDate(from, today),
      to: termDate(to, today),
    };
  });
  const represents = typed(view, 'represents') || null;
  const refOk = (ref: string | null) => ref === null || (ActorRef.safeParse(ref).success && known(ref));
  const errors = {
    ...(!Alias.array().max(100).safeParse(aliases).success && {
      aliases: 'At most 100 names of at most 200 characters.',
    }),
    ...((!Role.array().max(50).safeParse(roles).success ||
      !roles.every((role) => refOk(role.represents))) && {
      roles:
        lines('roles').flatMap((line) => termProblem(line, today))[0] ??
        'Write each as: title; A-1; 2008; May 2013 — with refs of actors on the record and dates.',
    }),
    ...(!refOk(represents) && {
      represents: 'That actor is not on the record; the actors command lists them all.',
    }),
  };
  const draft = ActorDraft.safeParse({
    kind: chosen(view, 'kind')[0]?.value,
    name: typed(view, 'name'),
    anonymous,
    aliases,
    roles,
    represents,
    wikidata: typed(view, 'wikidata') || null,
  });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  if (!draft.success) {
    const wikidata = draft.error.issues.some(({ path }) => path[0] === 'wikidata');
    return {
      ok: false,
      errors: wikidata
        ? { wikidata: 'A Wikidata item is Q and a number, such as Q7747.' }
        : { name: 'A name has 1 to 200 characters.' },
    };
  }
  return { ok: true, actor: draft.data };
}

/** A date of a term; what is none stays as it was typed, and is refused. */
const termDate = (typedDate: string, today: Day): string | null =>
  typedDate === '' ? null : (dateTyped(typedDate, today) ?? typedDate);

/** Which date of an office is meant, where that has to be asked. */
const termProblem = (line: string, today: Day): string[] =>
  line
    .split(';')
    .slice(2, 4)
    .map((part) => part.trim())
    .flatMap((part) => (part === '' ? [] : (dateProblem(part, today) ?? [])));

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
