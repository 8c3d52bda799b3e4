import { benchMcp } from './mcp.ts';

process.stdout.write(`${await benchMcp()}\n`);
