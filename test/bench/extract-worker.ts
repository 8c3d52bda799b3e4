import { workerData } from 'node:worker_threads';
import { extract } from '../../src/extract/index.ts';
import { indexActors } from '../../src/record/actor-index.ts';
import { ACTORS } from '../../src/starter/actors.ts';

const actors = indexActors(ACTORS);
for (const text of (workerData as { texts: string[] }).texts) extract(text, { actors });
