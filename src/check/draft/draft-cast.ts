import { listedAs } from '../../extract/text/lexicon.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { nameKey } from '../../words/fold.ts';
import { tokenize } from '../../words/tokens.ts';
import { type Mention, type Party, unnamed } from './draft-party.ts';
import { BESIDE, giveOffices, headOf, isBeside } from './given-offices.ts';
import { BODY_NOUNS, DESCRIPTION, FULL_NAME, NO_NAMES, TITLE } from './name-words.ts';

/** How many names around a description are looked at. */
const NEIGHBOURS = 12;

/** Everybody that a draft has spoken of so far. */
export class Cast {
  private readonly actors: ActorIndex;
  private readonly byKey = new Map<string, Party>();
  /** Where somebody is given an office, by its noun. */
  private readonly holders = new Map<string, Mention[]>();

  constructor(actors: ActorIndex) {
    this.actors = actors;
  }

  /** Names of the record's actors, with a capital. */
  onRecord(text: string): Mention[] {
    const tokens = tokenize(text);
    return this.actors.mentions(tokens).flatMap((found): Mention[] => {
      const start = tokens[found.from]?.start ?? 0;
      const end = ownEnd(text, tokens[found.to - 1]?.end ?? start);
      const actor = this.actors.get(found.actors[0] ?? '');
      if (actor === undefined || !/^\p{Lu}/u.test(text.slice(start, end))) return [];
      const party = this.party(
        actor.name,
        actor.kind === 'person' && !actor.anonymous ? 'person' : 'body',
        actor.ref,
      );
      party.names.add(text.slice(start, end));
      return [{ start, end, kind: party.kind === 'person' ? 'name' : 'body', party }];
    });
  }

  /** First names with surnames. */
  inFull(text: string): Mention[] {
    return [...text.matchAll(FULL_NAME)].flatMap((match): Mention[] => {
      let start = match.index;
      let name = match[0];
      for (let lead = leadOf(name); lead > 0; lead = leadOf(name)) {
        start += lead;
        name = name.slice(lead);
      }
      const end = ownEnd(text, start + name.length);
      name = text.slice(start, end);
      const before = text.slice(Math.max(0, start - 12), start);
      if (!name.includes(' ') || name.split(' ').some((word) => NO_NAMES.has(word.toLowerCase()))) return [];
      const isPerson =
        !BODY_NOUNS.test(name) &&
        !/\b(?:in|at|from|near|to|outside|of|the)\s+$/i.test(before) &&
        !/\p{Lu}{3}/u.test(name);
      const known = this.byKey.get(keyOf(name.split(' ').at(-1) ?? ''));
      const kind = isPerson || known?.kind === 'person' ? 'person' : 'body';
      const party = this.party(name, kind);
      party.names.add(name);
      return [{ start, end, kind: kind === 'person' ? 'name' : 'body', party }];
    });
  }

  /** Persons again, by their surnames. */
  surnames(text: string, named: readonly Mention[]): Mention[] {
    const found: Mention[] = [];
    let at = 0;
    for (const match of text.matchAll(/\p{Lu}[\p{L}\p{M}-]+/gu)) {
      while (at < named.length && (named[at]?.end ?? 0) <= match.index) at++;
      if ((named[at]?.start ?? Number.POSITIVE_INFINITY) <= match.index) continue;
      const party = this.byKey.get(keyOf(match[0]));
      if (party?.kind !== 'person' || NO_NAMES.has(match[0].toLowerCase())) continue;
      party.names.add(match[0]);
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'name', party });
    }
    return found;
  }

  /** *the foreign minister*, *its head*: tied to the name beside it, or to whom the draft gave that office. */
  descriptions(text: string, named: readonly Mention[]): Mention[] {
    const found = [...text.matchAll(DESCRIPTION)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      noun: headOf(match.groups?.noun ?? '', match[0]),
    }));
    for (const one of named)
      for (const noun of giveOffices(text, one))
        this.holders.set(noun, [...(this.holders.get(noun) ?? []), one]);
    let at = 0;
    return found.flatMap(({ start, end, noun }): Mention[] => {
      while (at < named.length && (named[at]?.end ?? 0) < start - BESIDE) at++;
      const near = named.slice(at, at + NEIGHBOURS).filter((one) => one.start < end + BESIDE);
      if (near.some((one) => one.start < end && one.end > start && one.kind === 'name')) return [];
      const beside = near.find((one) => one.kind === 'name' && isBeside(text, { start, end }, one));
      if (beside?.party != null) {
        beside.party.offices.add(noun);
        beside.party.names.add(text.slice(start, end));
        return [];
      }
      return [
        {
          start,
          end,
          kind: 'description',
          party: this.describedBy(noun, start) ?? unnamed(text.slice(start, end), noun),
        },
      ];
    });
  }

  /** Whom the draft gave the office that `noun` names: before `at`, else later on. */
  private describedBy(noun: string, at: number): Party | null {
    const held = this.holders.get(noun) ?? [];
    return (held.findLast((one) => one.start < at) ?? held[0])?.party ?? null;
  }

  /** *Lund*, *Ms Lund*, *TAPE (Lund)*: a known name between brackets goes before what stands outside of them. */
  called(label: string): Party {
    const inner = /\(([^)]+)\)/.exec(label)?.[1];
    if (inner !== undefined && this.knows(inner)) return this.called(inner);
    const bare = label
      .replace(/\(.*?\)/g, '')
      .replace(/[’']s$/u, '')
      .trim();
    const [ref] = this.actors.resolve(bare);
    const actor = ref === undefined ? undefined : this.actors.get(ref);
    const known = this.byKey.get(keyOf(bare)) ?? this.byKey.get(keyOf(bare.split(' ').at(-1) ?? ''));
    const party =
      known ??
      this.party(
        actor?.name ?? bare,
        actor?.kind === 'person' || actor === undefined ? 'person' : 'body',
        ref,
      );
    party.names.add(bare);
    return party;
  }

  private knows(name: string): boolean {
    return this.byKey.has(keyOf(name)) || this.actors.resolve(name).length > 0;
  }

  private party(name: string, kind: Party['kind'], ref: ActorRef | null = null): Party {
    const surname = name.split(' ').at(-1) ?? name;
    const known =
      this.byKey.get(keyOf(name)) ?? (kind === 'person' ? this.byKey.get(keyOf(surname)) : undefined);
    if (known !== undefined) return known;
    const gender = kind === 'person' && name.includes(' ') ? genderOf(name.split(' ')[0] ?? '') : null;
    const party: Party = { kind, name, names: new Set(), ref, gender, offices: new Set(), anonymous: false };
    this.byKey.set(keyOf(name), party);
    if (kind === 'person') this.byKey.set(keyOf(surname), party);
    return party;
  }
}

/** What a first name tells, by compromise’s lists. */
function genderOf(firstName: string): Party['gender'] {
  const tag = listedAs(firstName.toLowerCase());
  return tag === 'MaleName' ? 'male' : tag === 'FemaleName' ? 'female' : null;
}

const keyOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map(nameKey)
    .join(' ');

/** Without the mark of an owner. */
const ownEnd = (text: string, end: number): number =>
  /[’']s$/u.test(text.slice(end - 2, end)) ? end - 2 : end;

/** How long the title or the word is that a name seems to begin with. */
function leadOf(name: string): number {
  const title = TITLE.exec(name)?.[0].length ?? 0;
  if (title > 0) return title;
  const first = /^[\p{L}’'-]+\s+/u.exec(name)?.[0] ?? '';
  return NO_NAMES.has(first.trim().toLowerCase()) || /[’']s\s$/u.test(first) ? first.length : 0;
}
