import { LOOKS, nameOf } from './camera.ts';

/** A surface in its pictures, or why there are none. */
export interface Shown {
  name: string;
  title: string;
  /** By look, in pixels. */
  heights: Record<string, number>;
  problem: string | null;
}

const STYLE = `
body { font: 15px/1.4 system-ui, sans-serif; margin: 24px; background: #f2f3f5; color: #1d1c1d; }
section { margin: 32px 0; }
.looks { display: flex; gap: 16px; align-items: start; overflow-x: auto; }
figure { margin: 0; }
img { border: 1px solid #c4cad3; max-height: 720px; }
figcaption { font-size: 13px; color: #5f6368; }
.problem { color: #b3261e; }`;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** One page with all pictures. */
export const writeIndex = (all: readonly Shown[]): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>What ukraine-talks shows</title>
<style>${STYLE}</style>
<h1>What ukraine-talks shows</h1>
<ul>${all.map(({ name, title }) => `<li><a href="#${name}">${escaped(title)}</a></li>`).join('')}</ul>
${all.map(sectionOf).join('\n')}
</html>
`;

function sectionOf({ name, title, heights, problem }: Shown): string {
  const pictures = LOOKS.map((look) => {
    const file = `${name}-${nameOf(look)}.png`;
    const said = `${look.width} px, ${look.colorScheme}, ${heights[nameOf(look)]} px high`;
    return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${escaped(title)}, ${said}"></a><figcaption>${said}</figcaption></figure>`;
  });
  const content =
    problem === null
      ? `<div class="looks">${pictures.join('')}</div>`
      : `<p class="problem">Not shown: ${escaped(problem)}</p>`;
  return `<section id="${name}"><h2>${escaped(title)}</h2>${content}</section>`;
}
