import { FOREIGN_OFFICE, type NewsStory, RADIO, WIRE } from './stories.ts';

/** A feed of an invented outlet, as this workspace serves it. */
interface Outlet {
  /** The path of its feed, and under it those of its stories. */
  path: string;
  name: string;
  type: string;
  words?: readonly string[];
  stories: readonly NewsStory[];
  render(outlet: Outlet, at: ServedAt): string;
}

/** Where and when it is served. */
export interface ServedAt {
  /** Of the workspace, such as `http://127.0.0.1:3000`. */
  origin: string;
  /** Milliseconds since 1970: when the workspace started, and now. */
  started: number;
  now: number;
}

/** Three formats, as the world has them: teasers in RSS, whole texts in Atom and JSON Feed. */
export const OUTLETS: readonly Outlet[] = [
  {
    path: '/news/harbour-wire',
    name: 'Harbour Wire (invented)',
    type: 'application/rss+xml; charset=utf-8',
    stories: WIRE,
    render: rss,
  },
  {
    path: '/news/foreign-office',
    name: 'Foreign Office of Norland (invented)',
    type: 'application/atom+xml; charset=utf-8',
    words: ['talks', 'Geneva', 'security'],
    stories: FOREIGN_OFFICE,
    render: atom,
  },
  {
    path: '/news/lake-radio',
    name: 'Lake Radio (invented)',
    type: 'application/feed+json; charset=utf-8',
    stories: RADIO,
    render: jsonFeed,
  },
];

/** A story as it reads now. */
function presently({ corrected, ...story }: NewsStory, { started, now }: ServedAt): NewsStory {
  return corrected === undefined || now - started < corrected.afterMs ? story : { ...story, ...corrected };
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const addressOf = ({ path }: Outlet, { id }: NewsStory, { origin }: ServedAt): string =>
  `${origin}${path}/${id}`;

const cameOut = ({ hoursAgo }: NewsStory, { started }: ServedAt): Date =>
  new Date(started - hoursAgo * 3_600_000);

const htmlOf = ({ paragraphs }: NewsStory): string =>
  paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n');

function rss(outlet: Outlet, at: ServedAt): string {
  const items = outlet.stories
    .map((story) => presently(story, at))
    .map(
      (story) =>
        `<item><title>${escaped(story.title)}</title><link>${addressOf(outlet, story, at)}</link><guid isPermaLink="false">${story.id}</guid><pubDate>${cameOut(story, at).toUTCString()}</pubDate><description>${escaped(story.teaser)}</description></item>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${escaped(outlet.name)}</title><link>${at.origin}${outlet.path}/</link><description>Nothing of this is true.</description>${items.join('')}</channel></rss>`;
}

function atom(outlet: Outlet, at: ServedAt): string {
  const entries = outlet.stories
    .map((story) => presently(story, at))
    .map(
      (story) =>
        `<entry><id>tag:norland.example,2022:${story.id}</id><title>${escaped(story.title)}</title><link rel="alternate" href="${addressOf(outlet, story, at)}"/><published>${cameOut(story, at).toISOString()}</published><updated>${cameOut(story, at).toISOString()}</updated><summary>${escaped(story.teaser)}</summary><content type="html">${escaped(htmlOf(story))}</content></entry>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:norland.example,2022:feed</id><title>${escaped(outlet.name)}</title><updated>${new Date(at.started).toISOString()}</updated>${entries.join('')}</feed>`;
}

function jsonFeed(outlet: Outlet, at: ServedAt): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: outlet.name,
    items: outlet.stories
      .map((story) => presently(story, at))
      .map((story) => ({
        id: story.id,
        url: addressOf(outlet, story, at),
        title: story.title,
        summary: story.teaser,
        content_html: htmlOf(story),
        date_published: cameOut(story, at).toISOString(),
      })),
  });
}

/** The page of a story; null where there is none at that path. */
export function pageAt(pathname: string, at: ServedAt): string | null {
  for (const outlet of OUTLETS)
    for (const one of outlet.stories) {
      if (pathname !== `${outlet.path}/${one.id}`) continue;
      const story = presently(one, at);
      return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(story.title)}</title><meta property="og:site_name" content="${escaped(outlet.name)}"><meta property="article:published_time" content="${cameOut(story, at).toISOString()}"><link rel="alternate" type="${outlet.type.split(';')[0]}" title="${escaped(outlet.name)}" href="${outlet.path}"></head><body><article><h1>${escaped(story.title)}</h1>${htmlOf(story)}</article></body></html>`;
    }
  return null;
}
