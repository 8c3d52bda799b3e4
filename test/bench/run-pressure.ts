import { benchPressure } from './pressure.ts';

process.stdout.write(`${await benchPressure()}\n`);
