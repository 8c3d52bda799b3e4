import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stem } from '../../src/words/stem.ts';
import { readWordNet } from './wordnet.ts';

const net = await readWordNet();
const folder = path.join(import.meta.dirname, '..', '..', 'models', 'wordnet');

/** What stands in small letters there is no proper name. */
const isSmall = (written: string): boolean => /^[a-z]{3,}$/.test(written);

/** The stems of the words that the tagged texts have, and the verbs by their plain forms. */
const stems = new Set<string>();
const verbs = new Set<string>();
for (const synset of net.synsets.values())
  for (const written of synset.written.filter(isSmall)) {
    if (net.count(written, synset) > 0) stems.add(stem(written));
    if (synset.pos === 'v') verbs.add(written);
  }

for (const [name, words] of [
  ['words', stems],
  ['verbs', verbs],
] as const) {
  await writeFile(path.join(folder, `${name}.txt`), `${[...words].sort().join('\n')}\n`);
  console.log(`${words.size} ${name}`);
}
