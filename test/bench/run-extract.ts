import { benchExtract } from './extract.ts';

process.stdout.write(`${await benchExtract(process.argv[2])}\n`);
