import { benchDigest } from './digest.ts';

process.stdout.write(`${await benchDigest(Number(process.argv[2] ?? 10_000))}\n`);
