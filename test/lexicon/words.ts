import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import nlp from 'compromise';
import { z } from 'zod';
import { stem } from '../../src/words/stem.ts';
import { readWordNet } from './wordnet.ts';

const net = await readWordNet();
const folder = path.join(import.meta.dirname, '..', '..', 'models', 'wordnet');

/** What stands in small letters there is no proper name. */
const isSmall = (written: string): boolean => /^[a-z]{2,}$/.test(written);
/** Two letters are as often an abbreviation. */
const isLong = ({ length }: string): boolean => length > 2;

/** How often the tagged texts have a word as a verb, and as anything else; each sense counts for one more. */
interface Uses {
  verb: number;
  other: number;
}

/** The stems of the words that the tagged texts have, and the verbs by their plain forms. */
const stems = new Set<string>();
const verbs = new Set<string>();
const uses = new Map<string, Uses>();
for (const synset of net.synsets.values())
  for (const written of synset.written.filter(isSmall)) {
    const count = net.count(written, synset);
    const { verb, other } = usesOf(written);
    uses.set(
      written,
      synset.pos === 'v' ? { verb: verb + count + 1, other } : { verb, other: other + count + 1 },
    );
    if (count > 0 && isLong(written)) stems.add(stem(written));
    if (synset.pos === 'v' && isLong(written)) verbs.add(written);
  }

function usesOf(word: string): Uses {
  return uses.get(word) ?? { verb: 0, other: 0 };
}

/** What compromise makes of a plain verb. */
const Conjugated = z.tuple([z.object({ PastTense: z.string(), PresentTense: z.string() })]);

/** Forms that a clause may have for its verb, of verbs that are more often that than anything else. */
const finite = new Set<string>();
for (const [plain, { verb, other }] of uses) {
  if (verb === 0) continue;
  const view = nlp(plain);
  view.tag('Infinitive');
  const [{ PastTense: past, PresentTense: present }] = Conjugated.parse(view.verbs().conjugate());
  if (past !== plain && usesOf(past).other <= verb) finite.add(past);
  if (verb > other) for (const form of [plain, present]) finite.add(form);
}

for (const [name, words] of [
  ['words', stems],
  ['verbs', verbs],
  ['finite', finite],
] as const) {
  await writeFile(path.join(folder, `${name}.txt`), `${[...words].sort().join('\n')}\n`);
  console.log(`${words.size} ${name}`);
}
