import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadTrained } from '../../src/extract/model/load.ts';
import { findStatements } from '../../src/extract/statements/find-statements.ts';
import { readDocument } from '../../src/extract/text/document.ts';
const [dir = '', out = ''] = process.argv.slice(2);
const trained = loadTrained();
const t = performance.now();
let bytes = 0;
const s = (x: any) => (x ? { spans: x.map((y: any) => [y.start, y.end]) } : null);
writeFileSync(out, readdirSync(`${dir}/text`).filter((f) => f.endsWith('.txt')).map((file) => {
  const text = readFileSync(`${dir}/text/${file}`, 'utf8');
  bytes += text.length;
  return JSON.stringify({ file, statements: findStatements(readDocument(text), trained).map((x) => ({ kind: x.kind, content: s(x.content), source: s(x.source), cue: x.cue?.length ? s(x.cue) : null, confidence: x.confidence, attitude: x.attitude })) });
}).join('\n'));
console.error((bytes / (performance.now() - t)).toFixed(0), 'KB/s');
