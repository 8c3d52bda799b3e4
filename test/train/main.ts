import { readCorpus } from './corpus.ts';
import { train } from './train.ts';
import { writeTrained } from './write-trained.ts';

const [corpus, target = 'models/attribution'] = process.argv.slice(2);
if (corpus === undefined) {
  process.stderr.write('usage: npm run train -- CORPUS_DIRECTORY [TARGET_DIRECTORY]\n');
  process.exit(2);
}

const articles = readCorpus(corpus);
const { trained, attributions, heldOut } = train(articles, (text) =>
  process.stderr.write(`${performance.now().toFixed(0).padStart(8)} ms  ${text}\n`),
);
writeTrained(target, trained, {
  corpus: { name: 'PolNeAR 1.0.0, train', articles: articles.length, attributions },
  trained: new Date().toISOString().slice(0, 10),
  heldOut,
});
process.stdout.write(`${target} written; on articles held out: ${JSON.stringify(heldOut)}\n`);
