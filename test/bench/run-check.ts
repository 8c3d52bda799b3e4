import { benchCheck } from './check.ts';

process.stdout.write(`${await benchCheck()}\n`);
