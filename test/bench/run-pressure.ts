import { benchPressure } from './pressure.ts';

await benchPressure((line) => process.stdout.write(`${line}\n`));
