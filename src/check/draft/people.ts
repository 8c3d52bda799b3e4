import { listedAs } from '../../extract/text/lexicon.ts';
import type { ActorIndex } from '../../record/actor-index.ts';
import type { ActorRef } from '../../record/refs.ts';
import { nameKey } from '../../words/fold.ts';
import { tokenize } from '../../words/tokens.ts';

/** Somebody or some body that a draft speaks of. */
export interface Party {
  kind: 'person' | 'body';
  /** The record’s name of it, else the fullest that the draft gives. */
  name: string;
  /** All that the draft calls it. */
  names: Set<string>;
  /** The record’s actor. */
  ref: ActorRef | null;
  gender: 'male' | 'female' | null;
  /** Goes by a description alone. */
  anonymous: boolean;
  /** Nouns of the offices that the draft gives it, in small letters. */
  offices: Set<string>;
}

/** A place where a draft names, describes or stands in for a party. UTF-16 units. */
export interface Mention {
  start: number;
  end: number;
  kind: 'name' | 'description' | 'pronoun' | 'owner' | 'body';
  /** Null for a pronoun, an owner or an object (*her*, *it*) or a description of whom the draft does not tell. */
  party: Party | null;
}

const OFFICE_NOUNS = `minister|president|premier|chancellor|secretary|spokesman|spokeswoman|spokesperson|ambassador|envoy|chief|head|leader|director|negotiator|general|commander|mayor|governor|senator|analyst|professor|deputy|adviser|advisor|aide|lawmaker|expert|king|queen|pope|chairman|chairwoman|chair|speaker|representative|commissioner|coordinator|co-ordinator|officer|economist|historian|researcher|author|lawyer|judge|prosecutor|ombudsman|ombudswoman|observer|mediator|captain|colonel|admiral|bishop|archbishop|delegate|doctor|engineer|official|diplomat|source|member|colleague|writer|editor|poet|pilot|nurse|founder|owner|manager|organiser|organizer|activist|farmer|teacher|boss|host|guest`;
const capital = (noun: string): string => `${noun[0]?.toUpperCase()}${noun.slice(1)}`;
const BODY_NOUNS =
  /\b(?:Board|Council|Commission|Union|Forum|Mission|Cent(?:re|er)|Committee|Ministry|Department|Agency|Press|Wire|Post|Radio|Times|News|Party|Bank|Court|Parliament|Assembly|Government|Institute|University|Company|Group|Alliance|League|Federation|Association|Society|Office|Service|Fund|Foundation|Network|Authority|Army|Navy|Guard|Police|House|Palace|Bridge|Street|Square|River|Port|Airport|Station|City|Island|Islands|Sea|Bay|Valley|Hall|Hotel|Church|Treaty|Agreement|Protocol|Act|Convention|Cup|Games|Festival|Day|Week|Summit|Conference|Exchange|Market|Movement|Front|Corps|Line|Gazette|Herald|Tribune|Chronicle|Daily)\b/;
const TITLE = new RegExp(
  `^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Pres|Gen|Col|Capt|Lt|Prof|Sen|Rep|Gov|Amb)\\.?|(?:Foreign|Prime|Defen[cs]e|Interior|Finance|Deputy|Vice|Chief|First|Former|Acting|Energy|Health|Justice|Trade|Transport|Home|State|Secretary|General|Secretary-General|Commissioner)|${OFFICE_NOUNS.split('|').map(capital).join('|')})\\s+`,
  'u',
);
/** Words that stand with a capital only because they open a sentence, or that name days and months. */
const NO_NAMES = new Set(
  `the a an in on at for from with by of to and but or so yet as if when while after before since although though
  because that this these those there here it he she they we you i his her their its our my your who what which how
  why where one two three no not only even also then now today yesterday tomorrow tonight last next another other many
  some most several both each every all good dear according asked speaking meanwhile however instead once still later
  earlier monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec reply draft thread correction
  asleep please also again did does do is are was were has have had would will could should can mayor`.split(
    /\s+/,
  ),
);

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*\p{L}`;
const FULL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])${NAME_WORD}(?:[ \\u00a0](?:van|von|der|den|de|da|di|al|bin|la|le|du)(?=[ \\u00a0]\\p{Lu}))*(?:[ \\u00a0](?:${NAME_WORD}|\\p{Lu}\\.))+`,
  'gu',
);
const DESCRIPTION = new RegExp(
  `(?<![\\p{L}])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Aa]nother|${NAME_WORD}[’']s)\\s+(?:[\\p{L}’'-]+\\s+){0,3}?(?<noun>${OFFICE_NOUNS}|${OFFICE_NOUNS.split('|').map(capital).join('|')})(?![\\p{L}])(?:\\s(?:${OFFICE_NOUNS})(?![\\p{L}]))*(?:\\s+(?:of|for)\\s+(?:the\\s+|its\\s+|his\\s+|her\\s+)?[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)*)?`,
  'gu',
);
const PRONOUN = /\b(?:he|she|his|her|they|their|it)\b/gi;
const OFFICE = new RegExp(`\\b(?:${OFFICE_NOUNS})\\b`, 'giu');

/** Who is spoken of in a draft, and where, in the order of the text. */
export interface People {
  mentions: Mention[];
  /** The party that `label`, a name as a transcript or caption has it, means. */
  called(label: string): Party;
}

/** Reads the people and bodies of a draft. `masked` is the text with what is quoted blanked out. Linear. */
export function peopleOf(masked: string, actors: ActorIndex): People {
  const cast = new Cast(actors);
  const names = [...cast.onRecord(masked), ...cast.inFull(masked)];
  const taken = names.sort((a, b) => a.start - b.start || b.end - a.end);
  const named = taken.filter(
    (one, i) => !taken.slice(Math.max(0, i - 4), i).some((other) => other.end > one.start),
  );
  const all = [...named, ...cast.surnames(masked, named)].sort((a, b) => a.start - b.start);
  const described = cast.descriptions(masked, all);
  const mentions = [...all, ...described, ...pronounsIn(masked)].sort((a, b) => a.start - b.start);
  resolve(masked, mentions);
  return { mentions, called: (label) => cast.called(label) };
}

class Cast {
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

  /** *Holt*, *Ms Holt*, *TAPE (Holt)*: a known name between brackets goes before what stands outside of them. */
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

/** The noun that a description is about: the last of its offices before what it is an office of. */
const headOf = (first: string, description: string): string =>
  (
    description
      .split(/\s(?:of|for)\s/)[0]
      ?.match(OFFICE)
      ?.at(-1) ?? first
  ).toLowerCase();

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

const BESIDE = 90;
const NEIGHBOURS = 12;

/** The offices that the words right before and after a name give it; who holds them is told by some. */
function giveOffices(text: string, { start, end, party, kind }: Mention): string[] {
  if (party === null || kind !== 'name') return [];
  const before =
    /(?:[\p{L}’'-]+[ ]){0,7}[\p{L}’'-]+,?[ ]$/u.exec(text.slice(Math.max(0, start - BESIDE), start))?.[0] ??
    '';
  const after = /^,\s(?:[\p{L}’'-]+[ ]?){1,8}(?=,|\.)/u.exec(text.slice(end, end + BESIDE))?.[0] ?? '';
  const nouns = [before, after].flatMap((part) => part.match(OFFICE) ?? []).map((noun) => noun.toLowerCase());
  for (const noun of nouns) {
    party.offices.add(noun);
    party.gender = genderOfOffice(noun) ?? party.gender;
  }
  return nouns;
}

const genderOfOffice = (noun: string): Party['gender'] =>
  /woman$|^queen$/.test(noun) ? 'female' : /man$|^king$|^pope$/.test(noun) ? 'male' : null;

/** A description stands in apposition to a name: right before it, or after it between commas. */
function isBeside(text: string, description: { start: number; end: number }, name: Mention): boolean {
  const [first, second] = description.start < name.start ? [description, name] : [name, description];
  const between = text.slice(first.end, second.start);
  if (first === description) return /^(?:,?\s|\s+of\s+(?:the\s+)?[\p{L} -]{1,40},\s)$/u.test(between);
  return /^\s?(?:,|--|–|—|\()\s?$/.test(between);
}

/** *Lund, not Rossi, said*: named only to be set aside. */
export const isSetAside = (text: string, { start }: Mention): boolean =>
  /\bnot\s$/i.test(text.slice(Math.max(0, start - 5), start));

/** Somebody whom the draft describes and does not name. */
export const unnamed = (name: string, noun: string): Party => ({
  kind: 'person',
  name,
  names: new Set([name]),
  ref: null,
  gender: genderOfOffice(noun),
  anonymous: true,
  offices: new Set([noun]),
});

const pronounsIn = (text: string): Mention[] =>
  [...text.matchAll(PRONOUN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind:
      /^(?:his|her|their)$/i.test(match[0]) || isObject(text.slice(0, match.index), match[0])
        ? 'owner'
        : 'pronoun',
    party: null,
  }));

/** *it* and *they* that do not open a clause. */
const isObject = (before: string, pronoun: string): boolean =>
  /^(?:it|they)$/i.test(pronoun) &&
  !/(?:^|[.,;:!?—–"”’)\n]\s*|\b(?:and|but|that|as|because|when|while|if|or|so|says?|said)\s+)$/i.test(
    before.slice(-12),
  );

const RECENT = 12;

/** Gives pronouns their person: the last one named before who fits. What a pronoun tells of somebody is kept. */
function resolve(text: string, mentions: Mention[]): void {
  mentions.forEach((one, i) => {
    const gender =
      one.kind === 'pronoun' || one.kind === 'owner' ? genderIn(text.slice(one.start, one.end)) : null;
    if (gender === null) return;
    const before = mentions.slice(Math.max(0, i - RECENT), i);
    const fits = ({ party }: Mention): boolean =>
      party?.kind === 'person' && (party.gender === null || party.gender === gender);
    one.party = before.findLast(fits)?.party ?? null;
    if (one.party !== null) one.party.gender = gender;
  });
}

function genderIn(pronoun: string): Party['gender'] {
  if (/^(?:he|his)$/i.test(pronoun)) return 'male';
  return /^(?:she|her)$/i.test(pronoun) ? 'female' : null;
}
