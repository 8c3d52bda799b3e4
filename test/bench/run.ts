import { benchCuration } from './curation.ts';
import { benchDigest } from './digest.ts';
import { benchExtract } from './extract.ts';
import { benchLookup } from './lookup.ts';
import { benchPressure } from './pressure.ts';
import { benchReading } from './reading.ts';
import { benchServer } from './server.ts';

/** Channels with a digest in the same minute. */
const DIGESTS = 10_000;

/** Sizes of the record at which publishing is timed. */
const CURATED = [1_000, 10_000, 100_000];

const sizes = process.argv.slice(2).map(Number);
process.stdout.write(`${await benchExtract()}\n\n`);
process.stdout.write(`${await benchServer()}\n\n`);
process.stdout.write(`${await benchReading()}\n\n`);
await benchPressure((line) => process.stdout.write(`${line}\n`));
process.stdout.write(`${await benchCuration(CURATED)}\n\n`);
process.stdout.write(`${await benchDigest(DIGESTS)}\n\n`);
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
  process.stdout.write(`${await benchLookup(size)}\n`);
}
