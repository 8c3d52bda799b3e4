import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);

/** Latin and Cyrillic. The library reads no woff, and leaves out what it has no letters for without a word. */
export const FONTS = [
  require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
];

/** Broad enough for the screens of today, in pixels. */
const WIDTH = 1_600;

/** An SVG as PNG, with the fonts that come with the app and no others. */
export function paint(svg: string): Uint8Array<ArrayBuffer> {
  const drawn = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: FONTS, defaultFontFamily: 'Noto Sans' },
    fitTo: { mode: 'width', value: WIDTH },
  });
  return new Uint8Array(drawn.render().asPng());
}
