import { remembered } from '../../words/remembered.ts';
import { listedAs } from '../text/lexicon.ts';
import { ofWord } from '../text/tokens.ts';
import { kindsOf } from './nouns.ts';
import type { VerbForm } from './verb-forms.ts';
import { eventVerbs } from './verb-lemmas.ts';

const NOT_VERBS =
  /^(?:Adjective|Adverb|Demonym|Country|City|WeekDay|Month|FirstName|MaleName|FemaleName|LastName|Place|Organization|Preposition|Conjunction|Determiner|Pronoun|Person)$/;

export interface VerbReading {
  lemmas: string[];
  forms: Set<VerbForm>;
  /** Whether the word is as often a noun. */
  noun: boolean;
}

/** What verb forms a word can be. */
export const readingOf = remembered((word: string): VerbReading | null => {
  const event = eventVerbs(word);
  const tags = listedAs(word) ?? '';
  const noun = /Noun|Plural|Singular|Actor|Uncountable/.test(tags);
  if (event.length > 0)
    return {
      lemmas: [...new Set(event.map(({ lemma }) => lemma))],
      forms: new Set(event.map(({ form }) => form)),
      noun: noun || NOUN_LIKE.has(word) || kindsOf(word).length > 0,
    };
  if (NOT_VERBS.test(tags) || PREPOSITIONAL.has(word)) return null;
  const forms = new Set<VerbForm>();
  if (/Past/.test(tags)) forms.add('past').add('part');
  if (tags === 'Participle') forms.add('part');
  if (/Gerund/.test(tags)) forms.add('ing');
  if (tags === 'PresentTense' || tags === 'Plural|Verb') forms.add('s');
  if (tags === 'Infinitive' || tags === 'Noun|Verb' || tags === 'Actor|Verb') forms.add('base');
  if (tags === '' && /^\p{Ll}{2,}ed$/u.test(word)) forms.add('past').add('part');
  if (tags === '' && /^\p{Ll}{3,}ing$/u.test(word)) forms.add('ing');
  return forms.size === 0 ? null : { lemmas: [word], forms, noun: noun || kindsOf(word).length > 0 };
});

/** The same of a token. */
export const readingAt = ofWord(({ lower }) => readingOf(lower));

/** Participles that stand for prepositions. */
const PREPOSITIONAL = new Set([
  'according',
  'following',
  'including',
  'regarding',
  'concerning',
  'during',
  'pending',
]);

/** Forms of event verbs that compromise's list does not have as nouns. */
const NOUN_LIKE = new Set(
  'swap swaps raid raids shells bombs fires sanctions sanction ring rings axe drops tours march marches gathering riot riots'.split(
    ' ',
  ),
);
