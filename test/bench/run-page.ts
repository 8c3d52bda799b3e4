import { benchPage } from './page.ts';

process.stdout.write(`${await benchPage()}\n`);
