import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { drawChart } from '../../src/picture/chart.ts';
import { placed } from '../../src/picture/flags.ts';
import { FONTS, paint } from '../../src/picture/paint.ts';
import { openPainter } from '../../src/picture/painter.ts';
import { rowsOf, type Said } from '../../src/picture/said.ts';
import { stripOf, ticksOf } from '../../src/picture/strip.ts';
import { fitted, widthOf, wrapped } from '../../src/picture/text.ts';
import { drawTimeline, type Timeline } from '../../src/picture/timeline.ts';
import { plusDays } from '../../src/record/days.ts';

const said = (party: string | null, day: string, count = 1): Said => ({ party, day, count });

const TALKS: Timeline = {
  title: 'Harbour talks',
  from: '2031-03-03',
  to: '2031-03-14',
  events: [
    { day: '2031-03-10', words: 'Delegations meet in Linden' },
    { day: '2031-03-10', words: 'The ferry line is opened again' },
    { day: '2031-03-12', words: 'Переговори у Києві перервано' },
  ],
  said: [said('Northland', '2031-03-10', 4), said('Southland', '2031-03-10'), said(null, '2031-03-12', 2)],
};

/** All that is written in a picture. */
const wordsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words = '']) => words);

describe('a timeline', () => {
  const drawn = drawTimeline(TALKS);
  const words = wordsIn(drawn.svg);

  it('names its days, what happened, and who spoke how much', () => {
    expect(words).toEqual(expect.arrayContaining(['Harbour talks', '9 Mar', '2031', '12 Mar']));
    expect(words).toEqual(expect.arrayContaining(['Northland 4', 'Southland 1', 'Others 2']));
    expect(words).toContain('3 developments and 7 statements, 3 to 14 March 2031');
  });

  it('says of a day with several developments how many more there are', () => {
    expect(words).toContain('10 Mar, and 1 more');
  });

  it('says in words what it shows', () => {
    expect(drawn.alt).toBe(
      'Timeline: Harbour talks, 3 to 14 March 2031. 7 statements: Northland 4, Southland 1, Others 2. ' +
        '3 developments: 10 March 2031: Delegations meet in Linden; 10 March 2031: The ferry line is opened again; ' +
        '12 March 2031: Переговори у Києві перервано.',
    );
  });

  it.each([
    ['nothing', { events: [], said: [] }],
    ['one development', { events: TALKS.events.slice(0, 1), said: [], from: '2031-03-10', to: '2031-03-10' }],
    ['one statement', { events: [], said: TALKS.said.slice(0, 1), from: '2031-03-10', to: '2031-03-10' }],
    ['many years', { from: '1999-01-01', to: '2031-12-31' }],
  ])('can be drawn of %s', (_, part) => {
    expect(drawTimeline({ ...TALKS, ...part }).svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('reads no markup out of words, and leaves out what cannot be seen', () => {
    const words = '<script>&"\u0000\u202e';
    const { svg } = drawTimeline({ ...TALKS, title: words, events: [{ day: '2031-03-10', words }] });
    expect(svg).toContain('&lt;script&gt;&amp;&quot;<');
    expect([...svg].filter((one) => one === '\u0000' || one === '\u202e')).toEqual([]);
  });

  it('says so much in words as a file can carry, cut between them', () => {
    const events = Array.from({ length: 300 }, (_, i) => ({
      day: plusDays('2031-03-03', i % 12),
      words: 'A meeting',
    }));
    const { alt } = drawTimeline({ ...TALKS, events });
    expect(alt.length).toBeLessThanOrEqual(1_000);
    expect(alt).toMatch(/300 developments: .*…$/);
  });

  it('does not depend on the order in which statements come', () => {
    const turned = drawTimeline({ ...TALKS, said: [...TALKS.said].reverse() });
    expect(turned.svg).toBe(drawn.svg);
  });
});

describe('a chart', () => {
  it.each([
    ['2031-03-14', 'day', '10 March 2031'],
    ['2031-06-14', 'week', '10 March 2031'],
    ['2035-06-14', 'month', '1 March 2031'],
  ])('that goes on until %s has a bar per %s', (to, stretch, day) => {
    const { svg, alt } = drawChart({ ...TALKS, to });
    expect(wordsIn(svg)[1]).toContain(`7 statements per ${stretch}`);
    const most = stretch === 'day' ? `on ${day}` : `in the ${stretch} of ${day}`;
    expect(alt).toContain(`Northland 4, most ${most} (4)`);
  });

  it('has one scale for all parties', () => {
    const { svg } = drawChart(TALKS);
    const heights = [...svg.matchAll(/<rect[^>]* height="([\d.]+)" fill="#(?!fff)/g)].map(([, high]) =>
      Number(high),
    );
    expect(heights).toEqual([48, 12, 24]);
  });
});

describe('rows', () => {
  it('are those who said most; the rest and those of no party share the last', () => {
    const all = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name, i) => said(name, '2031-03-10', 9 - i));
    expect(
      rowsOf([...all, said(null, '2031-03-10', 50)]).map(({ name, total }) => `${name} ${total}`),
    ).toEqual(['A 9', 'B 8', 'C 7', 'D 6', 'E 5', 'Others 57']);
  });
});

describe('flags', () => {
  const events = fc.array(
    fc.record({
      x: fc.double({ min: 24, max: 976, noNaN: true }),
      day: fc.constant('10 Mar'),
      words: fc.lorem({ maxCount: 12 }),
    }),
    { maxLength: 60 },
  );

  it('stand inside the picture, none over another, and no pole goes through words', () => {
    fc.assert(
      fc.property(events, (all) => {
        const flags = placed(all, 24, 976);
        if (all.length > 0) expect(flags.length).toBeGreaterThan(0);
        for (const one of flags) {
          expect(one.left).toBeGreaterThanOrEqual(24);
          expect(one.left + one.width).toBeLessThanOrEqual(976);
          for (const other of flags) {
            if (other === one) continue;
            const beside = other.left + other.width <= one.left || one.left + one.width <= other.left;
            expect(other.lane !== one.lane || beside).toBe(true);
            const through = other.lane >= one.lane && other.x > one.left && other.x < one.left + one.width;
            expect(through).toBe(false);
          }
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  });
});

describe('the days under a strip', () => {
  it('never touch each other, however long it is', () => {
    for (const days of [1, 2, 7, 20, 45, 90, 200, 400, 1_000, 4_000, 12_000]) {
      const strip = stripOf('2019-11-27', plusDays('2019-11-27', days - 1), 214, 976);
      const ticks = ticksOf(strip);
      expect(ticks.length).toBeGreaterThan(0);
      for (const [at, tick] of ticks.slice(1).entries()) {
        const before = ticks[at];
        const room = strip.at(tick.day) - strip.at(before?.day ?? '');
        expect(room).toBeGreaterThan((widthOf(tick.label, 16) + widthOf(before?.label ?? '', 16)) / 2);
      }
    }
  });
});

describe('the width of text', () => {
  const real = (words: string): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="100" font-family="Noto Sans"><text y="50" font-size="20" font-weight="700">${words}</text></svg>`;
    return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: FONTS } }).innerBBox()?.width ?? 0;
  };

  it.each([
    'US and Russian negotiators meet in Geneva',
    'ORGANISATION FOR WOMEN’S WORK',
    'Зеленський пропонує тристоронню зустріч',
    'Ґедройць, Їжакевич, Євген, Щербаков, Жуков',
    '1234567890, 2022–2023 (approx.) — “quoted”',
    'illicit filial tilting',
  ])('is never less than it is, nor much more: %s', (words) => {
    expect(widthOf(words, 20)).toBeGreaterThanOrEqual(real(words));
    expect(widthOf(words, 20)).toBeLessThan(real(words) * 1.35);
  });

  it('is kept by lines, which are cut between words', () => {
    expect(fitted('Council meets in Brussels', 160, 16)).toBe('Council meets in…');
    expect(fitted('Unbreakablelongword', 80, 16)).toMatch(/^Unbre.*…$/);
    expect(wrapped('one two three four five six', { width: 80, size: 16, most: 2 })).toEqual([
      'one two',
      'three…',
    ]);
    expect(wrapped('', { width: 80, size: 16, most: 2 })).toEqual([]);
  });
});

describe('a painter', () => {
  const painter = openPainter();
  afterAll(() => painter.close());

  it('makes a PNG of 1,600 pixels beside the event loop, with letters of both scripts', async () => {
    const { svg } = drawTimeline(TALKS);
    const png = Buffer.from(await painter.png({ svg }));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1_600);
    expect(png.equals(paint(svg))).toBe(true);
    const latinOnly = paint(svg.replace(/[\u0400-\u04ff]/g, ''));
    expect(png.equals(latinOnly)).toBe(false);
  });
});
