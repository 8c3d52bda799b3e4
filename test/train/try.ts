import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cueChances, levelsOf } from '../../src/extract/cues/find-cues.ts';
import { labelWindow } from '../../src/extract/relations/label-window.ts';
import { windowAround } from '../../src/extract/relations/window.ts';
import { readCorpus } from './corpus.ts';
import { quantise, trainCues } from './cue-model.ts';
import { prepare } from './instances.ts';
import { trainRelations } from './relation-model.ts';

const [trainDir = '', heldDir = '', out = ''] = process.argv.slice(2);
const t0 = Date.now();
const log = (s: string) => console.error(((Date.now() - t0) / 1000).toFixed(0), s);
const train = prepare(readCorpus(trainDir));
log(`prepared ${train.length} rel ${train.reduce((n, p) => n + p.relations.length, 0)} tok ${train.reduce((n, p) => n + p.document.tokens.length, 0)}`);
const E = Number(process.env.CE ?? 5);
const halves = [0, 1].map((h) => trainCues(train.filter((_, i) => i % 2 === h), E));
log('cue halves');
const levels = train.map((p, i) => levelsOf(cueChances(p.document, p.marks, quantise(halves[1 - (i % 2)]!, 1, 0.04))));
const cueW = trainCues(train, E);
const cues = quantise(cueW, 1, 0.04);
log(`cue nonzero ${cues.bytes.filter((b) => b !== 0).length}`);
const rel = trainRelations(train, levels, Number(process.env.RE ?? 5));
const model = { unit: quantise(rel.unit, 4, 0.03), step: quantise(rel.step, 16, 0.03) };
log(`rel nonzero ${model.unit.bytes.filter((b) => b !== 0).length} ${model.step.bytes.filter((b) => b !== 0).length}`);
writeFileSync(join(out, 'model.json'), JSON.stringify([cues, model.unit, model.step].map((w) => ({ ...w, bytes: Buffer.from(w.bytes.buffer).toString('base64') }))));
const held = prepare(readCorpus(heldDir));
const T = Number(process.env.T ?? 0.4);
const lines: string[] = [];
let tp = 0, np = 0, ng = 0;
const t1 = Date.now();
for (const p of held) {
  const ch = cueChances(p.document, p.marks, cues);
  const lv = levelsOf(ch);
  const anchors = new Set(p.relations.map((r) => r.anchor));
  ng += anchors.size;
  const statements: unknown[] = [];
  ch.forEach((c, i) => {
    if (c < T) return;
    np++;
    if (anchors.has(i)) tp++;
    const w = windowAround(p.document, p.marks, lv, i);
    const { path } = labelWindow(w, model);
    const spans = (y: number) => {
      const r: [number, number][] = [];
      let last = -2;
      w.units.forEach((u, k) => {
        if (path[k] !== y) return;
        const s = p.document.tokens[u.from]!.start, e = p.document.tokens[u.to - 1]!.end;
        if (last === k - 1) r[r.length - 1]![1] = e;
        else r.push([s, e]);
        last = k;
      });
      return r;
    };
    const content = spans(2), source = spans(1), cue = spans(3);
    if (!content.length) return;
    let nt = 0, nq = 0;
    w.units.forEach((u, k) => {
      if (path[k] !== 2) return;
      for (let t = u.from; t < u.to; t++) if (/[\p{L}\p{N}]/u.test(p.document.tokens[t]!.raw)) { nt++; const q = p.document.quoteOf[t]!; if (q >= 0 && !p.document.quotes[q]!.single) nq++; }
    });
    statements.push({ kind: nq === nt ? 'direct' : nq >= 2 || nq / nt >= 0.4 ? 'mixed' : 'indirect', content: { spans: content }, source: source.length ? { spans: source } : null, cue: cue.length ? { spans: cue } : null });
  });
  lines.push(JSON.stringify({ file: `${p.article.name}.txt`, statements }));
}
const ms = Date.now() - t1;
const bytes = held.reduce((n, p) => n + p.article.text.length, 0);
log(`held: anchors P ${(tp / np).toFixed(3)} R ${(tp / ng).toFixed(3)}  ${(bytes / ms).toFixed(0)} KB/s`);
writeFileSync(join(out, 'pred.jsonl'), lines.join('\n'));
